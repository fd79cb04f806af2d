using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

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
    public async Task An_item_that_is_asked_for_is_judged_in_its_place_and_alone_reported()
    {
        ReportTotals totals = await RunAsync(NewRun(), new MemorySource([new BacklogEntry.LeftOut("#9", "closed"), .. Items(6, "#")]), new CheckRequest { Only = ["2"] });

        Assert.Equal((1, 0), (totals.Items, totals.LeftOut.Count));
        JsonElement item = JsonElement.Parse(_output.ToString()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(["#3", "#4", "#5"], NeighboursOf(item));
    }

    [Fact]
    public async Task An_item_that_is_asked_for_and_is_not_there_is_told()
    {
        ReportTotals totals = await RunAsync(
            NewRun(), new MemorySource([new BacklogEntry.LeftOut("#9", "closed"), .. Items(2, "#")]), new CheckRequest { Only = ["1", "9", "77"] });

        Assert.Equal("There is no item '77' there that is upcoming: look at the key, and at what chooses among the items.", Assert.Single(totals.Problems).Problem);
        Assert.Equal(1, totals.Items);
    }

    [Fact]
    public async Task A_dry_run_over_a_tracker_tells_what_would_be_commented()
    {
        MemoryTracker tracker = new([.. Items(3), new BacklogEntry.LeftOut("4", "labelled readiness:skip") { IsSkipped = true }]);

        await RunAsync(NewRun(), tracker, new CheckRequest { Comments = new CommentChoices(Post: false, 30, WhenAnswered.Edit) });

        JsonElement report = JsonElement.Parse(_output.ToString());
        Assert.False(report.GetProperty("comments").GetProperty("posted").GetBoolean());
        Assert.Equal(
            ["1 create planned", "2 create planned", "3 create planned", "4 leave planned"],
            report.GetProperty("comments").GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("key")} {item.GetProperty("action")} {item.GetProperty("state")}"));
        Assert.Equal(5, report.GetProperty("usage").GetProperty("requests").GetInt32());
        await tracker.Comments.DidNotReceiveWithAnyArgs().CarryOutAsync(default!, default!, default);
    }

    [Fact]
    public async Task Posting_writes_only_on_the_items_of_the_report()
    {
        MemoryTracker tracker = new([.. Items(9)]);

        ReportTotals totals = await RunAsync(NewRun(), tracker, new CheckRequest(Next: 2) { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) });

        Assert.Equal(["1", "2"], totals.Comments!.Outcomes.Select(outcome => outcome.Item));
        await tracker.Comments.Received(2).CarryOutAsync(Arg.Any<string>(), Arg.Is<CommentStep>(step => step.Kind == CommentStepKind.Create), Arg.Any<CancellationToken>());
        _posted.Received(2).Report(Arg.Any<CommentOutcome>());
    }

    [Fact]
    public async Task Where_reading_stops_half_way_nothing_is_commented()
    {
        MemoryTracker tracker = new([.. Items(9)]) { Failure = new ConnectorException(ConnectorFailure.Unavailable, "It broke down.") };

        ReportTotals totals = await RunAsync(NewRun(), tracker, new CheckRequest { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) });

        Assert.Empty(totals.Comments!.Outcomes);
        Assert.Equal(
            ["It broke down. The rest was not read.", "Comments are left to the next run, because not all of the backlog could be read."],
            totals.Problems.Select(problem => problem.Problem));
        await tracker.Comments.DidNotReceiveWithAnyArgs().CarryOutAsync(default!, default!, default);
    }

    [Fact]
    public async Task Where_not_all_of_the_backlog_came_nothing_is_commented()
    {
        MemoryTracker tracker = new([new BacklogEntry.Unreadable("memory", "100 of 300 items were not read."), .. Items(9)]);

        ReportTotals totals = await RunAsync(NewRun(), tracker, new CheckRequest(Next: 2) { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) });

        Assert.Equal(2, totals.Problems.Count);
        await tracker.Comments.DidNotReceiveWithAnyArgs().CarryOutAsync(default!, default!, default);
    }

    [Fact]
    public async Task An_item_that_came_in_part_is_reported_and_not_commented_on()
    {
        MemoryTracker tracker = new([new BacklogEntry.Unreadable("memory 1", "Its labels are missing.") { Key = "1" }, .. Items(2)]);

        ReportTotals totals = await RunAsync(NewRun(), tracker, new CheckRequest { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) });

        Assert.Equal(2, totals.Items);
        Assert.Equal("2", Assert.Single(totals.Comments!.Outcomes).Item);
        Assert.Single(totals.Problems);
    }

    [Fact]
    public async Task Where_one_item_is_asked_for_it_does_not_matter_what_is_wrong_with_others()
    {
        MemoryTracker tracker = new([new BacklogEntry.Unreadable("memory 2", "Its labels are missing.") { Key = "2" }, .. Items(2)]);

        Assert.Empty((await RunAsync(NewRun(), tracker, new CheckRequest { Only = ["1"] })).Problems);
        Assert.Single((await RunAsync(NewRun(), new MemoryTracker([new BacklogEntry.Unreadable("memory 2", "Its labels are missing.") { Key = "2" }, .. Items(2)]), new CheckRequest { Only = ["2"] })).Problems);
    }

    [Fact]
    public async Task A_run_that_is_ended_while_comments_are_planned_leaves_a_whole_report()
    {
        using CancellationTokenSource interrupt = new();
        MemoryTracker tracker = new([.. Items(2)]);
        tracker.Comments.ReadLastAsync(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns<CommentThread>(_ =>
        {
            interrupt.Cancel();
            throw new OperationCanceledException(interrupt.Token);
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(
            NewRun(), tracker, new CheckRequest { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) }, interrupt.Token));

        Assert.Equal("The run was interrupted.", JsonElement.Parse(_output.ToString()).GetProperty("problems")[0].GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Comments_that_cannot_be_read_leave_a_report_that_says_so()
    {
        MemoryTracker tracker = new([.. Items(2)]);
        tracker.Comments.ReadLastAsync(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns<CommentThread>(_ => throw new ConnectorException(ConnectorFailure.RateLimit, "No more now."));

        ReportTotals totals = await RunAsync(NewRun(), tracker, new CheckRequest { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) });

        Assert.Equal(2, totals.Items);
        Assert.Equal("No more now.", Assert.Single(totals.Problems).Problem);
    }

    [Fact]
    public async Task A_run_that_is_ended_while_it_comments_leaves_a_whole_report()
    {
        using CancellationTokenSource interrupt = new();
        _posted.When(posted => posted.Report(Arg.Any<CommentOutcome>())).Do(_ => interrupt.Cancel());

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(
            NewRun(), new MemoryTracker([.. Items(2)]), new CheckRequest { Comments = new CommentChoices(Post: true, 30, WhenAnswered.Edit) }, interrupt.Token));

        JsonElement comments = JsonElement.Parse(_output.ToString()).GetProperty("comments").GetProperty("items");
        Assert.Equal(["done", "left"], comments.EnumerateArray().Select(item => item.GetProperty("state").GetString()));
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

    [Fact]
    public async Task Only_the_items_of_the_report_are_put_to_a_second_reader()
    {
        (ISecondReader reader, ConcurrentQueue<string> asked) = SomeReader.Strict();

        await RunAsync(NewRun(), new MemorySource([new BacklogEntry.LeftOut("0", "closed"), .. Items(9)]), new CheckRequest(2) { Second = SomeReader.Readings(reader) });

        Assert.Equal(["1", "2"], asked);
    }

    [Fact]
    public async Task Only_the_item_that_is_asked_for_is_put_to_a_second_reader()
    {
        (ISecondReader reader, ConcurrentQueue<string> asked) = SomeReader.Strict();

        await RunAsync(NewRun(), new MemorySource([.. Items(6, "#")]), new CheckRequest { Only = ["2"], Second = SomeReader.Readings(reader) });

        Assert.Equal(["#2"], asked);
    }

    [Fact]
    public async Task A_second_reader_that_is_down_leaves_the_offline_verdict_and_a_whole_run()
    {
        (ISecondReader reader, ConcurrentQueue<string> asked) = SomeReader.That((_, _) => Task.FromResult(ReaderReply.Without(Unread.Unavailable)));
        await RunAsync(new MemorySource([.. Items(4)]));
        string[] offline = LevelsOf(JsonElement.Parse(_output.ToString()));
        _output.GetStringBuilder().Clear();

        ReportTotals totals = await RunAsync(NewRun(), new MemorySource([.. Items(4)]), new CheckRequest { Second = SomeReader.Readings(reader) });

        Assert.Equal(4, asked.Count);
        Assert.Empty(totals.Problems);
        Assert.Equal(SomeReader.Usage, totals.Reader);

        // Of the last item's order nobody says anything.
        Assert.Equal(19, totals.Readings.Outcomes[ReadingOutcome.Unread]);
        JsonElement report = JsonElement.Parse(_output.ToString());
        Assert.Equal(offline, LevelsOf(report));
        Assert.Equal("unavailable", report.GetProperty("items")[0].GetProperty("findings")[0].GetProperty("readBy").GetProperty("unread").GetString());
    }

    [Fact]
    public async Task What_a_second_reader_says_changes_the_verdict()
    {
        (ISecondReader reader, _) = SomeReader.Strict();
        BacklogEntry.Item told = new(new BacklogItem
        {
            Key = "1",
            Title = "Refund a card without calling the bank",
            Kind = ItemKind.Story,
            Body = "Support agents cannot refund a card themselves, because the bank's form asks for a paper slip; users wait nine days.",
        });
        await RunAsync(new MemorySource(told) { IsOrdered = false });
        string offline = LevelsOf(JsonElement.Parse(_output.ToString()))[0];
        _output.GetStringBuilder().Clear();

        await RunAsync(NewRun(), new MemorySource(told) { IsOrdered = false }, new CheckRequest { Second = SomeReader.Readings(reader) });

        JsonElement finding = JsonElement.Parse(_output.ToString()).GetProperty("items")[0].GetProperty("findings")[0];
        Assert.Equal(("answered", "missing", false), (offline, finding.GetProperty("level").GetString(), finding.GetProperty("asked").GetBoolean()));
        Assert.Equal("secondReader", finding.GetProperty("readBy").GetProperty("counts").GetString());
        Assert.Equal("answered", finding.GetProperty("readBy").GetProperty("offline").GetProperty("level").GetString());
    }

    [Fact]
    public async Task What_a_second_reader_says_of_the_order_goes_into_what_is_asked_about_the_neighbours()
    {
        ICriterion criterion = Substitute.For<ICriterion>();
        criterion.Id.Returns(CriterionIds.Ordering);
        criterion.Judge(Arg.Any<ItemReading>()).Returns(new Judgement(Level.Weak, 0.6, false, "Half of it is said.", []));
        ReadinessChecker checker = new([criterion]);
        CheckRun run = new(checker, new CommentRun(TimeProvider.System), TimeProvider.System, NullLogger<CheckRun>.Instance);
        (ISecondReader reader, _) = SomeReader.That((request, _) =>
            Task.FromResult(request.Item == "1" ? SomeReader.Missing(request) : ReaderReply.Without(Unread.Unavailable)));

        await RunAsync(run, new MemorySource([.. Items(4)]), new CheckRequest { Second = SomeReader.Readings(reader, checker) });

        JsonElement[] findings = [.. JsonElement.Parse(_output.ToString()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("findings")[0])];
        Assert.Equal(["missing", "weak", "weak", "undetermined"], findings.Select(finding => finding.GetProperty("level").GetString()));
        Assert.Equal("Nothing says why it comes before 2, 3 and 4.", findings[0].GetProperty("reason").GetString());
        Assert.True(findings[0].GetProperty("asked").GetBoolean());
        Assert.Equal(3, findings[0].GetProperty("neighbours").GetArrayLength());
    }

    [Fact]
    public async Task An_interrupted_run_tells_what_the_second_reader_has_cost()
    {
        using CancellationTokenSource interrupt = new();
        (ISecondReader reader, _) = SomeReader.Strict();
        _progress.When(progress => progress.Report(Arg.Any<BacklogEntry.Item>())).Do(_ => interrupt.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RunAsync(NewRun(), new MemorySource([.. Items(9)]), new CheckRequest { Second = SomeReader.Readings(reader) }, interrupt.Token));

        Assert.Equal(3, JsonElement.Parse(_output.ToString()).GetProperty("secondReader").GetProperty("calls").GetInt32());
    }

    private static string[] LevelsOf(JsonElement report) =>
    [
        .. from item in report.GetProperty("items").EnumerateArray()
           from finding in item.GetProperty("findings").EnumerateArray()
           select finding.GetProperty("level").GetString(),
    ];

    private static IEnumerable<BacklogEntry> Items(int count, string prefix = "") => Enumerable.Range(1, count).Select(i => Item($"{prefix}{i}"));

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
    private class MemorySource(params BacklogEntry[] entries) : IBacklogSource
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

    private sealed class MemoryTracker : MemorySource, ITracker
    {
        public MemoryTracker(params BacklogEntry[] entries)
            : base(entries)
        {
            Comments.ReadLastAsync(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(new CommentThread([], []));
        }

        public ICommentTarget Comments { get; } = Substitute.For<ICommentTarget>();

        public TrackerUsage Usage => new(5, 0);

        public void Dispose()
        {
        }
    }
}
