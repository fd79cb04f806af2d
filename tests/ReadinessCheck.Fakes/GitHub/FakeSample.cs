namespace ReadinessCheck.Fakes.GitHub;

/// <summary>A backlog in which everything occurs that the program can meet: to try the program against, and to hold the fake against GitHub's own description.</summary>
internal static class FakeSample
{
    /// <summary>More than one page of a board.</summary>
    public const int Count = 130;

    public static void Fill(FakeGitHub fake)
    {
        foreach (int number in Enumerable.Range(1, Count))
        {
            fake.Add(number);
        }

        FakeIssue[] issues = [.. fake.Issues];
        Describe(issues);
        Link(issues);
        Discuss(issues);
        Hide(issues);
    }

    private static void Describe(FakeIssue[] issues)
    {
        issues[0].Type = "Feature";
        issues[0].Labels.AddRange(["dispatch", "map"]);
        issues[0].Milestone = new FakeMilestone(3, "Spring release", "2026-03-31", "What the dispatchers asked for.");
        issues[1].Milestone = new FakeMilestone(4, "Some day");
        issues[2].Iteration = ("Sprint 14", "2026-03-02", 14);
        issues[3].LastEditedAt = "2026-01-07T09:00:00Z";
        issues[4].RenamedAt = "2026-01-08T09:00:00Z";
        issues[5].Status = null;
        issues[6].Status = "In progress";
    }

    private static void Link(FakeIssue[] issues)
    {
        issues[0].AddSubIssues(issues[1], issues[2]);
        issues[3].BlockedBy.Add(issues[4]);
        issues[4].Blocking.Add(issues[3]);
        issues[7].Repository = "example/signer";
    }

    private static void Discuss(FakeIssue[] issues)
    {
        issues[0].Comments.Add(new FakeComment("ann", "Dispatchers in Bergen asked for it."));
        issues[0].Comments.Add(new FakeComment("build", "Built.", "Bot"));
        issues[0].Comments.Add(new FakeComment(null, "I left the company."));
        issues[0].Comments.Add(new FakeComment("ann", "Never mind.", Minimized: true));
        // More than come with the item.
        issues[1].Comments.AddRange(Enumerable.Range(1, 25).Select(count => new FakeComment("bob", $"Thought {count}")));
    }

    private static void Hide(FakeIssue[] issues)
    {
        issues[10].TypeName = "PullRequest";
        issues[11].TypeName = "DraftIssue";
        issues[12].Redacted = true;
        issues[13].Forbidden = true;
        issues[14].Archived = true;
        issues[15].Closed = true;
        issues[16].Locked = true;
        issues[17].Labels.Add("readiness:skip");
    }
}
