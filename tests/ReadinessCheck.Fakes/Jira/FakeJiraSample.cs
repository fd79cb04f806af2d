using System.Globalization;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>A backlog in which everything occurs that the program can meet: to try the program against, and to hold the fake against Jira's own descriptions.</summary>
internal static class FakeJiraSample
{
    /// <summary>More than two pages of items, over two sprints and a backlog.</summary>
    public const int Count = 250;

    /// <summary>How many of them stand in each of the two future sprints.</summary>
    public const int InSprint = 20;

    /// <summary>The key of the issue with more comments than one request brings.</summary>
    public const string LongThread = "SHOP-2";

    /// <summary>The key of the issue on which a person gave a command.</summary>
    public const string Commanded = "SHOP-1";

    /// <summary>The key of an issue whose comments customers can read.</summary>
    public const string OfServiceDesk = "DESK-1";

    /// <summary>The number of the Kanban board.</summary>
    public const long Kanban = 2;

    public static void Fill(FakeJira fake)
    {
        FakeJiraIssue[] issues = [.. Enumerable.Range(1, Count).Select(_ => fake.Add())];
        Plan(fake, issues);
        Describe(fake, issues);
        Discuss(fake, issues);
        FakeJiraIssue request = fake.Add(project: "DESK");
        request.Project.TypeKey = "service_desk";
        request.Status = FakeStatus.Selected;
        FakeBoard kanban = fake.Board(Kanban);
        kanban.Type = "kanban";
        kanban.Projects.Add("DESK");
    }

    private static void Plan(FakeJira fake, FakeJiraIssue[] issues)
    {
        FakeSprint active = fake.AddSprint("Sprint 13", "active", fake.Now.AddDays(-7), fake.Now.AddDays(7));
        // The board shows them in another order than that in which they were made.
        FakeSprint later = fake.AddSprint("Sprint 15", "future");
        FakeSprint next = fake.AddSprint("Sprint 14", "future", fake.Now.AddDays(7), fake.Now.AddDays(21));
        fake.Board().Sprints.Reverse(1, 2);
        foreach (int index in Enumerable.Range(0, Count))
        {
            // Every sixth of the first issues is planned, so that no sprint stands at the top of the rank.
            FakeSprint? sprint = index < InSprint * 6 ? (index % 6) switch { 1 => later, 3 => next, 5 when index < 30 => active, _ => null } : null;
            issues[index].Sprints.AddRange(sprint is null ? [] : [sprint]);
        }

        issues[5].Status = FakeStatus.InProgress;
    }

    private static void Describe(FakeJira fake, FakeJiraIssue[] issues)
    {
        FakeJiraIssue epic = fake.Add("SHOP-900");
        epic.Type = "Epic";
        epic.Summary = "The map of all jobs";
        epic.Description = "Dispatchers lose twenty minutes a day looking for the nearest van.";
        issues[0].Parent = epic;
        issues[0].Type = "Feature";
        issues[0].Reporter = new FakeJiraUser("bob");
        issues[0].Assignee = new FakeJiraUser("ann");
        issues[0].Labels.AddRange(["dispatch", "map"]);
        issues[0].Due = "2026-03-31";
        issues[0].FixVersions.Add(new FakeVersion("Spring", "2026-03-31"));
        issues[0].Fields["customfield_10031"] = JsonValue.Create(8.0);
        issues[0].Fields["customfield_10033"] = JsonValue.Create("The pilot begins in May.");
        issues[0].Fields["customfield_10032"] = fake.IsCloud ? FakeDocument.Of("The van nearest to the job is shown first.") : JsonValue.Create("The van nearest to the job is shown first.");
        issues[2].Blocks(issues[3]);
        issues[4].Type = "Sub-task";
        issues[4].Parent = issues[0];
        issues[6].Status = FakeStatus.Done;
        issues[7].Labels.Add("readiness:skip");
        issues[8].Description = null;
        fake.PersonEdits(issues[9], summary: "Jobs on the map", description: "As a dispatcher I want it on the map.");
        fake.PersonRanks(issues[10], 9);
        fake.PersonMoves(issues[11], "DEPOT");
        fake.Board().Projects.Add("DEPOT");
        fake.Board(Kanban).Projects.Add("DEPOT");
        issues[12].Status = FakeStatus.Selected;
        issues[13].Type = "Bug";
    }

    private static void Discuss(FakeJira fake, FakeJiraIssue[] issues)
    {
        fake.Project().Roles["Administrators"].Add("ann");
        fake.Project().RoleGroups["Developers"] = ["shop-developers"];
        fake.Groups["shop-developers"] = [.. Enumerable.Range(1, 60).Select(number => $"dev{number.ToString(CultureInfo.InvariantCulture)}")];
        fake.PersonComments(issues[0], "bob", "Dispatchers in Bergen asked for it.");
        fake.PersonComments(issues[0], "build", "Built.", isApp: true);
        fake.PersonComments(issues[0], "bob", "The price is not for everybody.", onlyRole: "Administrators");
        fake.PersonComments(issues[0], "ann", "/readiness recheck");
        fake.PersonComments(issues[0], "dev57", "/readiness answered order");
        fake.PersonComments(issues[0], "stranger", "/readiness skip");
        foreach (int count in Enumerable.Range(1, 120))
        {
            fake.PersonComments(issues[1], "bob", $"Thought {count}");
        }
    }
}
