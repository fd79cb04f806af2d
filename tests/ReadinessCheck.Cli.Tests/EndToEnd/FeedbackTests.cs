namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class FeedbackTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_file_has_no_comments_to_export()
    {
        Outcome outcome = await _tool.RunAsync("feedback", "export", _tool.File("backlog.jsonl", """{"id":"A","title":"T"}"""), "--output", "answered.jsonl");

        Assert.Equal(
            (2, "", "readiness-check: 'feedback export' reads the comments on a tracker's items, and backlog.jsonl is none: name github:owner/repository, jira:PROJECT or jira:board/42.\n"),
            (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "answered.jsonl")));
    }

    [Fact]
    public async Task Without_export_there_is_nothing_to_do()
    {
        Outcome outcome = await _tool.RunAsync("feedback");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("See 'readiness-check feedback --help'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partly_labelled_items_are_measured()
    {
        string file = _tool.File("answered.jsonl", """{"id":"A","title":"Add index to orders table","levels":{"trade-off":2}}""");

        Outcome outcome = await _tool.RunAsync("eval", file);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("Agreement with answered.jsonl: 1 item, labelled in part\n", outcome.Output, StringComparison.Ordinal);
    }
}
