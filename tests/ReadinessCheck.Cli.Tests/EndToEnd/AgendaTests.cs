namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class AgendaTests : IDisposable
{
    private static readonly string Sample = Path.Combine(SampleReport.Folder, "backlog.json");

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_sample_backlog_makes_an_hour_that_fits_on_a_page()
    {
        Outcome outcome = await _tool.RunAsync("check", Sample, "--format", "agenda", "--fail-on", "never");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("# Refinement: ", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n[1-6]?\d of 60 minutes are planned\.", outcome.Output);
        Assert.Contains("\n- Ready, nothing to ask: HL-", outcome.Output, StringComparison.Ordinal);

        // A printed page has some seventy lines of a hundred characters.
        Assert.InRange(outcome.Output.Split('\n').Sum(line => 1 + (line.Length / 100)), 20, 70);
    }

    [Fact]
    public async Task The_page_is_asked_for_by_its_name_with_a_dash()
    {
        Outcome outcome = await _tool.RunAsync("check", Sample, "--format", "agenda-html", "--fail-on", "never", "--output", "agenda.html");

        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
        string page = await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "agenda.html"));
        Assert.Contains("<h1>Refinement: ", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shorter_meeting_leaves_more_for_next_time()
    {
        Outcome outcome = await _tool.RunAsync("check", Sample, "--format", "agenda", "--minutes", "15", "--fail-on", "never");

        Assert.Matches(@"\n1?\d of 15 minutes are planned\.", outcome.Output);
        Assert.Contains("\n- Left for next time: ", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from 5 up", "--format", "agenda", "--minutes", "4")]
    [InlineData("from 5 up", "--format", "agenda", "--minutes", "an hour")]
    [InlineData("add --format agenda, or leave it out", "--minutes", "30")]
    [InlineData("agenda-html", "--format", "agendahtml")]
    public async Task What_is_wrong_is_told_with_its_remedy(string remedy, params string[] arguments)
    {
        Outcome outcome = await _tool.RunAsync(["check", _tool.File("shop.jsonl", SomeBacklog.Bare), .. arguments]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(remedy, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_has_no_agenda() => Assert.Equal(2, (await _tool.RunAsync("eval", "labelled.jsonl", "--format", "agenda")).ExitCode);
}
