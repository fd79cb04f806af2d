using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting;

/// <summary>The sentences in which the readable reports sum up, the same in each of them.</summary>
public static class ReportSentences
{
    /// <summary>Sums up a run.</summary>
    /// <param name="header">The report's header.</param>
    /// <param name="totals">What was counted.</param>
    /// <returns>One sentence a line; at least one.</returns>
    public static IEnumerable<string> Closing(ReportHeader header, ReportTotals totals) =>
        [.. OfItems(header, totals), .. OfBacklog(totals), .. OfRun(totals)];

    /// <summary>Says after the name of a source how far its items stand in their order.</summary>
    /// <param name="header">The report's header.</param>
    /// <returns>Words that begin with a comma; none where all of it is recorded.</returns>
    public static string Order(ReportHeader header) => header switch
    {
        { Ordered: true } => "",
        { InPart: true } => ", in its order as far as one is recorded",
        _ => ", in no particular order",
    };

    /// <summary>Sums up an order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>One sentence a line; at least one.</returns>
    public static IEnumerable<string> OfOrder(BacklogOrder order)
    {
        int reasoned = order.Items.Count(item => item.Reasons.Count > 0);
        yield return order.Items.Count == 0
            ? "There are no upcoming items."
            : $"{Enumeration.Count(order.Items.Count, "item")}: {reasoned} with a reason for {(reasoned == 1 ? "its" : "their")} place, {order.Items.Count - reasoned} without.";
        if (Undecided(order) is { } undecided)
        {
            yield return undecided;
        }

        if (order.Ranks.OfType<int>().Distinct().Count() < order.Ranks.OfType<int>().Count())
        {
            yield return "Which of those with the same number comes first is not recorded.";
        }

        foreach (string sentence in OfDisagreements(order.Disagreements))
        {
            yield return sentence;
        }
    }

    /// <summary>Says of how many items no place is recorded; null where each has one.</summary>
    internal static string? Undecided(BacklogOrder order) => order.Ranks.Count(rank => rank is null) is > 0 and var undecided
        ? $"The place of {Enumeration.Count(undecided, "item")} is undecided: none is recorded."
        : null;

    private static IEnumerable<string> OfItems(ReportHeader header, ReportTotals totals)
    {
        yield return totals switch
        {
            { Items: > 0 } => Outcome(totals),
            { Problems.Count: > 0 } => $"Nothing in {header.Source} could be checked.",
            _ => $"Nothing upcoming in {header.Source}.",
        };
        if (MostMissing(totals) is { } missing)
        {
            yield return missing;
        }

        foreach (string sentence in SettlementSentences.Of(totals.Waivers))
        {
            yield return sentence;
        }

        if (totals.Baseline is { } baseline)
        {
            yield return SettlementSentences.Of(baseline);
        }
    }

    private static IEnumerable<string> OfBacklog(ReportTotals totals)
    {
        if (totals.OrderUnknown > 0)
        {
            (string below, string asked) = totals.OrderUnknown == 1 ? ("it: it was", "its") : ("them: they were", "their");
            yield return $"Of {Enumeration.Count(totals.OrderUnknown, "item")} it is not recorded what stands below {below} asked about {asked} order by {asked} text alone.";
        }

        foreach (string sentence in OfDisagreements(totals.Disagreements))
        {
            yield return sentence;
        }

        if (totals.LeftOut.Count > 0)
        {
            yield return $"Left out: {Enumeration.Of([.. totals.LeftOut.Select(reason => $"{reason.Value} {reason.Key}")])}.";
        }
    }

    private static IEnumerable<string> OfRun(ReportTotals totals)
    {
        foreach (string sentence in totals.Comments is { } comments ? CommentSentences.Of(comments) : [])
        {
            yield return sentence;
        }

        foreach (string sentence in totals.Reader is { } reader ? ReaderSentences.Of(reader, totals.Readings) : [])
        {
            yield return sentence;
        }

        if (totals.Usage is { } usage)
        {
            yield return CommentSentences.Of(usage);
        }

        if (totals.Problems.Count > 0)
        {
            yield return $"Incomplete: {Enumeration.Count(totals.Problems.Count, "problem")} came up on the way; see the messages.";
        }
    }

    // What begins with a dash is listed under the sentence before it.
    private static IEnumerable<string> OfDisagreements(IReadOnlyList<OrderDisagreement> disagreements) => disagreements.Count == 0
        ? []
        : disagreements.Select(disagreement => $"- {DisagreementSentences.Of(disagreement)}")
            .Prepend($"The order and its reasons disagree in {Enumeration.Count(disagreements.Count, "place")}:");

    private static string Outcome(ReportTotals totals)
    {
        List<string> parts = [$"{totals.Ready} ready", $"{totals.WithGaps} with gaps"];
        if (totals.Unsure > 0)
        {
            parts.Add($"{totals.Unsure} unsure");
        }

        if (totals.Settled > 0)
        {
            parts.Add($"{totals.Settled} with nothing but settled gaps");
        }

        return $"{Enumeration.Count(totals.Items, "item")}: {string.Join(", ", parts)}.";
    }

    private static string? MostMissing(ReportTotals totals)
    {
        CriterionTotals[] missing = [.. totals.Criteria.Where(criterion => criterion.Missing > 0).OrderByDescending(criterion => criterion.Missing).Take(2)];
        return missing.Length == 0
            ? null
            : $"Missing most often: {Enumeration.Of([.. missing.Select(criterion => $"{CriterionLabel.Of(criterion.Criterion).Name} ({criterion.Missing})")])}.";
    }
}
