namespace ReadinessCheck.Fakes.GitHub;

/// <summary>A backlog in which everything occurs that the program can meet: to try the program against, and to hold the fake against GitHub's own description.</summary>
internal static class FakeSample
{
    /// <summary>More than one page of a board.</summary>
    public const int Count = 130;

    /// <summary>The number of the issue with more comments than one request brings.</summary>
    public const int LongThread = 2;

    /// <summary>The number of the issue on which a person gave a command.</summary>
    public const int Commanded = 1;

    /// <summary>An issue of this repository is on the board, and nothing can be written there any more.</summary>
    public const string ArchivedRepository = "example/signer";

    public static void Fill(FakeGitHub fake)
    {
        foreach (int number in Enumerable.Range(1, Count))
        {
            fake.Add(number);
        }

        FakeIssue[] issues = [.. fake.Issues];
        Describe(fake, issues);
        Link(issues);
        Discuss(fake, issues);
        Hide(fake, issues);
    }

    private static void Describe(FakeGitHub fake, FakeIssue[] issues)
    {
        issues[0].Type = "Feature";
        issues[0].Author = new FakeUser("bob") { Name = "Bob Berg" };
        issues[0].Assignees.Add(new FakeUser("ann"));
        issues[1].Author = new FakeUser("build", IsBot: true);
        issues[0].Labels.AddRange(["dispatch", "map"]);
        issues[0].Milestone = new FakeMilestone(3, "Spring release", "2026-03-31", "What the dispatchers asked for.");
        issues[1].Milestone = new FakeMilestone(4, "Some day");
        issues[2].Iteration = ("Sprint 14", "2026-03-02", 14);
        issues[2].Fields.AddRange([new("Why now", "TEXT", "The pilot begins in May."), new("Size", "NUMBER", 3), new("Ship by", "DATE", "2026-04-30")]);
        fake.PersonEdits(issues[3], body: "As a dispatcher I want it on the map.");
        fake.PersonEdits(issues[4], title: "Jobs on the map");
        issues[5].Status = null;
        issues[6].Status = "In progress";
    }

    private static void Link(FakeIssue[] issues)
    {
        issues[0].AddSubIssues(issues[1], issues[2]);
        issues[3].BlockedBy.Add(issues[4]);
        issues[4].Blocking.Add(issues[3]);
    }

    private static void Discuss(FakeGitHub fake, FakeIssue[] issues)
    {
        fake.Repository().Roles["ann"] = "maintain";
        fake.PersonComments(issues[0], "bob", "Dispatchers in Bergen asked for it.");
        fake.PersonComments(issues[0], "build", "Built.", isBot: true);
        fake.PersonComments(issues[0], login: null, "I left the company.");
        fake.PersonMinimises(fake.PersonComments(issues[0], "bob", "Never mind."));
        fake.PersonComments(issues[0], "ann", "/readiness recheck");
        fake.PersonComments(issues[0], "stranger", "/readiness skip");
        fake.PersonEdits(fake.PersonComments(issues[0], "bob", "A typo."), "No typo.");
        fake.PersonDeletes(fake.PersonComments(issues[0], "stranger", "Buy this."));
        foreach (int count in Enumerable.Range(1, 120))
        {
            fake.PersonComments(issues[LongThread - 1], "bob", $"Thought {count}");
        }
    }

    private static void Hide(FakeGitHub fake, FakeIssue[] issues)
    {
        issues[7].Repository = ArchivedRepository;
        fake.Repository(ArchivedRepository).IsArchived = true;
        issues[10].TypeName = "PullRequest";
        issues[11].TypeName = "DraftIssue";
        issues[12].Redacted = true;
        issues[13].Forbidden = true;
        issues[14].Archived = true;
        issues[15].Closed = true;
        issues[16].Locked = true;
        issues[17].Labels.Add("readiness:skip");
        issues[18].CommentsFail = true;
    }
}
