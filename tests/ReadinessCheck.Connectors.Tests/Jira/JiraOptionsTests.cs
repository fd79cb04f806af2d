using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Connectors.Tests.Jira;

public class JiraOptionsTests
{
    private static JiraOptions Cloud => new()
    {
        Project = "SHOP",
        BaseAddress = new Uri("https://example.atlassian.net"),
        Email = "ada@example.org",
        ApiToken = new Secret("ATATT3x0123456789"),
    };

    private static JiraOptions DataCenter => new() { Board = 42, BaseAddress = new Uri("https://example.org/jira"), PersonalToken = new Secret("NDYx0123456789") };

    [Fact]
    public void The_defaults_ask_for_all_that_has_not_begun()
    {
        Assert.Equal(["readiness:skip"], Cloud.SkipLabels);
        Assert.Equal(["Administrators", "Administrator", "Developers", "Member"], Cloud.CommandRoles);
        Assert.Equal(TimeSpan.FromMinutes(5), Cloud.MaxWait);
        Assert.Empty(Cloud.Statuses);
        Assert.Empty(Cloud.Fields);
        Assert.Null(Cloud.Enough);
        Assert.Null(Cloud.Visibility);
        Assert.False(Cloud.Unordered);
        Assert.Equal(["business-value", "time-criticality", "risk-reduction", "job-size", "acceptance-criteria", "why-now", .. CriterionIds.All], JiraOptions.FieldMeanings);
        Assert.Null(ProblemOf(Cloud));
        Assert.Null(ProblemOf(DataCenter));
    }

    [Fact]
    public void The_site_and_the_account_come_from_the_environment_and_the_tokens_are_not_written()
    {
        JiraOptions cloud = JiraEnvironment.AddTo(
            new JiraOptions { Project = "SHOP" },
            Environment(("JIRA_BASE_URL", " https://example.atlassian.net/ "), ("JIRA_USER_EMAIL", " ada@example.org\n"), ("JIRA_API_TOKEN", " ATATT3x0123456789\n")));
        JiraOptions dataCenter = JiraEnvironment.AddTo(
            new JiraOptions { Project = "SHOP" }, Environment(("JIRA_BASE_URL", "http://127.0.0.1:8072"), ("JIRA_PAT", "NDYx0123456789"), ("JIRA_USER_EMAIL", " ")));

        Assert.Equal(("https://example.atlassian.net/", "ada@example.org", "ATATT3x0123456789"), (cloud.BaseAddress!.AbsoluteUri, cloud.Email, cloud.ApiToken.Value));
        Assert.Equal((null, "NDYx0123456789"), (dataCenter.Email, dataCenter.PersonalToken.Value));
        Assert.DoesNotContain("0123456789", $"{cloud} {dataCenter}");
        Assert.DoesNotContain(Base64, $"{cloud} {dataCenter}");
        Assert.Null(ProblemOf(cloud));
        Assert.Null(ProblemOf(dataCenter));
    }

    [Fact]
    public void What_the_environment_does_not_say_stays()
    {
        JiraOptions options = Cloud;

        Assert.Equal(options, JiraEnvironment.AddTo(options, Environment()));
    }

    [Theory]
    [InlineData("example.atlassian.net", "JIRA_BASE_URL is no address: it should look like https://example.atlassian.net.")]
    [InlineData("ftp://example.org", "JIRA_BASE_URL must be an address that begins with https://.")]
    [InlineData("http://example.org", "JIRA_BASE_URL must begin with https://, because the token would be readable on its way.")]
    [InlineData("https://ada:secret@example.org", "JIRA_BASE_URL must not hold a password: set JIRA_API_TOKEN or JIRA_PAT instead.")]
    [InlineData("https://example.org/?filter=1", "JIRA_BASE_URL must end before the question mark: it is the address of the whole site, such as https://example.atlassian.net.")]
    public void An_address_that_would_give_the_token_away_or_is_none_is_refused(string address, string sentence) => Assert.Equal(
        sentence,
        Assert.Throws<InputException>(() => JiraOptionsValidator.Check(JiraEnvironment.AddTo(Cloud, Environment(("JIRA_BASE_URL", address))))).Message);

    [Fact]
    public void Without_an_address_it_is_said_which_variable_holds_it() => Assert.Equal(
        "There is no address: set JIRA_BASE_URL to that of your Jira, such as https://example.atlassian.net.", ProblemOf(Cloud with { BaseAddress = null }));

    [Fact]
    public void An_account_is_whole_and_there_is_one()
    {
        const string None = "There is no account: set JIRA_USER_EMAIL and JIRA_API_TOKEN for Jira Cloud, or JIRA_PAT for Data Center.";

        Assert.Equal(None, ProblemOf(DataCenter with { PersonalToken = new Secret(" ") }));
        Assert.Equal("JIRA_API_TOKEN is set and JIRA_USER_EMAIL is not: Jira Cloud wants both.", ProblemOf(Cloud with { Email = null }));
        Assert.Equal("JIRA_USER_EMAIL is set and JIRA_API_TOKEN is not: Jira Cloud wants both.", ProblemOf(Cloud with { ApiToken = new Secret("") }));
        Assert.Equal(
            "There are two accounts: set JIRA_USER_EMAIL and JIRA_API_TOKEN for Jira Cloud, or JIRA_PAT for Data Center, and not both.",
            ProblemOf(Cloud with { PersonalToken = new Secret("NDYx0123456789") }));
    }

    [Theory]
    [InlineData("ATATT3x01234\nATATT3x56789")]
    [InlineData("\"ATATT3x01234\"")]
    public void What_is_no_token_is_refused_and_not_repeated(string token)
    {
        const string Sentence = " holds characters that no token has: copy it again, in one line and without quotes.";

        Assert.Equal("JIRA_API_TOKEN" + Sentence, ProblemOf(Cloud with { ApiToken = new Secret(token) }));
        Assert.Equal("JIRA_PAT" + Sentence, ProblemOf(DataCenter with { PersonalToken = new Secret(token) }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SHOP-1")]
    [InlineData("1SHOP")]
    [InlineData("SHOP\" OR project = \"OTHER")]
    public void What_is_no_key_of_a_project_is_refused(string? key) => Assert.Equal(
        $"'{key}' is no key of a project: write jira:PROJECT with the letters that its items' keys begin with, or jira:board/42.", ProblemOf(Cloud with { Project = key }));

    [Fact]
    public void Names_and_numbers_that_cannot_be_are_refused()
    {
        const string Empty = "A status, label, type, sprint or query must not be empty: leave it out to read all.";

        Assert.Equal("The board's number must be at least 1: it is the last part of the board's address.", ProblemOf(DataCenter with { Board = 0 }));
        Assert.Equal(Empty, ProblemOf(Cloud with { Statuses = [" "] }));
        Assert.Equal(Empty, ProblemOf(Cloud with { Labels = [""] }));
        Assert.Equal(Empty, ProblemOf(Cloud with { Type = "" }));
        Assert.Equal(Empty, ProblemOf(Cloud with { Sprint = " " }));
        Assert.Equal(Empty, ProblemOf(Cloud with { Jql = "" }));
        Assert.Equal(
            "What the field for why-now is called must not be empty: leave it out to have it found by its own name.",
            ProblemOf(Cloud with { Fields = new Dictionary<string, string> { ["why-now"] = " " } }));
        Assert.Equal("The number of items that suffice must be at least 1.", ProblemOf(Cloud with { Enough = 0 }));
        Assert.Equal("The longest wait must be between 0 and 6 hours.", ProblemOf(Cloud with { MaxWait = TimeSpan.FromDays(1) }));
        Assert.Equal("The longest wait must be between 0 and 6 hours.", ProblemOf(Cloud with { MaxWait = TimeSpan.FromSeconds(-1) }));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        string? problem = ProblemOf(Cloud with { Project = "", BaseAddress = null, Email = null, ApiToken = new Secret(""), Enough = 0 });

        Assert.Contains("'' is no key", problem);
        Assert.Contains("There is no address", problem);
        Assert.Contains("There is no account", problem);
        Assert.Contains("The number of items", problem);
    }

    [Theory]
    [InlineData("role:Developers", "role", "Developers")]
    [InlineData("group: jira-users ", "group", "jira-users")]
    [InlineData("role:A:B", "role", "A:B")]
    public void Who_may_see_the_comments_is_a_role_or_a_group(string text, string type, string value) =>
        Assert.Equal(new JiraVisibility(type, value), JiraVisibility.Parse(text));

    [Theory]
    [InlineData("Developers")]
    [InlineData("role:")]
    [InlineData("user:ada")]
    [InlineData("")]
    public void Nobody_else_is(string text) => Assert.Equal(
        $"'{text}' does not say who may see the comments: write role:Developers, or group:jira-users.",
        Assert.Throws<InputException>(() => JiraVisibility.Parse(text)).Message);

    private static string Base64 => Cloud.BasicAccount;

    private static string? ProblemOf(JiraOptions options) => Record.Exception(() => JiraOptionsValidator.Check(options))?.Message;

    private static Func<string, string?> Environment(params (string Name, string? Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
