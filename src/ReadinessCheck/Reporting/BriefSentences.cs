namespace ReadinessCheck.Reporting;

/// <summary>The sentences that sum a run up where nobody scrolls, as in the log of a build: ten lines at most.</summary>
public static class BriefSentences
{
    /// <summary>How many lines there are at most, with the one on the end of the run.</summary>
    public const int MostLines = 10;

    private const int MostLinks = 4;

    /// <summary>Sums a run up.</summary>
    /// <param name="header">The report's header.</param>
    /// <param name="totals">What was counted.</param>
    /// <param name="ending">How the run ends, and why: the last line.</param>
    /// <returns>The lines. What is listed in the report is only counted here; comments that were written are linked.</returns>
    public static IReadOnlyList<string> Of(ReportHeader header, ReportTotals totals, string ending)
    {
        string[] links = [.. Links(totals)];
        string[] heads = [.. ReportSentences.Closing(header, totals).Where(sentence => !sentence.StartsWith("- ", StringComparison.Ordinal)).Select(Closed)];

        // The first says how the backlog stands, the last what is wrong with the run; what is between is in the report as well.
        int room = MostLines - 1 - links.Length;
        string[] shown = heads.Length <= room ? heads : [.. heads.Take(room - 1), heads[^1]];
        return [.. shown, .. links, ending];
    }

    private static IEnumerable<string> Links(ReportTotals totals)
    {
        string[] links = totals.Comments is { } comments ? [.. CommentSentences.Links(comments)] : [];
        return links.Length <= MostLinks
            ? links
            : links.Take(MostLinks - 1).Append($"- and {Enumeration.Count(links.Length - MostLinks + 1, "more comment")}.");
    }

    // What a colon announces is not here.
    private static string Closed(string sentence) => sentence.EndsWith(':') ? $"{sentence[..^1]}." : sentence;
}
