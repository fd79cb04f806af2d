using ReadinessCheck.Findings;
using ReadinessCheck.Settling;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting;

/// <summary>The sentences in which the readable reports tell what is settled, and by whom. They repeat words of people.</summary>
public static class SettlementSentences
{
    private const int LongestReason = 300;

    /// <summary>Tells what is settled of an item, questions of the same settlement together.</summary>
    /// <param name="verdict">The item's verdict.</param>
    /// <returns>One line a settlement; none where nothing is settled.</returns>
    public static IEnumerable<string> Of(Verdict verdict) => verdict.Findings
        .Where(finding => finding.Standing() == Standing.Settled)
        .GroupBy(finding => finding.Settled!)
        .Select(group => $"{Enumeration.Of([.. group.Select(finding => CriterionLabel.Of(finding.Criterion).Name)])}: {Of(group.Key)}");

    /// <summary>Tells why nothing is asked.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <returns>Words that go behind the name of a question, with the reason where one is given.</returns>
    public static string Of(Settlement settlement) => settlement switch
    {
        { Kind: SettlementKind.Waived, Until: { } until } => Waived(settlement.Owner, until, settlement.Reason),
        { Kind: SettlementKind.SaidAnswered } => $"answered, says {settlement.Owner}.",
        { Kind: SettlementKind.HeldBack, Until: { } until } => $"held back by the baseline until {Wording.Day(until)}.",
        _ => "not asked, as the item is to be skipped.",
    };

    /// <summary>Tells in a sentence of its own why nothing is asked.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <returns>The sentence, on one line.</returns>
    public static string Sentence(Settlement settlement) => Wording.Capital(VisibleText.Of(Of(settlement)));

    /// <summary>Tells of waivers: a sentence on all of them, then each; these lines begin with a dash.</summary>
    /// <param name="waivers">The waivers.</param>
    /// <returns>One sentence a line; none where there are none.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<ReportedWaiver> waivers) => waivers.Count == 0
        ? []
        : waivers.Select(waiver => $"- {Line(waiver)}").Prepend($"Waivers: {string.Join(", ", Counts(waivers))}.");

    /// <summary>Tells what a baseline did.</summary>
    /// <param name="baseline">What it did.</param>
    /// <returns>One or two sentences.</returns>
    public static string Of(BaselineUse baseline)
    {
        string held = baseline.HeldBack == 0 ? "The baseline holds nothing back here." : $"The baseline holds {Enumeration.Count(baseline.HeldBack, "gap")} back.";
        (string more, string verb, string count) = baseline.Aged == 1 ? ("gap in it", "is", "counts") : ("gaps in it", "are", "count");
        return baseline.Aged == 0
            ? held
            : $"{held} {baseline.Aged} {more} {verb} older than {Enumeration.Count(baseline.MaxAge, "day")} and {count} again.";
    }

    // Whoever waives may write a page about it.
    private static string Waived(string? owner, DateOnly until, string? reason) =>
        $"waived until {Wording.Day(until)} by {owner}, “{TextCut.Shortened(reason ?? "", LongestReason)}”";

    private static string Line(ReportedWaiver reported)
    {
        (string item, Waiver waiver, WaiverState state) = reported;
        string question = $"{item}, {CriterionLabel.Of(waiver.Criterion).Name}";
        return state switch
        {
            WaiverState.Holds => $"{question}: {Waived(waiver.Owner, waiver.Until, waiver.Reason)}",
            WaiverState.Expired => $"{question}: the waiver by {waiver.Owner} expired on {Wording.Day(waiver.Until)}.",
            WaiverState.Needless => $"{question}: the waiver by {waiver.Owner} is needed no more, and can go.",
            _ => $"{question}: there is no such item here for the waiver by {waiver.Owner}.",
        };
    }

    private static IEnumerable<string> Counts(IReadOnlyList<ReportedWaiver> waivers) => waivers
        .GroupBy(waiver => waiver.State)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Word(group.Key)}");

    private static string Word(WaiverState state) => state switch
    {
        WaiverState.Holds => "in force",
        WaiverState.Expired => "expired",
        WaiverState.Needless => "needed no more",
        _ => "for items that are not here",
    };
}
