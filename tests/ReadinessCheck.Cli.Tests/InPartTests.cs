using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Comments;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Tests;

/// <summary>Runs over a source whose order is recorded in part.</summary>
public sealed class InPartTests : IDisposable
{
    private static readonly IProgress<BacklogEntry> Nobody = Substitute.For<IProgress<BacklogEntry>>();

    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Neighbours_are_those_that_are_recorded_and_the_rest_is_counted()
    {
        await CheckAsync(Source(new(0), new(1), ItemPlace.Undecided, ItemPlace.Undecided));

        JsonElement report = JsonElement.Parse(_output.ToString());
        Assert.False(report.GetProperty("ordered").GetBoolean());
        Assert.True(report.GetProperty("orderedInPart").GetBoolean());
        Assert.Equal(3, report.GetProperty("totals").GetProperty("orderUnknown").GetInt32());
        Assert.Equal(["#2", "", "", ""], report.GetProperty("items").EnumerateArray().Select(NeighboursOf));
        Assert.DoesNotContain("Nothing stands below", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_items_of_a_backlog_that_records_nothing_are_all_reported()
    {
        ReportTotals totals = await CheckAsync(Source([.. Enumerable.Repeat(ItemPlace.Undecided, 9)]), next: 5);

        Assert.Equal((5, 5), (totals.Items, totals.OrderUnknown));
    }

    [Fact]
    public async Task The_order_shows_what_is_recorded_and_then_what_is_undecided()
    {
        (BacklogOrder order, bool isWhole) = await OrderAsync(Source(new(0), new(0), new(1), ItemPlace.Undecided));

        Assert.True(isWhole);
        Assert.Equal([1, 1, 3, null], order.Ranks);
        new TextOrderRenderer(Screen.For(_output, isTerminal: false)).Write("shop", order);
        Assert.Matches(@"   1  #1 .*\n(.*\n)*   1  #2 .*\n(.*\n)*   3  #3 .*\n(.*\n)*   -  #4 .*\n +undecided +no place is recorded", _output.ToString().ReplaceLineEndings("\n"));
        Assert.Contains("The place of 1 item is undecided", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_recorded_there_is_no_order_to_show()
    {
        InputException exception = await Assert.ThrowsAsync<InputException>(() => OrderAsync(Source(ItemPlace.Undecided, ItemPlace.Undecided)));

        Assert.Equal("shop records no order, so there is none to show.", exception.Message);
    }

    [Fact]
    public async Task Where_there_are_no_items_there_is_an_empty_order() => Assert.Empty((await OrderAsync(Source())).Order.Items);

    private static string NeighboursOf(JsonElement item) => item.GetProperty("findings")[4].TryGetProperty("neighbours", out JsonElement neighbours)
        ? string.Join(' ', neighbours.EnumerateArray().Select(neighbour => neighbour.GetProperty("key").GetString()))
        : "";

    private Task<ReportTotals> CheckAsync(IBacklogSource source, int? next = null) =>
        new CheckRun(new ReadinessChecker(), new CommentRun(TimeProvider.System), TimeProvider.System, NullLogger<CheckRun>.Instance)
            .RunAsync(source, new JsonReportRenderer(_output), new CheckRequest(next), Nobody, Substitute.For<IProgress<CommentOutcome>>(), CancellationToken.None);

    private static Task<(BacklogOrder Order, bool IsWhole)> OrderAsync(IBacklogSource source) =>
        new OrderRun(new ReadinessChecker(), TimeProvider.System, NullLogger<OrderRun>.Instance).RunAsync(source, next: null, Nobody, CancellationToken.None);

    private static IBacklogSource Source(params ItemPlace[] places)
    {
        IBacklogSource source = Substitute.For<IBacklogSource>();
        source.Name.Returns("shop");
        source.IsOrderedInPart.Returns(true);
        source.ReadAsync(Arg.Any<CancellationToken>()).Returns(places
            .Select(BacklogEntry (place, i) => new BacklogEntry.Item(new BacklogItem { Key = $"#{i + 1}", Title = "Refund", Kind = ItemKind.Story, Place = place }))
            .ToAsyncEnumerable());
        return source;
    }
}
