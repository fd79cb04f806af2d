using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubRepositoryTests : GitHubTest
{
    [Fact]
    public async Task Milestones_come_by_due_date_then_what_is_undecided_and_no_order_is_claimed()
    {
        FakeMilestone later = new(1, "Later", "2026-06-30");
        FakeMilestone sooner = new(2, "Sooner", "2026-03-31");
        FakeMilestone some = new(3, "Some day");
        Add(1).Milestone = some;
        Add(2);
        Add(3).Milestone = later;
        Add(4).Milestone = sooner;
        Add(5).Milestone = sooner;

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(["#4", "#5", "#3", "#1", "#2"], run.Keys);
        Assert.False(run.Source.IsOrdered);
        Assert.True(run.Source.IsOrderedInPart);
        Assert.Equal([new ItemPlace(0), new ItemPlace(0), new ItemPlace(1), ItemPlace.Undecided, ItemPlace.Undecided], run.Items.Select(item => item.Place));
    }

    [Fact]
    public async Task Sub_issues_follow_their_parent_in_its_order_at_every_depth()
    {
        FakeIssue[] issues = [.. Enumerable.Range(1, 6).Select(Add)];
        issues[2].AddSubIssues(issues[5], issues[0]);
        issues[5].AddSubIssues(issues[4], issues[3]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(["#2", "#3", "#6", "#5", "#4", "#1"], run.Keys);
    }

    [Fact]
    public async Task A_hundred_labels_and_sub_issues_are_read()
    {
        FakeIssue epic = Add(200);
        FakeIssue[] issues = [.. Enumerable.Range(1, 100).Select(Add)];
        epic.AddSubIssues(issues);
        issues[99].Labels.AddRange([.. Enumerable.Range(1, 99).Select(number => $"area: {number}"), "readiness:skip"]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(["#100"], run.LeftOut.Select(left => left.Key));
        Assert.Equal(new ItemPlace(null, "#200", 98), run.Items[^1].Place);
    }

    [Fact]
    public async Task A_circle_of_parents_does_not_hang()
    {
        FakeIssue one = Add(1);
        FakeIssue other = Add(2);
        one.AddSubIssues(other);
        other.AddSubIssues(one);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(2, run.Keys.Count);
    }

    [Fact]
    public async Task An_issue_that_is_closed_while_the_list_is_read_makes_none_be_passed_over()
    {
        for (int number = 1; number <= 250; number++)
        {
            Add(number);
        }

        Fake.AfterAnswer = count => Fake.Issues[3].Closed |= count == 1;

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(Enumerable.Range(1, 250).Where(number => number != 4).Select(number => $"#{number}"), run.Keys);
    }

    [Fact]
    public async Task Labels_milestone_and_type_select()
    {
        FakeMilestone spring = new(1, "Spring");
        foreach (int number in Enumerable.Range(1, 4))
        {
            FakeIssue issue = Add(number);
            issue.Labels.AddRange(number == 1 ? ["team: a"] : ["team: a", "Next"]);
            issue.Milestone = number == 2 ? null : spring;
            issue.Type = number == 3 ? "Bug" : "Feature";
        }

        using ReadRun run = await GitHubRead.OfAsync(
            SomeGitHub.Repository(Fake) with { Labels = ["team: a", "next"], Milestone = "spring", Type = "feature" });

        Assert.Equal(["#4"], run.Keys);
        Assert.Empty(run.LeftOut);
        Assert.Equal(2, Fake.Requests.Count);
        Assert.Equal("""{"labels":["team: a"],"milestoneNumber":"1"}""", Fake.Requests[1].Body!["variables"]!["filter"]!.ToJsonString());
    }

    [Fact]
    public async Task A_type_that_no_issue_has_is_told()
    {
        Add(1);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Type = "Feture" });

        Assert.Empty(run.Items);
        Assert.Equal("None of the issues that were read has the milestone, labels and type that are asked for: look at their names.", Assert.Single(run.Notices));
    }

    [Fact]
    public async Task A_milestone_whose_title_is_part_of_others_is_the_one_of_the_whole_title()
    {
        Add(1).Milestone = new FakeMilestone(7, "Spring 2027");
        Add(2).Milestone = new FakeMilestone(8, "Spring");

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Milestone = " spring " });

        Assert.Equal(["#2"], run.Keys);
        Assert.Equal("8", Fake.Requests[1].Body!["variables"]!["filter"]!["milestoneNumber"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_milestones_of_one_title_leave_the_list_whole_and_the_title_decides()
    {
        Add(1).Milestone = new FakeMilestone(7, "Spring");
        Add(2).Milestone = new FakeMilestone(8, "SPRING");
        Add(3);

        using ReadRun both = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake) with { Milestone = "Spring" });

        Assert.Equal(["#1", "#2"], both.Keys);
    }

    [Fact]
    public async Task Everything_that_is_written_is_read()
    {
        FakeIssue epic = Add(5);
        epic.Title = "Offline work";
        epic.Body = "Caretakers have no network in cellars.";
        FakeIssue issue = Add(6);
        epic.AddSubIssues(issue);
        issue.Title = " Finish a visit offline ";
        issue.Body = "Because half of the visits are in cellars.";
        issue.Labels.Add("bug");
        issue.Type = "Task";
        issue.Milestone = new FakeMilestone(1, "Month end", "2026-06-30", "Everything for the audit");
        issue.BlockedBy.Add(new FakeIssue { Number = 7, Closed = true });
        issue.BlockedBy.Add(new FakeIssue { Number = 12, Repository = "example/signer" });
        issue.Blocking.Add(new FakeIssue { Number = 9 });
        Fake.PersonComments(issue, "ada", "We lose an hour a day.");
        Fake.PersonComments(issue, "ci", "Build passed", isBot: true);
        Fake.PersonComments(issue, "eve", "/readiness skip");
        Fake.PersonMinimises(Fake.PersonComments(issue, "eve", "Buy now"));
        Fake.PersonComments(issue, null, "I left the company.");
        issue.LastEditedAt = "2026-02-01T09:00:00Z";
        issue.Events.Add(new FakeEvent("RenamedTitleEvent", new DateTimeOffset(2026, 2, 3, 9, 0, 0, TimeSpan.Zero), new FakeUser("ada")));

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        BacklogItem item = run.Items.Single(each => each.Key == "#6");
        Assert.Equal("Finish a visit offline", item.Title);
        Assert.Equal("Because half of the visits are in cellars.", item.Body);
        Assert.Equal(ItemKind.Task, item.Kind);
        Assert.Equal(new Uri("https://github.com/example/field-service/issues/6"), item.Url);
        Assert.Equal("#5", item.Parent);
        Assert.Equal(new ItemPlace(0, "#5", 0), item.Place);
        Assert.Equal(
            [new ItemLink(LinkKind.BlockedBy, "#7", true), new ItemLink(LinkKind.BlockedBy, "example/signer#12"), new ItemLink(LinkKind.Blocks, "#9")],
            item.Links);
        Assert.Equal(new DateOnly(2026, 6, 30), item.Due);
        Assert.Equal([new Timebox("Month end", new DateOnly(2026, 6, 30))], item.Timeboxes);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 9, 0, 0, TimeSpan.Zero), item.EditedAt);
        Assert.Equal(
            [
                new("comment", "We lose an hour a day.", Markup.Markdown, "ada", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero)),
                new("comment", "I left the company.", Markup.Markdown, null, new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero)),
                new("parent:#5", "Offline work", Markup.Plain),
                new("parent:#5", "Caretakers have no network in cellars.", Markup.Markdown),
                new("field:milestone", "Month end: Everything for the audit", Markup.Markdown),
                new RelatedText("field:due-date", "2026-06-30", Markup.Plain),
            ],
            item.Related);
    }

    [Fact]
    public async Task Whoever_wrote_an_issue_is_assigned_or_commented_is_known_by_account_and_name_and_programs_are_nobody()
    {
        FakeIssue issue = Add(1);
        issue.Author = new FakeUser("ada") { Name = "Ada Byron" };
        issue.Assignees.AddRange([new FakeUser("ada") { Name = "Ada Byron" }, new FakeUser("grace")]);
        Fake.PersonComments(issue, "eve", "/readiness skip");
        Fake.PersonComments(issue, "ci", "Build passed", isBot: true);
        Fake.PersonComments(issue, null, "I left the company.");
        Add(2).Author = new FakeUser("importer", IsBot: true);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(["Ada Byron", "ada", "grace", "eve"], run.Items[0].People);
        Assert.Empty(run.Items[1].People);
    }

    [Fact]
    public async Task Without_a_type_the_first_label_that_names_a_kind_counts_and_without_an_edit_the_creation()
    {
        Add(1).Labels.AddRange(["team: a", "kind/bug"]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Equal(ItemKind.Bug, run.Items[0].Kind);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), run.Items[0].EditedAt);
    }

    [Fact]
    public async Task An_empty_repository_is_no_failure()
    {
        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Repository(Fake));

        Assert.Empty(run.Keys);
        Assert.Empty(run.Problems);
    }

    private FakeIssue Add(int number) => Fake.Add(number, onBoard: false);
}
