using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public sealed class GitHubRefusalTests : GitHubTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Fake.Add(1);
    }

    [Fact]
    public Task A_wrong_token_is_said() => Refuses(
        SomeGitHub.Repository(Fake) with { Token = new Secret("ghp_wrong0123456789") },
        "GitHub does not accept the token in GITHUB_TOKEN: it may be mistyped, expired or revoked; make a new one.");

    [Fact]
    public Task A_missing_repository_is_said() => Refuses(
        SomeGitHub.Repository(Fake) with { Repository = "field-servic" },
        "There is no repository example/field-servic, or the token may not see it: look at the name, and whether the token may read its issues.");

    [Fact]
    public Task A_missing_repository_of_a_board_is_said_in_the_same_words() => Refuses(
        SomeGitHub.Board(Fake) with { Repository = "field-servic" },
        "There is no repository example/field-servic, or the token may not see it: look at the name, and whether the token may read its issues.");

    [Fact]
    public async Task A_column_that_the_board_does_not_have_is_said_and_which_there_are()
    {
        Fake.Issues[0].Status = "Todo";

        await Refuses(
            SomeGitHub.Board(Fake) with { Statuses = ["todo", "Redy"] }, "The board has no column 'Redy': it has Todo, In progress and Done.");
    }

    [Fact]
    public Task A_milestone_where_none_is_open_is_said() => Refuses(
        SomeGitHub.Repository(Fake) with { Milestone = "Autumn" },
        "example/field-service has no milestone 'Autumn': no milestone is open there.");

    [Fact]
    public async Task A_milestone_that_does_not_exist_is_said_and_ten_that_are_open()
    {
        for (int number = 2; number <= 13; number++)
        {
            Fake.Add(number).Milestone = new FakeMilestone(number, $"Autumn {number}", $"2026-09-{number:D2}");
        }

        await Refuses(
            SomeGitHub.Repository(Fake) with { Milestone = " autumn " },
            "example/field-service has no milestone 'autumn': open are Autumn 2, Autumn 3, Autumn 4, Autumn 5, Autumn 6, Autumn 7, Autumn 8,"
            + " Autumn 9, Autumn 10, Autumn 11 and others.");
    }

    [Fact]
    public async Task A_repository_whose_issues_may_not_be_read_is_said()
    {
        Fake.Scopes.Remove("repo");

        await Refuses(
            SomeGitHub.Repository(Fake),
            "The token in GITHUB_TOKEN may not read the issues of example/field-service: give it that permission"
            + " (“Resource not accessible by personal access token”).");
    }

    [Fact]
    public async Task A_missing_scope_for_boards_is_named()
    {
        Fake.Scopes.Remove("read:project");

        await Refuses(
            SomeGitHub.Board(Fake),
            "The token in GITHUB_TOKEN lacks the scope read:project: add it to the token, or make one that has it"
            + " (“Your token has not been granted the required scopes to execute this query”).");
    }

    [Fact]
    public Task A_missing_board_is_said_and_which_token_can_read_one() => Refuses(
        SomeGitHub.Board(Fake) with { Project = 8 },
        "example has no board 8, or the token may not see it: look at the number in the board's address, and whether the token may read"
        + " boards. Actions' own token never may: an organisation's board needs a token of a GitHub App, a user's board a classic token"
        + " with read:project.");

    [Fact]
    public Task A_missing_owner_is_said() => Refuses(
        SomeGitHub.Board(Fake) with { Owner = "exampel" }, "There is no user or organisation exampel on GitHub: look at the name.");

    [Fact]
    public Task An_address_without_GraphQL_is_said() => Refuses(
        SomeGitHub.Board(Fake) with { GraphQlAddress = new Uri(Fake.Address, "api/graphql") },
        $"There is no GraphQL at {Fake.Address}api/graphql: look at GITHUB_GRAPHQL_URL.");

    [Fact]
    public async Task What_the_server_says_is_quoted_without_the_token_and_without_control_characters()
    {
        Fake.Faults.Enqueue(FakeFaults.Answer(403, $$"""{"message":"No\u001b[31m\nentry\u202e for {{FakeGitHub.Token}}."}"""));

        InputException exception = await Refused(SomeGitHub.Repository(Fake));

        Assert.StartsWith("GitHub refuses the token in GITHUB_TOKEN (“No[31m entry for (token)”): give it read access", exception.Message);
        Assert.DoesNotContain(FakeGitHub.Token, exception.ToString());
    }

    [Fact]
    public async Task An_old_server_that_does_not_know_a_field_is_said()
    {
        Fake.Faults.Enqueue(FakeFaults.Answer(
            200, """{"errors":[{"message":"Field 'blockedBy' doesn't exist on type 'Issue'","extensions":{"code":"undefinedField"}}]}"""));

        ConnectorException exception =
            await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Repository(Fake)));

        Assert.Contains("(“Field 'blockedBy' doesn't exist on type 'Issue'”): it may be an Enterprise Server that is too old", exception.Message);
    }

    [Fact]
    public async Task JSON_that_is_no_answer_to_a_query_is_said()
    {
        Fake.Faults.Enqueue(FakeFaults.Answer(200, """{"message":"It works!"}"""));

        ConnectorException exception =
            await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Repository(Fake)));

        Assert.Equal(ConnectorFailure.Answer, exception.Kind);
        Assert.Contains("is not GitHub's JSON", exception.Message);
    }

    [Fact]
    public async Task The_token_does_not_follow_a_redirect_to_plain_http()
    {
        Fake.Faults.Enqueue(FakeFaults.Redirect("http://127.0.0.1.example/graphql"));

        ConnectorException exception =
            await Assert.ThrowsAsync<ConnectorException>(() => GitHubRead.OfAsync(SomeGitHub.Repository(Fake)));

        Assert.Contains("(“127.0.0.1.example leads to an address that begins with http://”)", exception.Message);
    }

    private static async Task Refuses(GitHubOptions options, string sentence)
    {
        InputException exception = await Refused(options);

        Assert.Equal(sentence, exception.Message);
        Assert.DoesNotContain("ghp_", exception.ToString());
    }

    private static Task<InputException> Refused(GitHubOptions options) =>
        Assert.ThrowsAsync<InputException>(() => GitHubRead.OfAsync(options));
}
