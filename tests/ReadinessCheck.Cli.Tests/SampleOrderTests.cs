using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using ReadinessCheck.Cli.Tests.EndToEnd;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Tests;

/// <summary>The order of the sample backlog, as it stood in November 2026.</summary>
public sealed class SampleOrderTests
{
    private readonly TimeProvider _time = Substitute.For<TimeProvider>();
    private readonly IProgress<BacklogEntry> _progress = Substitute.For<IProgress<BacklogEntry>>();

    public SampleOrderTests()
    {
        _time.LocalTimeZone.Returns(TimeZoneInfo.Utc);
        _time.GetUtcNow().Returns(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Each_item_is_asked_about_the_three_next_below_it()
    {
        JsonElement[] items = await CheckAsync();

        string[] keys = [.. items.Select(item => item.GetProperty("key").GetString()!)];
        Assert.All(items.Index().SkipLast(1), item => Assert.Equal(
            keys.Skip(item.Index + 1).Where(key => !AreParentAndChild(keys[item.Index], key)).Take(3),
            Neighbours(item.Item).Select(neighbour => neighbour.GetProperty("key").GetString())));
    }

    [Fact]
    public async Task A_date_that_a_neighbour_must_meet_too_is_no_reason_to_be_first()
    {
        JsonElement item = (await CheckAsync()).Single(item => item.GetProperty("key").GetString() == "HL-249");

        JsonElement neighbour = Neighbours(item)[0];
        Assert.Equal("same", neighbour.GetProperty("coverage").GetString());
        Assert.Equal(
            "HL-263 Hand in the inspection book as a signed file must also be out by 1 March 2027: what makes this one first?",
            item.GetProperty("findings")[4].GetProperty("question").GetString());
    }

    [Fact]
    public async Task An_item_without_a_reason_is_asked_about_its_three_neighbours_by_name()
    {
        JsonElement item = (await CheckAsync()).Single(item => item.GetProperty("key").GetString() == "HL-240");

        string question = item.GetProperty("findings")[4].GetProperty("question").GetString()!;
        Assert.All(["HL-226", "HL-229", "HL-249"], key => Assert.Contains(key, question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comment_names_the_three_as_well()
    {
        StringWriter output = new();
        await RunAsync(new MarkdownReportRenderer(output));

        Assert.Contains("**Ordering:** HL-263 Hand in the inspection book as a signed file must also be out by 1 March 2027", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_tells_what_blocks_what_and_who_is_due_sooner()
    {
        OrderRun run = new(new ReadinessChecker(), _time, NullLogger<OrderRun>.Instance);
        (BacklogOrder order, bool isWhole) = await run.RunAsync(Source(), next: null, _progress, CancellationToken.None);

        Assert.True(isWhole);
        Assert.Equal(["HL-233", "HL-257"], order.Items.Single(item => item.Key == "HL-255").Says.Select(said => said.Later).Distinct());
        Assert.Contains(order.Disagreements, found => found.Kind == DisagreementKind.DueSooner && found.Items.SequenceEqual(["HL-238", "HL-231"]));
    }

    private static IBacklogSource Source() => FileSources.Open(Path.Combine(SampleReport.Folder, "backlog.json"), Stream.Null, new FileSourceOptions());

    // The one family of the sample.
    private static bool AreParentAndChild(string one, string other) => (one, other) is ("HL-233", "HL-257");

    private static JsonElement[] Neighbours(JsonElement item) => [.. item.GetProperty("findings")[4].GetProperty("neighbours").EnumerateArray()];

    private async Task<JsonElement[]> CheckAsync()
    {
        StringWriter output = new();
        await RunAsync(new JsonReportRenderer(output));
        return [.. JsonElement.Parse(output.ToString()).GetProperty("items").EnumerateArray()];
    }

    private Task<ReportTotals> RunAsync(IReportRenderer renderer) =>
        new CheckRun(new ReadinessChecker(), new CommentRun(_time), _time, NullLogger<CheckRun>.Instance)
            .RunAsync(Source(), renderer, new CheckRequest(), _progress, Substitute.For<IProgress<CommentOutcome>>(), CancellationToken.None);
}
