using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli;

/// <summary>What of a backlog a check reports.</summary>
/// <param name="Next">How many items at most; null for all. A few more are read, for the last one to have its next three.</param>
internal sealed record CheckRequest(int? Next = null)
{
    /// <summary>The keys of the only items to report, each judged in its place; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How the comments on a tracker's items are looked after; null for not at all.</summary>
    public CommentChoices? Comments { get; init; }

    /// <summary>The questions that the configuration waives.</summary>
    public IReadOnlyList<ItemWaiver> Waivers { get; init; } = [];

    /// <summary>The gaps that are held back for now; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Whether the report shows the order itself.</summary>
    public bool ShowsOrder { get; init; }

    /// <summary>Puts the items before a second reader as well; null for the offline engine alone.</summary>
    public SecondReadings? Second { get; init; }

    /// <summary>Says whether an item is asked for.</summary>
    public bool Wants(string key) => Only.Count == 0 || Only.Any(wanted => KeyText.AreSame(wanted, key));
}
