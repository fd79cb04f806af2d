using System.Globalization;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Page;

/// <summary>Says why nothing is asked about a gap for now.</summary>
internal static class SettlementSentence
{
    /// <summary>Says how it was settled, by whom, until when and why, as far as that is known.</summary>
    public static string Of(Settlement settlement)
    {
        string how = settlement.Kind switch
        {
            SettlementKind.Waived => "Waived",
            SettlementKind.SaidAnswered => "Said to be answered",
            SettlementKind.Skipped => "Left out at the item's request",
            _ => "Held back by the baseline",
        };
        string by = settlement.Owner is { } owner ? $" by {VisibleText.Of(owner)}" : "";
        string until = settlement.Until is { } day ? day.ToString("' until 'd MMMM yyyy", CultureInfo.InvariantCulture) : "";
        string why = VisibleText.Of(settlement.Reason ?? "");
        return $"{how}{by}{until}{(why.Length == 0 ? "." : $": {why}")}";
    }
}
