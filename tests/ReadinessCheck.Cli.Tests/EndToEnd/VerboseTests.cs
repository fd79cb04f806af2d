using System.Text.RegularExpressions;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Fakes.OpenAi;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>What <c>--verbose</c> tells, and what it keeps to itself.</summary>
public sealed partial class VerboseTests : IDisposable
{
    private const string Text = "Clerks at the Contoso desk copy refunds by hand";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_configuration_the_source_and_the_number_of_items_are_told_one_line_each()
    {
        _tool.File("shop.jsonl", SomeBacklog.Ready, SomeBacklog.Done);
        _tool.File(".readiness.yml", "source: shop.jsonl", "unordered: true");

        Outcome outcome = await _tool.RunWithAsync("READINESS_NEXT", "5", "check", "--verbose");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            ["Configuration: .readiness.yml; set: source (.readiness.yml:1), next (READINESS_NEXT), unordered (.readiness.yml:2)", "Reads shop.jsonl", "Took 1 items from shop.jsonl"],
            Told(outcome).Where(line => !line.StartsWith("second-reader", StringComparison.Ordinal)).Select(line => line.Replace(", second-reader.cache (READINESS_CACHE)", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_it_nothing_of_the_kind_is_told() =>
        Assert.Equal("", (await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Ready), "--unordered")).Error);

    [Fact]
    public async Task Each_request_to_GitHub_is_told_with_status_time_size_and_repetition()
    {
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        fake.Clock = TimeProvider.System;
        fake.Add(1).Body = Text;
        fake.FaultOnNext(_ => true, FakeFaults.Answer(502, "{}"));

        Outcome outcome = await _tool.ShellAsync(
            "$TOOL check github:example/field-service --project 7 --post --verbose",
            ("GITHUB_TOKEN", FakeGitHub.Token), ("GITHUB_API_URL", fake.Address.ToString()), ("GITHUB_GRAPHQL_URL", new Uri(fake.Address, "graphql").ToString()));

        string[] requests = [.. Told(outcome).Where(line => line.Contains(" http://", StringComparison.Ordinal))];
        Assert.Matches($"^POST {Regex.Escape(fake.Address.ToString())}graphql: 502 in \\d+ ms, 2 bytes$", requests[0]);
        Assert.Matches($"^POST {Regex.Escape(fake.Address.ToString())}graphql: 200 in \\d+ ms, \\d+ bytes \\(repetition 1\\)$", requests[1]);
        Assert.Contains(Told(outcome), line => BeforeRepetition().IsMatch(line));
        Assert.Equal(fake.Requests.Count, requests.Length);
        AssertKeeps(outcome.Error, FakeGitHub.Token, "Bearer", Text);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("DataCenter")]
    public async Task Each_request_to_Jira_is_told_with_its_query_and_without_the_account(string edition)
    {
        await using FakeJira fake = await FakeJira.StartAsync(Enum.Parse<FakeEdition>(edition));
        fake.Clock = TimeProvider.System;
        fake.Add().Description = Text;

        Outcome outcome = await _tool.ShellAsync(
            "$TOOL check jira:SHOP --jql 'labels != spike' --post --verbose",
            [
                ("JIRA_BASE_URL", fake.Address.ToString()),
                .. fake.IsCloud ? new[] { ("JIRA_USER_EMAIL", FakeJira.Email), ("JIRA_API_TOKEN", FakeJira.ApiToken) } : [("JIRA_PAT", FakeJira.Pat)],
            ]);

        string[] requests = [.. Told(outcome).Where(line => line.Contains(" http://", StringComparison.Ordinal))];
        Assert.Equal(fake.Requests.Count, requests.Length);
        Assert.Contains(requests, line => line.StartsWith("GET ", StringComparison.Ordinal));
        AssertKeeps(outcome.Error, FakeJira.ApiToken, FakeJira.Pat, FakeJira.Email, Basic(FakeJira.Email, FakeJira.ApiToken), "Basic ", "Bearer", Text);
    }

    [Fact]
    public async Task Each_request_to_the_second_reader_is_told_without_the_key_and_the_text()
    {
        await using FakeOpenAi fake = await FakeOpenAi.StartAsync();
        fake.Faults.Enqueue(OpenAiFaults.QuotaExceeded);
        _tool.File("shop.json", $$"""[{"id": "1", "kind": "story", "title": "Refunds", "body": "{{Text}}, because it hides."}]""");

        Outcome outcome = await _tool.ShellAsync(
            "$TOOL check shop.json --second-reader=all --verbose",
            ("READINESS_MODEL", FakeOpenAi.Model), ("READINESS_MODEL_ENDPOINT", fake.Endpoint.ToString()), ("READINESS_MODEL_KEY", FakeOpenAi.Key));

        Assert.Contains(Told(outcome), line => line.StartsWith($"POST {fake.Endpoint}", StringComparison.Ordinal) && line.Contains("/chat/completions: 429 in ", StringComparison.Ordinal));
        AssertKeeps(outcome.Error, FakeOpenAi.Key, "Bearer", Text);
    }

    [Fact]
    public async Task What_is_told_cannot_steer_the_terminal()
    {
        Outcome outcome = await _tool.RunAsync("check", "\u001b]0;owned\u0007.json", "--verbose");

        Assert.DoesNotContain('\u001b', outcome.Error);
    }

    private static string[] Told(Outcome outcome) => [.. Line().Matches(outcome.Error).Select(line => line.Groups[1].Value)];

    private static string Basic(string email, string token) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{email}:{token}"));

    private static void AssertKeeps(string told, params string[] secrets) =>
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^verbose: \d+\.\d{3} s: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^Waits \d+ ms before it is sent again$")]
    private static partial Regex BeforeRepetition();
}
