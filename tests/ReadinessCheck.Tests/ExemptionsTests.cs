namespace ReadinessCheck.Tests;

public sealed class ExemptionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly Exemptions All = new(Now)
    {
        Labels = ["Chore"],
        Milestones = ["Parking lot"],
        Authors = ["dependabot"],
        OlderThan = 365,
        NewerThan = 1,
    };

    private static readonly BacklogItem Item = new()
    {
        Key = "#7",
        Title = "Dark mode",
        Url = new Uri("https://example.org/7"),
        CreatedAt = Now.AddDays(-30),
        Labels = ["ux"],
        Authors = ["olga"],
        Timeboxes = [new Timebox("Spring", null)],
    };

    public static TheoryData<BacklogItem, string> Exempt() => new()
    {
        { Item with { Labels = ["ux", " chore "] }, "with label Chore" },
        { Item with { Timeboxes = [new Timebox("parking LOT", null)] }, "in milestone Parking lot" },
        { Item with { Authors = ["dependabot[bot]"] }, "by dependabot" },
        { Item with { Authors = ["app/Dependabot"] }, "by dependabot" },
        { Item with { CreatedAt = Now.AddDays(-365).AddSeconds(-1) }, "older than 365 days" },
        { Item with { CreatedAt = Now.AddHours(-23) }, "newer than 1 day" },
        { Item with { CreatedAt = Now.AddHours(1) }, "newer than 1 day" },
        { Item with { Labels = ["chore"], CreatedAt = Now.AddYears(-3) }, "with label Chore" },
    };

    public static TheoryData<BacklogItem> Asked() =>
    [
        Item,
        Item with { CreatedAt = Now.AddDays(-365) },
        Item with { CreatedAt = Now.AddDays(-1) },
        Item with { CreatedAt = null },
        Item with { Labels = ["chores"], Authors = ["dependabot-preview"], Timeboxes = [new Timebox("Parking lot 2", null)] },
        Item with { Labels = ["app/chore", "@chore", "chore[bot]"], Timeboxes = [new Timebox("app/Parking lot", null)] },
        new() { Key = "#8" },
    ];

    [Theory]
    [MemberData(nameof(Exempt))]
    public void It_is_left_out_with_the_reason_in_the_words_of_the_configuration(BacklogItem item, string reason)
    {
        BacklogEntry.LeftOut leftOut = Assert.IsType<BacklogEntry.LeftOut>(All.Apply(new BacklogEntry.Item(item)));

        Assert.Equal(new BacklogEntry.LeftOut("#7", reason) { IsSkipped = true, Title = "Dark mode", Url = item.Url }, leftOut);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_is_on_the_edge_or_not_told_is_asked(BacklogItem item) => Assert.Null(All.ReasonFor(item));

    [Fact]
    public void Nothing_is_exempt_unless_it_is_said()
    {
        BacklogEntry entry = new BacklogEntry.Item(Item);

        Assert.Same(entry, Exemptions.None.Apply(entry));
        Assert.Null(Exemptions.None.ReasonFor(Item with { CreatedAt = DateTimeOffset.MaxValue }));
    }

    [Fact]
    public void What_is_left_out_for_another_reason_keeps_it()
    {
        BacklogEntry closed = new BacklogEntry.LeftOut("#7", "closed");

        Assert.Same(closed, All.Apply(closed));
    }
}
