using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Tests.GitHub;

public class GitHubOptionsTests
{
    private static GitHubOptions Valid => new() { Owner = "example", Repository = "field-service", Token = new Secret("ghp_0123456789") };

    [Fact]
    public void The_defaults_are_those_of_GitHub_com()
    {
        GitHubOptions options = Valid;

        Assert.Equal("https://api.github.com/", options.ApiAddress.AbsoluteUri);
        Assert.Equal("https://api.github.com/graphql", options.GraphQlAddress.AbsoluteUri);
        Assert.Equal(["readiness:skip"], options.SkipLabels);
        Assert.Equal(TimeSpan.FromMinutes(5), options.MaxWait);
        Assert.Empty(options.Order);
        Assert.Null(options.Enough);
        Assert.Null(options.DueField);
        Assert.Null(ProblemOf(options));
    }

    [Theory]
    [InlineData("https://ghe.example/api/v3", null, "https://ghe.example/api/v3/", "https://ghe.example/api/graphql")]
    [InlineData("https://api.github.com", null, "https://api.github.com/", "https://api.github.com/graphql")]
    [InlineData("https://ghe.example/api/v3", "https://graph.example/api/graphql", "https://ghe.example/api/v3/", "https://graph.example/api/graphql")]
    [InlineData(null, " http://127.0.0.1:8080/graphql ", "https://api.github.com/", "http://127.0.0.1:8080/graphql")]
    [InlineData("", "", "https://api.github.com/", "https://api.github.com/graphql")]
    public void The_addresses_are_those_that_Actions_sets(string? api, string? graphQl, string expectedApi, string expectedGraphQl)
    {
        GitHubOptions options = GitHubEnvironment.AddTo(Valid, Environment(("GITHUB_API_URL", api), ("GITHUB_GRAPHQL_URL", graphQl)));

        Assert.Equal(expectedApi, options.ApiAddress.AbsoluteUri);
        Assert.Equal(expectedGraphQl, options.GraphQlAddress.AbsoluteUri);
        Assert.Null(ProblemOf(options));
    }

    [Theory]
    [InlineData("ghe.example/api/v3", "GITHUB_API_URL is no address: it should look like https://api.github.com.")]
    [InlineData("ftp://ghe.example", "GITHUB_API_URL must be an address that begins with https://.")]
    [InlineData("http://ghe.example/api/v3", "GITHUB_API_URL must begin with https://, because the token would be readable on its way.")]
    [InlineData("https://me:secret@ghe.example", "GITHUB_API_URL must not hold a password: set GITHUB_TOKEN instead.")]
    public void An_address_that_would_give_the_token_away_or_is_none_is_refused(string address, string sentence)
    {
        InputException exception = Assert.Throws<InputException>(() => GitHubOptionsValidator.Check(
            GitHubEnvironment.AddTo(Valid, Environment(("GITHUB_API_URL", address), ("GITHUB_GRAPHQL_URL", "https://ghe.example/api/graphql")))));

        Assert.Equal(sentence, exception.Message);
    }

    [Fact]
    public void The_token_comes_from_the_environment_and_is_not_written()
    {
        GitHubOptions options = GitHubEnvironment.AddTo(Valid, Environment(("GITHUB_TOKEN", " ghp_9876543210\n")));

        Assert.Equal("ghp_9876543210", options.Token.Value);
        Assert.DoesNotContain("ghp_", $"{options} {options.Token}");
        Assert.Null(ProblemOf(options));
    }

    [Theory]
    [InlineData("ghp_01234\nghp_56789")]
    [InlineData("ghp_01234,ghp_56789")]
    [InlineData("\"ghp_01234\"")]
    public void What_is_no_token_is_refused_and_not_repeated(string token)
    {
        Assert.Equal(
            "GITHUB_TOKEN holds characters that no token has: copy it again, in one line and without quotes.",
            ProblemOf(Valid with { Token = new Secret(token) }));
    }

    [Fact]
    public void Without_a_token_it_is_said_what_it_must_be_able_to_do()
    {
        Assert.Equal(
            "There is no token: set GITHUB_TOKEN to one that may read the repository's issues.", ProblemOf(Valid with { Token = new Secret("") }));
        Assert.Equal(
            "There is no token: set GITHUB_TOKEN to one that may read the repository's issues and the board (scope read:project).",
            ProblemOf(Valid with { Token = new Secret(""), Project = 7 }));
    }

    [Fact]
    public void Names_and_numbers_that_cannot_be_are_refused()
    {
        Assert.StartsWith("'ex ample' is no name of a GitHub user or organisation", ProblemOf(Valid with { Owner = "ex ample" }));
        Assert.StartsWith("'..' is no name of a GitHub repository", ProblemOf(Valid with { Repository = ".." }));
        Assert.StartsWith("The project's number must be at least 1", ProblemOf(Valid with { Project = 0 }));
        Assert.StartsWith("A status, milestone, label or type must not be empty", ProblemOf(Valid with { Labels = [" "] }));
        Assert.StartsWith("The number of items that suffice must be at least 1", ProblemOf(Valid with { Project = 7, Enough = 0 }));
        Assert.StartsWith("The name of the due date's field must not be empty", ProblemOf(Valid with { Project = 7, DueField = " " }));
        Assert.StartsWith("The longest wait must be between 0 and 6 hours", ProblemOf(Valid with { MaxWait = TimeSpan.FromDays(1) }));
    }

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        Assert.Equal("Only a board has statuses: name its project number as well.", ProblemOf(Valid with { Statuses = ["Ready"] }));
        Assert.Equal("A board has its own order: leave out the list of the order or the project.", ProblemOf(Valid with { Project = 7, Order = ["#12"] }));
        Assert.StartsWith("Only a board has a field for the due date", ProblemOf(Valid with { DueField = "Ship by" }));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("#0")]
    [InlineData("#-1")]
    [InlineData("#99999999999")]
    [InlineData("field-service#12")]
    [InlineData("example/field service#12")]
    [InlineData("")]
    public void A_list_of_the_order_holds_keys_alone(string key) => Assert.Equal(
        $"'{key}' in the list of the order is no issue's key: write #12 or owner/repository#12.", ProblemOf(Valid with { Order = ["#1", key] }));

    [Fact]
    public void A_key_that_is_twice_in_the_list_of_the_order_is_refused_however_it_is_written()
    {
        Assert.Equal("#5 is in the list of the order 2 times: leave it where it belongs.", ProblemOf(Valid with { Order = ["#5", "Example/field-service#5"] }));
        Assert.Null(ProblemOf(Valid with { Order = ["#5", "example/signer#5", " #6 "] }));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        string? problem = ProblemOf(Valid with { Owner = "", Statuses = ["Ready"] });

        Assert.Contains("'' is no name", problem);
        Assert.Contains("Only a board has statuses", problem);
    }

    private static string? ProblemOf(GitHubOptions options) => Record.Exception(() => GitHubOptionsValidator.Check(options))?.Message;

    private static Func<string, string?> Environment(params (string Name, string? Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
