using System.Text.Json;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class FeedbackOnGitHubTests : IAsyncLifetime, IDisposable
{
    private readonly Tool _tool = new();
    private FakeGitHub _fake = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeGitHub.StartAsync();
        _fake.Repository().Roles["ada"] = "write";
        _fake.Repository().Roles["gustav"] = "read";
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task What_writers_said_is_answered_becomes_labels_that_eval_measures()
    {
        FakeComment said = Say(_fake.Add(1, "Show which invoices are late"), "ada", "/readiness answered trade-off");
        Say(_fake.Add(2), "gustav", "/readiness answered trade-off");
        FakeIssue edited = _fake.Add(3);
        Say(edited, "ada", "/readiness answered trade-off");
        edited.LastEditedAt = "2099-01-01T00:00:00Z";
        FakeIssue old = _fake.Add(4);
        Say(old, "ada", "/readiness answered need");
        Say(old, "ada", "/readiness answered order");
        foreach (int number in Enumerable.Range(1, 12))
        {
            Say(old, "ada", $"Comment {number}");
        }

        Outcome export = await ExportAsync("--project 7 --output answered.jsonl");

        Assert.Equal((0, "", "readiness-check: 3 labels of 2 items written; 4 items read.\n"), (export.ExitCode, export.Output, export.Error));
        JsonElement[] lines = [.. (await File.ReadAllLinesAsync(Path.Combine(_tool.Folder, "answered.jsonl"))).Select(line => JsonElement.Parse(line))];
        Assert.Equal(["#1", "#4"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal("""{"trade-off":2}""", lines[0].GetProperty("levels").GetRawText());
        Assert.Equal(["customer-need", "ordering"], lines[1].GetProperty("levels").EnumerateObject().Select(level => level.Name));
        Assert.Equal("github:example/field-service board 7", lines[0].GetProperty("project").GetString());
        JsonElement by = lines[0].GetProperty("labelledBy").GetProperty("trade-off");
        Assert.Equal(("ada", said.CreatedAt), (by.GetProperty("by").GetString(), by.GetProperty("at").GetDateTimeOffset()));
        Assert.Empty(_fake.Writes);

        Outcome eval = await _tool.RunAsync("eval", "answered.jsonl", "--format", "json");

        Assert.Equal((0, ""), (eval.ExitCode, eval.Error));
        JsonElement report = JsonElement.Parse(eval.Output);
        Assert.Equal((2, 2, 1), (report.GetProperty("items").GetInt32(), report.GetProperty("partial").GetInt32(), report.GetProperty("projects").GetInt32()));
        Assert.Equal([1, 0, 1, 0, 1], report.GetProperty("criteria").EnumerateArray().Select(each => each.GetProperty("undetermined").GetProperty("whole").GetInt32()));
    }

    [Fact]
    public async Task The_judgement_of_an_exported_item_is_that_of_the_item()
    {
        FakeIssue parent = _fake.Add(9, "Fewer wrong reminders");
        FakeIssue issue = _fake.Add(1, "Show which invoices are late");
        issue.Body = "## Why\r\n\r\nThe \"dunning\" team calls customers who have long paid 😀. It costs two weeks, so the export waits.";
        issue.Milestone = new FakeMilestone(1, "2.1", "2027-06-30T00:00:00Z", "Two of our largest customers complained.");
        issue.Labels.Add("bug");
        parent.AddSubIssues(issue);
        Say(issue, "gustav", "We save 30 calls a week when they stop.");
        Say(issue, "ada", "/readiness answered trade-off");

        await ExportAsync("--project 7 --output answered.jsonl");
        JsonElement tracker = await CheckAsync("github:example/field-service --project 7 --issue '#1'");
        JsonElement file = await CheckAsync("answered.jsonl");

        // The place among the others, and so the question of order, is not written.
        Assert.Equal(Findings(tracker).Take(4), Findings(file).Take(4));
        Assert.Contains(Findings(tracker), finding => finding.Contains("calls a week", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Labels_go_to_standard_output_and_what_could_not_be_read_is_told()
    {
        Say(_fake.Add(1), "ada", "/readiness answered trade-off");
        _fake.Add(2).CommentsFail = true;

        Outcome export = await ExportAsync("");

        Assert.Equal(3, export.ExitCode);
        Assert.Equal("#1", JsonElement.Parse(Assert.Single(export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).GetProperty("id").GetString());
        Assert.Contains("#2", export.Error, StringComparison.Ordinal);
        Assert.EndsWith("readiness-check: 1 label of 1 item written; 2 items read.\n", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_said_anything_nothing_is_written()
    {
        _fake.Add(1);

        Outcome export = await ExportAsync("");

        Assert.Equal((0, "", "readiness-check: 0 labels of 0 items written; 1 item read.\n"), (export.ExitCode, export.Output, export.Error));
    }

    [Fact]
    public async Task A_wrong_token_can_be_put_right()
    {
        Outcome export = await _tool.ShellAsync(
            "$TOOL feedback export github:example/field-service",
            ("GITHUB_API_URL", _fake.Address.ToString()), ("GITHUB_GRAPHQL_URL", $"{_fake.Address}graphql"), ("GITHUB_TOKEN", "ghp_wrong"));

        Assert.Equal((2, ""), (export.ExitCode, export.Output));
        Assert.DoesNotContain("ghp_wrong", export.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(JsonElement report) => report.GetProperty("items")[0].GetProperty("findings").EnumerateArray()
        .Select(finding => $"{finding.GetProperty("criterion")} {finding.GetProperty("level")} {finding.GetProperty("confidence")} {finding.GetProperty("evidence")}");

    private FakeComment Say(FakeIssue issue, string login, string text) => _fake.PersonComments(issue, login, text);

    private Task<Outcome> ExportAsync(string options) => RunAsync($"feedback export github:example/field-service {options}");

    private async Task<JsonElement> CheckAsync(string what)
    {
        Outcome outcome = await RunAsync($"check {what} --format json --fail-on never");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return JsonElement.Parse(outcome.Output);
    }

    private Task<Outcome> RunAsync(string line) => _tool.ShellAsync(
        $"$TOOL {line}",
        ("GITHUB_API_URL", _fake.Address.ToString()),
        ("GITHUB_GRAPHQL_URL", $"{_fake.Address}graphql"),
        ("GITHUB_TOKEN", FakeGitHub.Token));
}
