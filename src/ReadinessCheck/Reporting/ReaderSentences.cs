using System.Globalization;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Reporting;

/// <summary>The sentences in which the readable reports tell of the second reader.</summary>
public static class ReaderSentences
{
    /// <summary>Tells what was asked, what it cost, and whose word counts.</summary>
    /// <param name="usage">What was asked of it.</param>
    /// <param name="readings">How the findings fared that it was asked about.</param>
    /// <returns>One sentence a line.</returns>
    public static IEnumerable<string> Of(ReaderUsage usage, ReadingCounts readings)
    {
        yield return Spent(usage);
        if (readings.Outcomes.Values.Sum() is > 0 and var all)
        {
            int own = Count(readings, ReadingOutcome.Counts) + Count(readings, ReadingOutcome.Capped);
            string[] kept = [.. Kept.Where(outcome => Count(readings, outcome.Outcome) > 0).Select(outcome => $"{Count(readings, outcome.Outcome)} {outcome.Words}{(outcome.Outcome == ReadingOutcome.Unread ? Reasons(readings) : "")}")];
            yield return $"Of {Enumeration.Count(all, "finding")} that it was asked about, {own} {(own == 1 ? "is" : "are")} its own"
                + $"{(kept.Length > 0 ? $"; its word does not count for {Enumeration.Of(kept)}" : "")}.";
        }

        if (usage.OverBudget > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"The budget of {usage.Budget:N0} tokens left {Enumeration.Count(usage.OverBudget, "item")} unread, to be judged offline.{(usage.Calls == 0 ? " A single request may cost more: lower 'second-reader.max-output', or raise the budget." : "")}");
        }

        if (usage.Stopped is { } reason)
        {
            yield return $"It was asked no more: {reason}";
        }
    }

    /// <summary>Tells which findings of an item are the second reader's.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>A sentence; null for none.</returns>
    public static string? Of(Verdict verdict)
    {
        // Of the last item's order nobody says anything.
        string[] read =
        [
            .. verdict.Findings.Where(finding => finding is { Second.Counts: true, Level: not Level.Undetermined }).Select(finding => CriterionLabel.Of(finding.Criterion).Word),
        ];
        return read.Length > 0 ? $"Read by the second reader: {Enumeration.Of(read)}."
            : verdict.Findings.Any(finding => finding.Second?.Outcome == ReadingOutcome.Untrusted) ? "Not put to the second reader: it seems to order its reader about."
            : null;
    }

    /// <summary>Tells what both say of a finding, and whose word counts.</summary>
    /// <param name="reading">Both opinions.</param>
    /// <returns>A sentence.</returns>
    public static string Of(SecondReading reading)
    {
        string offline = string.Create(CultureInfo.InvariantCulture, $"the offline engine finds it {Word(reading.OfflineLevel)} ({reading.OfflineConfidence:P0} sure)");
        string says = reading.ReaderLevel is { } level ? $"The second reader ({reading.Model}) says {Word(level)}" : $"The second reader ({reading.Model}) did not read it";
        return reading.Outcome switch
        {
            ReadingOutcome.Counts => $"{says}, which counts; {offline}.",
            ReadingOutcome.Capped => $"{says}, by a quote that carries less; {offline}.",
            ReadingOutcome.QuoteNotFound => $"{says}, by a quote that does not stand in the item; {offline}, which counts.",
            ReadingOutcome.QuoteCarriesNothing => $"{says}, by a quote that carries no such level; {offline}, which counts.",
            ReadingOutcome.SawOnlyPart => $"{says}, of a part of the item; {offline}, which counts.",
            ReadingOutcome.Placed => $"{says}, and {offline}; what is said of the items next below has the last word.",
            ReadingOutcome.Untrusted => $"{says}, because the item orders its reader about; {offline}, which counts.",
            _ => $"{says} ({WhyUnread(reading.Unread)}); {offline}, which counts.",
        };
    }

    private static string Word(Level level) => level.ToString().ToLowerInvariant();

    private static string WhyUnread(Unread unread) => unread switch
    {
        Unread.OverBudget => "over budget",
        Unread.TooLong => "too long for it",
        Unread.Refused => "declined",
        Unread.Malformed => "malformed",
        _ => "not to be had",
    };

    private static (ReadingOutcome Outcome, string Words)[] Kept { get; } =
    [
        (ReadingOutcome.QuoteNotFound, "whose quote does not stand in the item"),
        (ReadingOutcome.QuoteCarriesNothing, "whose quote carries no such level"),
        (ReadingOutcome.Placed, "whose neighbours have the last word"),
        (ReadingOutcome.SawOnlyPart, "of which the reader saw only part of the item"),
        (ReadingOutcome.Unread, "left unread"),
        (ReadingOutcome.Untrusted, "of an item that orders its reader about"),
    ];

    private static string Spent(ReaderUsage usage) => string.Create(
        CultureInfo.InvariantCulture,
        $"Second reader ({usage.Model}): {Enumeration.Count(usage.Calls, "call")}, {usage.InputTokens:N0} tokens sent and {usage.OutputTokens:N0} answered; {Enumeration.Count(usage.Known, "item")} known from before.");

    private static string Reasons(ReadingCounts readings) =>
        readings.Reasons.Count == 0 ? "" : $" ({string.Join(", ", readings.Reasons.Select(reason => $"{reason.Value} {WhyUnread(reason.Key)}"))})";

    private static int Count(ReadingCounts readings, ReadingOutcome outcome) => readings.Outcomes.GetValueOrDefault(outcome);
}
