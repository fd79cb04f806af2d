using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>What the user can put right: the account, the site, the rights. None of it is asked for twice.</summary>
public sealed class JiraRefusalTests : JiraTest
{
    private const string NotOnCloud = "Jira does not accept JIRA_USER_EMAIL with the token in JIRA_API_TOKEN: one may be mistyped, or the token expired or revoked;"
        + " make a new one at https://id.atlassian.com/manage-profile/security/api-tokens. For Data Center, set JIRA_PAT instead.";

    private const string NotOnDataCenter = "Jira does not accept the token in JIRA_PAT: it may be mistyped, expired or revoked; make a new one in your profile."
        + " For Jira Cloud, set JIRA_USER_EMAIL and JIRA_API_TOKEN instead.";

    [Theory]
    [InlineData(200, NotOnCloud)]
    [InlineData(401, NotOnCloud)]
    [InlineData(403, NotOnCloud)]
    public async Task A_wrong_token_or_e_mail_on_Cloud_is_said_however_Jira_takes_it(int status, string sentence)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        fake.FaultFor = request => status != 200 && request.Path.EndsWith("/myself", StringComparison.Ordinal) ? FakeJiraFaults.Echo(status) : null;

        Assert.Equal(sentence, await ProblemAsync(SomeJira.Project(fake) with { ApiToken = new Secret("ATATT3xWrong") }));
        Assert.Equal(sentence, await ProblemAsync(SomeJira.Project(fake) with { Email = "eve@example.org" }));
        Assert.Equal(4, fake.Requests.Count);
    }

    [Theory]
    [InlineData("/myself")]
    [InlineData("/serverInfo")]
    public async Task A_wrong_token_on_Data_Center_is_said_whatever_it_is_refused_for(string path)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter));
        fake.FaultFor = request => request.Path.EndsWith(path, StringComparison.Ordinal) ? FakeJiraFaults.Echo(401) : null;

        Assert.Equal(NotOnDataCenter, await ProblemAsync(SomeJira.Project(fake) with { PersonalToken = new Secret("NDYxWrong") }));
    }

    [Fact]
    public async Task The_other_editions_account_is_told_from_a_wrong_one()
    {
        FakeJira cloud = await StartAsync(nameof(FakeEdition.Cloud));
        await using FakeJira dataCenter = await FakeJira.StartAsync(FakeEdition.DataCenter);

        Assert.Equal(
            "This is Jira Cloud, which takes no JIRA_PAT: set JIRA_USER_EMAIL and JIRA_API_TOKEN instead.",
            await ProblemAsync(SomeJira.At(cloud.Address, FakeEdition.DataCenter) with { Project = "SHOP" }));
        Assert.Equal(
            "This is a Jira Data Center, which takes no API token of Jira Cloud: set JIRA_PAT instead.",
            await ProblemAsync(SomeJira.At(dataCenter.Address, FakeEdition.Cloud) with { Project = "SHOP" }));
    }

    [Theory]
    [InlineData("login page", 1)]
    [InlineData("404", 2)]
    public async Task A_site_without_Jira_is_said(string kind, int requests)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        fake.FaultFor = _ => kind == "404" ? FakeJiraFaults.NoJira : FakeFaults.LoginPage;

        Assert.Equal(
            $"There is no Jira at {fake.Address.AbsoluteUri.TrimEnd('/')}, or a login page stands before it: look at JIRA_BASE_URL; it is what a browser's address line"
            + " shows before /browse or /jira/software.",
            await ProblemAsync(SomeJira.Project(fake)));
        Assert.Equal(requests, fake.Requests.Count);
    }

    [Theory]
    [InlineData("https://sso.example/login?os_destination=secret", "https://sso.example")]
    [InlineData("/login.jsp?os_destination=secret", "/login.jsp")]
    public async Task A_site_that_leads_elsewhere_is_not_followed_and_where_to_is_said(string location, string place)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter));
        fake.FaultFor = _ => FakeFaults.Redirect(location);

        Assert.Equal(
            $"{fake.Address.AbsoluteUri.TrimEnd('/')} leads to {place}: if that is where Jira is, set JIRA_BASE_URL to it; if it is a login page, the account needs a way past it.",
            await ProblemAsync(SomeJira.Project(fake)));
        Assert.Single(fake.Requests);
    }

    [Theory]
    [InlineData(nameof(FakeEdition.Cloud), "/serverInfo")]
    [InlineData(nameof(FakeEdition.Cloud), "/myself")]
    [InlineData(nameof(FakeEdition.DataCenter), "/serverInfo")]
    [InlineData(nameof(FakeEdition.DataCenter), "/myself")]
    public async Task An_account_that_has_to_solve_a_CAPTCHA_is_told_where(string edition, string path)
    {
        FakeJira fake = await StartAsync(edition);
        fake.FaultFor = request => request.Path.EndsWith(path, StringComparison.Ordinal) ? FakeJiraFaults.Captcha : null;

        Assert.Equal(
            $"Jira has locked the account of {(fake.IsCloud ? "JIRA_USER_EMAIL" : "JIRA_PAT")} after failed logins, until somebody logs in with it at"
            + $" {fake.Address.AbsoluteUri.TrimEnd('/')} in a browser and solves the CAPTCHA there.",
            await ProblemAsync(SomeJira.Project(fake)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_the_account_may_not_read_is_said_with_Jiras_own_words(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        fake.FaultFor = request => request.Path.EndsWith("/sprint", StringComparison.Ordinal)
            ? FakeFaults.Answer(403, """{"errorMessages":["You do not have Jira Software."],"errors":{}}""")
            : null;

        Assert.Equal(
            $"Jira does not let the account of {(fake.IsCloud ? "JIRA_USER_EMAIL" : "JIRA_PAT")} read the sprints of the board 1 (“You do not have Jira Software”): give it the permission.",
            await ProblemAsync(SomeJira.Board(fake)));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(502)]
    public async Task The_token_is_in_no_message_whatever_repeats_it(int status)
    {
        string basic = SomeJira.At(new Uri("https://example.org"), FakeEdition.Cloud).BasicAccount;
        foreach (FakeEdition edition in Enum.GetValues<FakeEdition>())
        {
            await using FakeJira fake = await FakeJira.StartAsync(edition);
            fake.Add();
            foreach (string path in new[] { "/serverInfo", "/myself", "/field", "/board/1", "/sprint", "/backlog" })
            {
                fake.FaultFor = request => request.Path.EndsWith(path, StringComparison.Ordinal) ? FakeJiraFaults.Echo(status) : null;

                Exception? exception = await Record.ExceptionAsync(() => JiraRead.OfAsync(SomeJira.Board(fake)));

                Assert.DoesNotContain(FakeJira.ApiToken, $"{exception}");
                Assert.DoesNotContain(FakeJira.Pat, $"{exception}");
                Assert.DoesNotContain(basic, $"{exception}", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static async Task<string> ProblemAsync(JiraOptions options)
    {
        InputException exception = await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(options));
        return exception.Message;
    }
}
