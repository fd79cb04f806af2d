using ReadinessCheck.Comments;
using ReadinessCheck.Order;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Reporting;

/// <summary>What a report counted.</summary>
public sealed record ReportTotals
{
    /// <summary>The items that were judged; the sum of the next four.</summary>
    public required int Items { get; init; }

    /// <summary>Items that answer every question put to their kind, and of which nothing is settled.</summary>
    public required int Ready { get; init; }

    /// <summary>Items with at least one sure gap.</summary>
    public required int WithGaps { get; init; }

    /// <summary>Items without a sure gap of which something could not be told.</summary>
    public required int Unsure { get; init; }

    /// <summary>Items of which nothing is open, and something is settled: waived, said to be answered, or held back by the baseline.</summary>
    public int Settled { get; init; }

    /// <summary>The counts per question, in the catalog's order.</summary>
    public required IReadOnlyList<CriterionTotals> Criteria { get; init; }

    /// <summary>How many entries were no upcoming items, by reason, in the order in which the reasons came up.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> LeftOut { get; init; }

    /// <summary>What could not be read or judged as it stands. While there is any, the report is incomplete.</summary>
    public required IReadOnlyList<BacklogEntry.Unreadable> Problems { get; init; }

    /// <summary>
    /// Items of a backlog with places of which it is not recorded what stands below: they were asked about their order by their text alone.
    /// </summary>
    public int OrderUnknown { get; init; }

    /// <summary>Where the order of the backlog and what its items say disagree; none where the order means nothing.</summary>
    public IReadOnlyList<OrderDisagreement> Disagreements { get; init; } = [];

    /// <summary>The waivers of these items, and those of the configuration that are about none of them.</summary>
    public IReadOnlyList<ReportedWaiver> Waivers { get; init; } = [];

    /// <summary>How many gaps the baseline holds back.</summary>
    public int HeldBack { get; init; }

    /// <summary>What the baseline did; null where there is none.</summary>
    public BaselineUse? Baseline { get; init; }

    /// <summary>The order itself, with what its items say of it, where the report shows it; null otherwise.</summary>
    public BacklogOrder? Order { get; init; }

    /// <summary>What becomes of the comments on the items; null where the source has none.</summary>
    public CommentReport? Comments { get; init; }

    /// <summary>What was asked of the second reader; null where there was none.</summary>
    public ReaderUsage? Reader { get; init; }

    /// <summary>Of the findings that the second reader was asked about, how many fared how; none where there was none.</summary>
    public ReadingCounts Readings { get; init; } = ReadingCounts.None;

    /// <summary>What the run has cost the tracker; null where there is none.</summary>
    public TrackerUsage? Usage { get; init; }
}
