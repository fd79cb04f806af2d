using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>An item's place among the others and in time.</summary>
public sealed class JiraPlanTests : JiraTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_parents_texts_come_with_its_children_by_one_request_for_all(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue epic = Epic(fake, "SHOP-90");
        FakeJiraIssue other = Epic(fake, "SHOP-91");
        fake.Rank.Clear();
        foreach (FakeJiraIssue parent in new[] { epic, other, epic })
        {
            fake.Add().Parent = parent;
        }

        fake.Rank.AddRange([epic, other]);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(["SHOP-90", "SHOP-91", "SHOP-90"], run.Items.Select(item => item.Parent));
        Assert.Equal(
            [("parent:SHOP-90", "The epic SHOP-90"), ("parent:SHOP-90", "Dispatchers lose time for SHOP-90.")],
            Parents(run.Items[0]));
        // The lists, the items, and the parents.
        Assert.Equal(2, fake.Requests.Count(request => request.Path.EndsWith(fake.IsCloud ? "/bulkfetch" : "/search", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_parent_that_is_an_item_of_the_list_is_not_asked_for_again(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue epic = Epic(fake, "SHOP-90");
        fake.Add().Parent = epic;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(2, Parents(run.Items[1]).Count());
        // On Data Center the two lists are searches as well.
        Assert.Equal(fake.IsCloud ? 1 : 3, fake.Requests.Count(request => request.Path.EndsWith(fake.IsCloud ? "/bulkfetch" : "/search", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_a_parent_that_may_not_be_seen_what_came_with_the_item_is_known(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue epic = Epic(fake, "SHOP-90");
        epic.IsVisible = false;
        fake.Add().Parent = epic;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Empty(run.Problems);
        Assert.Equal("SHOP-90", run.Items[0].Parent);
        Assert.Equal(fake.IsCloud ? [("parent:SHOP-90", "The epic SHOP-90")] : [], Parents(run.Items[0]));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Whoever_reported_an_issue_is_assigned_or_commented_is_known(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        issue.Reporter = new FakeJiraUser("ada");
        issue.Assignee = new FakeJiraUser("grace");
        fake.PersonComments(issue, "eve", "Needed soon.");
        fake.PersonComments(issue, "build", "Built.", isApp: fake.IsCloud);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        // Data Center tells the account's name, and not that it is a program's.
        Assert.Equal(
            fake.IsCloud ? ["Ada", "Grace", "Eve"] : ["Ada", "ada", "Grace", "grace", "Eve", "eve", "Build", "build"],
            run.Items[0].People);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_parents_cannot_be_read_the_items_are_judged_without_them(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Add().Parent = Epic(fake, "SHOP-90");
        int fetches = 0;
        fake.FaultFor = request => request.Body?["fields"]?.AsArray().Count == 2 && request.Body["fields"]![0]!.GetValue<string>() == "summary" && fetches++ < 4
            ? FakeJiraFaults.Echo(500)
            : null;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(4, fetches);
        Assert.Empty(run.Problems);
        Assert.Equal(["SHOP-1"], run.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Links_say_what_waits_for_what_and_what_is_done(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue[] issues = [.. Enumerable.Range(0, 4).Select(_ => fake.Add())];
        issues[1].Blocks(issues[0]);
        issues[0].Blocks(issues[2]);
        issues[3].Blocks(issues[0]);
        issues[3].Status = FakeStatus.Done;
        issues[0].Links.Add(new FakeJiraLink("Relates", "relates to", "relates to", IsOutward: true, issues[2]));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(
            [new(LinkKind.BlockedBy, "SHOP-2"), new(LinkKind.Blocks, "SHOP-3"), new ItemLink(LinkKind.BlockedBy, "SHOP-4", IsDone: true)],
            run.Items[0].Links);
        Assert.Equal(
            ["is blocked by SHOP-2: Item SHOP-2", "blocks SHOP-3: Item SHOP-3", "is blocked by SHOP-4: Item SHOP-4", "relates to SHOP-3: Item SHOP-3"],
            run.Items[0].Related.Where(text => text.Where == "field:links").Select(text => text.Text));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_due_date_the_sprint_and_versions_with_their_days_are_known(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        issue.Due = "2026-03-31";
        issue.FixVersions.AddRange([new FakeVersion("Spring", "2026-03-31"), new FakeVersion("Some day")]);
        issue.Sprints.AddRange(
        [
            fake.AddSprint("Sprint 1", "closed", end: fake.Now),
            fake.AddSprint("Sprint 2, [the map]", "future", new DateTimeOffset(2026, 2, 2, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 13, 16, 0, 0, TimeSpan.Zero)),
            fake.AddSprint("Sprint 3", "future"),
        ]);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(new DateOnly(2026, 3, 31), run.Items[0].Due);
        Assert.Equal(
            [new("Sprint 2, [the map]", new DateOnly(2026, 2, 13)), new("Sprint 3", null), new("Spring", new DateOnly(2026, 3, 31)), new Timebox("Some day", null)],
            run.Items[0].Timeboxes);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_history_tells_moves_and_the_last_edit_of_title_or_text(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        FakeJiraIssue untouched = fake.Add();
        DateTimeOffset created = fake.Now;
        DateTimeOffset renamed = Later(fake);
        fake.PersonEdits(issue, summary: "The map");
        DateTimeOffset rewritten = Later(fake);
        fake.PersonEdits(issue, description: "As a dispatcher I want the map.");
        DateTimeOffset moved = Later(fake);
        fake.PersonRanks(issue, 0);
        DateTimeOffset raised = Later(fake);
        issue.History.Add(new FakeChange(raised, new FakeJiraUser("ada"), "priority", "Low", "High"));
        issue.History.Add(new FakeChange(raised, new FakeJiraUser("ada"), "labels", "", "map"));

        using ReadRun run = await JiraRead.OnAsync(fake, SomeJira.Project(fake));

        Assert.True(renamed < rewritten);
        Assert.Equal([rewritten, created], run.Items.Select(item => item.EditedAt));
        Assert.Equal([new(moved, "rank"), new Move(raised, "priority")], run.Items[0].Moves.OrderBy(move => move.At));
        Assert.Empty(run.Items.Single(item => item.Key == untouched.Key).Moves);
    }

    private static FakeJiraIssue Epic(FakeJira fake, string key)
    {
        FakeJiraIssue epic = fake.Add(key);
        epic.Type = "Epic";
        epic.Summary = $"The epic {key}";
        epic.Description = $"Dispatchers lose time for {key}.";
        return epic;
    }

    private static DateTimeOffset Later(FakeJira fake)
    {
        ((Fakes.SkippingClock)fake.Clock).Advance(TimeSpan.FromHours(1));
        return fake.Now;
    }

    private static IEnumerable<(string Where, string Text)> Parents(BacklogItem item) => item.Related
        .Where(text => text.Where.StartsWith("parent:", StringComparison.Ordinal))
        .Select(text => (text.Where, ItemText.PlainForm(text.Text, text.Markup).Trim()));
}
