using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Tests;

public sealed class CheckRunTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly IProgress<BacklogEntry> _progress = Substitute.For<IProgress<BacklogEntry>>();
    private readonly IProgress<CommentOutcome> _posted = Substitute.For<IProgress<CommentOutcome>>();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task An_item_that_breaks_the_checker_is_reported_and_the_run_goes_on()
    {
        ICriterion criterion = Substitute.For<ICriterion>();
        criterion.Id.Returns(CriterionIds.Ordering);
        criterion.Judge(Arg.Is<ItemReading>(reading => reading.Kind == ItemKind.Story)).Returns(new Judgement(Level.Answered, 1, false, "It is said.", []));
        criterion.Judge(Arg.Is<ItemReading>(reading => reading.Kind == ItemKind.Bug)).Returns(_ => throw new InvalidOperationException("Broken."));
        CheckRun run = new(new ReadinessChecker([criterion]), new CommentRun(TimeProvider.System), TimeProvider.System, NullLogger<CheckRun>.Instance);

        ReportTotals totals = await RunAsync(run, new MemorySource(Item("1", ItemKind.Story), Item("2", ItemKind.Bug), Item("3", ItemKind.Story)));

        Assert.Equal(2, totals.Items);
        BacklogEntry.Unreadable problem = Assert.Single(totals.Problems);
        Assert.Equal("2", problem.Place);
        Assert.Contains("Broken.", problem.Problem, StringComparison.Ordinal);
        _progress.Received(1).Report(problem);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_leaves_no_half_report()
    {
        await Assert.ThrowsAsync<InputException>(() => RunAsync(new MemorySource { Failure = new InputException("No such file.") }));

        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task A_source_that_breaks_off_leaves_a_whole_report_that_says_so()
    {
        ReportTotals totals = await RunAsync(new MemorySource(Item("1")) { Failure = new InputException("It ends in the middle.") });

        Assert.Equal(1, totals.Items);
        Assert.Contains("It ends in the middle.", Assert.Single(totals.Problems).Problem, StringComparison.Ordinal);
        Assert.Equal(1, JsonElement.Parse(_output.ToString()).GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task An_interrupted_run_leaves_a_whole_report_that_says_so()
    {
        using CancellationTokenSource interrupt = new();
        _progress.When(progress => progress.Report(Arg.Any<BacklogEntry.Item>())).Do(_ => interrupt.Cancel());

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(new MemorySource([.. Items(9)]), interrupt.Token));

        // The first has its verdict when the three below it are there, and what was read is not lost.
        JsonElement report = JsonElement.Parse(_output.ToString());
        Assert.Equal(4, report.GetProperty("items").GetArrayLength());
        Assert.Contains("interrupted", report.GetProperty("problems")[0].GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_read_beyond_the_three_below_the_last_of_the_next_items()
    {
        MemorySource source = new([new BacklogEntry.LeftOut("0", "closed"), .. Items(3), new BacklogEntry.LeftOut("9", "closed"), .. Items(9).Skip(3)]);

        ReportTotals totals = await RunAsync(NewRun(), source, new CheckRequest(2));

        Assert.Equal(2, totals.Items);
        Assert.Equal(7, source.Read);
        Assert.Equal(1, Assert.Single(totals.LeftOut).Value);
        JsonElement last = JsonElement.Parse(_output.ToString()).GetProperty("items")[1];
        Assert.Equal(["3", "4", "5"], NeighboursOf(last));
    }

    [Fact]
    public async Task Without_an_order_no_neighbours_are_named()
    {
        await RunAsync(NewRun(), new MemorySource([.. Items(4)]) { IsOrdered = false });

        JsonElement report = JsonElement.Parse(_output.ToString());
        Assert.False(report.GetProperty("ordered").GetBoolean());
        Assert.All(report.GetProperty("items").EnumerateArray(), item => Assert.Empty(NeighboursOf(item)));
    }

    [Fact]
    public async Task The_last_item_is_not_asked_why_it_comes_first_and_the_report_says_so()
    {
        await RunAsync(NewRun(), new MemorySource([.. Items(2)]));

        JsonElement last = JsonElement.Parse(_output.ToString()).GetProperty("items")[1].GetProperty("findings")[4];
        Assert.False(last.GetProperty("applies").GetBoolean());
        Assert.Contains("Nothing stands below it", last.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<BacklogEntry> Items(int count) => Enumerable.Range(1, count).Select(i => Item($"{i}"));

    private static string[] NeighboursOf(JsonElement item) =>
        item.GetProperty("findings")[4].TryGetProperty("neighbours", out JsonElement neighbours)
            ? [.. neighbours.EnumerateArray().Select(neighbour => neighbour.GetProperty("key").GetString()!)]
            : [];

    private static BacklogEntry.Item Item(string key, ItemKind kind = ItemKind.Story) => new(new BacklogItem { Key = key, Title = "Refund", Kind = kind });

    private static CheckRun NewRun() => new(new ReadinessChecker(), new CommentRun(TimeProvider.System), TimeProvider.System, NullLogger<CheckRun>.Instance);

    private Task<ReportTotals> RunAsync(IBacklogSource source, CancellationToken cancellationToken = default) => RunAsync(NewRun(), source, cancellationToken: cancellationToken);

    private Task<ReportTotals> RunAsync(CheckRun run, IBacklogSource source, CheckRequest? request = null, CancellationToken cancellationToken = default) =>
        run.RunAsync(source, new JsonReportRenderer(_output), request ?? new CheckRequest(), _progress, _posted, cancellationToken);

    /// <summary>A backlog in memory that may end in a failure.</summary>
    private sealed class MemorySource(params BacklogEntry[] entries) : IBacklogSource
    {
        public string Name => "memory";

        public bool IsOrdered { get; init; } = true;

        public Exception? Failure { get; init; }

        public int Read { get; private set; }

        public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (BacklogEntry entry in entries)
            {
                await Task.Yield();
                Read++;
                yield return entry;
            }

            if (Failure is not null)
            {
                throw Failure;
            }
        }
    }
}
