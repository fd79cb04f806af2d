using ReadinessCheck.Comments;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public sealed class JiraCommandTests : JiraRunTest
{
    [Theory]
    [InlineData("Cloud", "olga")]
    [InlineData("Cloud", "dev57")]
    [InlineData("DataCenter", "olga")]
    [InlineData("DataCenter", "dev57")]
    public async Task Whoever_has_the_role_is_obeyed_and_also_through_the_second_page_of_a_group(string edition, string user)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        FakeJiraComment command = Fake.PersonComments(issue, user, "/readiness skip");

        CommentReport report = await RunAsync();
        await RunAsync();

        Assert.Equal((CommentAction.Leave, "The item is to be skipped.", 1), (report.Outcomes.Single().Action, report.Outcomes.Single().Reason, report.Outcomes.Single().Acknowledged));
        Assert.Equal($$"""{"obeyed":["{{command.Id}}"]}""", issue.Noted());
        Assert.Single(Fake.Writes);
    }

    [Theory]
    [InlineData("Cloud", "stranger", false)]
    [InlineData("Cloud", "robot", true)]
    [InlineData("Cloud", "readiness", false)]
    [InlineData("DataCenter", "stranger", false)]
    [InlineData("DataCenter", "Olga", false)]
    [InlineData("DataCenter", "readiness", false)]
    public async Task Nobody_else_is(string edition, string user, bool isApp)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        Fake.Project().Roles["Developers"].Add("robot");
        Fake.PersonComments(issue, user, "/readiness skip", isApp);

        CommentReport report = await RunAsync();

        Assert.Equal((CommentAction.Create, 0), (report.Outcomes.Single().Action, report.Outcomes.Single().Acknowledged));
        Assert.DoesNotContain("Noted", issue.Comments[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_no_role_may_command_nobody_is_asked_who_has_one(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        Fake.PersonComments(issue, "olga", "/readiness skip");

        CommentReport report = await RunAsync(options: SomeJira.Project(Fake) with { CommandRoles = [] });

        Assert.Equal(CommentAction.Create, report.Outcomes.Single().Action);
        Assert.Empty(RoleRequests);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Who_has_a_role_is_asked_once_in_a_project_and_only_where_a_command_was_given(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        FakeJiraIssue other = AddGaps().Single();

        await RunAsync();
        int before = RoleRequests.Count();
        Fake.PersonComments(issue, "olga", "/readiness skip");
        Fake.PersonComments(other, "dev57", "/readiness skip");
        await RunAsync();

        Assert.Equal(0, before);
        // The roles, two of them, and two pages of the group.
        Assert.Equal(5, RoleRequests.Count());
    }

    [Theory]
    [InlineData("Cloud", "JIRA_USER_EMAIL")]
    [InlineData("DataCenter", "JIRA_PAT")]
    public async Task Where_we_may_not_ask_the_item_alone_says_so_and_is_left(string edition, string variable)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        FakeJiraIssue another = AddGaps().Single();
        FakeJiraIssue third = AddGaps().Single();
        Fake.PersonComments(issue, "olga", "/readiness skip");
        Fake.PersonComments(another, "olga", "/readiness skip");
        Fake.Project().Permissions.Remove("ADMINISTER_PROJECTS");

        CommentReport report = await RunAsync();

        Assert.Equal([CommentState.Failed, CommentState.Failed, CommentState.Done], report.Outcomes.Select(outcome => outcome.State));
        Assert.Equal(
            $"SHOP-1, SHOP-2: Somebody gave a command here, and the account of {variable} may not ask who has any of the roles Administrators, Administrator,"
            + " Developers, Member in SHOP (“You do not have the permission to administer this project”), without which no comment is written: let it administer the"
            + $" project and {(variable == "JIRA_PAT" ? "(for the members of groups) Jira" : "browse users and groups")}, or set comments.command-roles: [] to obey no commands.",
            report.Problems.Select(problem => $"{problem.Place}: {problem.Problem}").Single());
        Assert.Equal([1, 1, 1], new[] { issue, another, third }.Select(each => each.Comments.Count));
        Assert.Equal(2, RoleRequests.Count());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_a_project_has_none_of_the_roles_no_command_is_ignored_in_silence(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        Fake.PersonComments(issue, "olga", "/readiness skip");

        CommentReport report = await RunAsync(options: SomeJira.Project(Fake) with { CommandRoles = ["Developer"] });

        Assert.Equal(
            "Somebody gave a command here, and SHOP has none of the roles Developer, whose members may; it has Administrators, Developers, Viewers: name those"
            + " that may in comments.command-roles, or set it to [] to obey no commands.",
            report.Problems.Single().Problem);
        Assert.Empty(Fake.Writes);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Groups_are_not_asked_for_where_the_commander_has_the_role_by_himself(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        Fake.Project().Roles["Developers"].Add("olga");
        Fake.Project().RoleGroups["Developers"] = ["not-to-be-seen"];
        Fake.PersonComments(issue, "olga", "/readiness skip");

        CommentReport report = await RunAsync();

        Assert.Equal(CommentState.Done, report.Outcomes.Single().State);
        Assert.DoesNotContain(Fake.Requests, request => request.Path.Contains("/group/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_command_that_only_some_may_read_is_obeyed_and_repeated_to_nobody(string edition)
    {
        await StartAsync(edition);
        FakeJiraIssue issue = AddGaps().Single();
        Fake.Project().Roles["Developers"].Add("olga");
        Fake.PersonComments(issue, "olga", "/readiness waive trade-off The contract with Acme is not signed.", onlyRole: "Developers");

        await RunAsync();
        int writes = Fake.Writes.Count;
        await RunAsync();

        string text = issue.Comments[^1].Text;
        Assert.DoesNotContain("Trade-off:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", text, StringComparison.Ordinal);
        Assert.Equal(writes, Fake.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_is_said_of_one_project_is_not_said_of_another(string edition)
    {
        await BeginAsync(edition);
        FakeJiraIssue[] issues = [Fake.Rank[0], .. AddGaps(), .. AddGaps(project: "DEPOT")];
        Fake.Board().Projects.Add("DEPOT");
        foreach (FakeJiraIssue issue in issues)
        {
            issue.Project.Permissions.Remove("ADMINISTER_PROJECTS");
            Fake.PersonComments(issue, "olga", "/readiness skip");
        }

        CommentReport report = await RunAsync(options: SomeJira.Board(Fake));

        Assert.Equal(["SHOP-1, SHOP-2", "DEPOT-1"], report.Problems.Select(problem => problem.Place));
        Assert.Contains(" in DEPOT (", report.Problems.Last().Problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_command_is_acknowledged_in_the_note_and_told_of_in_our_comment_once(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        FakeJiraComment command = Fake.PersonComments(issue, "olga", "/readiness waive need it is known");

        await RunAsync();
        int writes = Fake.Writes.Count;
        CommentReport second = await RunAsync();

        FakeJiraComment ours = issue.Comments[^1];
        Assert.Contains("Noted: /readiness waive need it is known (Olga).", ours.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Customer need", ours.Text, StringComparison.Ordinal);
        Assert.Contains($"\"obeyed\":[\"{command.Id}\"]", issue.Noted(), StringComparison.Ordinal);
        Assert.Equal((3, 3), (writes, Fake.Writes.Count));
        Assert.Equal(0, second.Outcomes.Single().Acknowledged);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_was_obeyed_holds_after_its_author_left_the_role_and_what_comes_later_does_not(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        Fake.PersonComments(issue, "olga", "/readiness waive need it is known");
        await RunAsync();
        FakeJiraComment ours = issue.Comments[^1];
        Fake.Project().Roles["Developers"].Clear();
        Wait();

        CommentReport before = await RunAsync();
        Fake.PersonComments(issue, "olga", "/readiness skip");
        CommentReport after = await RunAsync();

        Assert.Equal([CommentAction.Leave, CommentAction.Leave], new[] { before, after }.Select(report => report.Outcomes.Single().Action));
        Assert.DoesNotContain("Customer need", ours.Text, StringComparison.Ordinal);
        Assert.Contains("Business reason", ours.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_a_command_says_stays_words_in_our_comment(string edition)
    {
        FakeJiraIssue issue = await BeginAsync(edition);
        Fake.PersonComments(issue, "olga", "/readiness waive need [~admin] @[admin] {noformat} !https://example.org/a.png! [us|https://example.org] h1. *all*");

        await RunAsync();

        string sent = Fake.Writes[0].Body!["body"]!.ToJsonString();
        if (Fake.IsCloud)
        {
            Assert.Contains("[~admin] @[admin] {noformat} !https://example.org/a.png!", issue.Comments[^1].Text, StringComparison.Ordinal);
            Assert.All(SentNodes.TypesIn(Fake.Writes[0].Body!["body"]!), type => Assert.Contains(type, SentNodes.Plain));
        }
        else
        {
            string text = Fake.Writes[0].Body!["body"]!.GetValue<string>();
            Assert.DoesNotContain("[~admin]", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{noformat}", text, StringComparison.Ordinal);
            Assert.DoesNotContain("!https:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("|https:", text, StringComparison.Ordinal);
        }

        Assert.Contains("admin", sent, StringComparison.Ordinal);
    }

    private IEnumerable<string> RoleRequests => Fake.Requests.Select(request => request.Path)
        .Where(path => path.Contains("/role", StringComparison.Ordinal) || path.EndsWith("/group/member", StringComparison.Ordinal));

    private async Task<FakeJiraIssue> BeginAsync(string edition)
    {
        await StartAsync(edition);
        Fake.Project().Roles["Developers"].Add("olga");
        Fake.Project().RoleGroups["Developers"] = ["devs"];
        Fake.Groups["devs"] = [.. Enumerable.Range(1, 60).Select(number => $"dev{number}")];
        return AddGaps().Single();
    }
}
