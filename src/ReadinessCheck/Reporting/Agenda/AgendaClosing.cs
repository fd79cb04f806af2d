using ReadinessCheck.Findings;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>What stands below the questions of an agenda, each in one line. Not safe for concurrent use.</summary>
internal sealed class AgendaClosing
{
    // With the names of the questions behind it, a key takes three times the room.
    private const int MostUntold = 8;

    private readonly List<string> _ready = [];
    private readonly List<string> _untold = [];
    private readonly List<string> _undetermined = [];

    public void Add(Verdict verdict)
    {
        string key = VisibleText.Of(verdict.Item.Key);
        ILookup<Standing, Finding> standings = verdict.Findings.ToLookup(FindingStanding);
        if (standings.All(standing => standing.Key is Standing.Answered or Standing.NotAsked))
        {
            _ready.Add(key);
        }

        if (standings[Standing.CouldNotTell].Any())
        {
            _untold.Add($"{key} ({Enumeration.Of([.. standings[Standing.CouldNotTell].Select(finding => CriterionLabel.Of(finding.Criterion).Word)])})");
        }

        if (standings[Standing.Undetermined].FirstOrDefault() is { } undetermined)
        {
            _undetermined.Add($"{key} ({VisibleText.Of(undetermined.Reason)})");
        }
    }

    /// <summary>Gives the sentences.</summary>
    /// <param name="left">The items with gaps that have no place in the meeting, the next one first.</param>
    /// <param name="disagreements">How many disagreements have none.</param>
    /// <param name="header">The report's header.</param>
    /// <param name="totals">What was counted.</param>
    /// <returns>One sentence a line.</returns>
    public IEnumerable<string> Sentences(AgendaCandidate[] left, int disagreements, ReportHeader header, ReportTotals totals)
    {
        if (totals.Items == 0)
        {
            yield return VisibleText.Of(ReportSentences.Closing(header, totals).First());
        }

        if (left.Length > 0)
        {
            yield return $"Left for next time: {AgendaText.Keys([.. left.Select(candidate => candidate.Key)])}; that is {Enumeration.Count(left.Sum(candidate => candidate.Minutes), "minute")} more.";
        }

        if (disagreements > 0)
        {
            yield return $"The order and its reasons disagree in {Enumeration.Count(disagreements, "more place", "more places")}; 'readiness-check order' shows all of them.";
        }

        if (totals.Waivers.Where(waiver => waiver.State == WaiverState.Expired).Select(Expired).ToArray() is { Length: > 0 } expired)
        {
            yield return $"Waivers that have expired: {AgendaText.Keys(expired, MostUntold)}.";
        }

        if (totals.Baseline is { } baseline)
        {
            yield return SettlementSentences.Of(baseline);
        }

        if (_untold.Count > 0)
        {
            yield return $"Could not tell, to look at if time is left: {AgendaText.Keys(_untold, MostUntold)}.";
        }

        if (_undetermined.Count > 0)
        {
            yield return $"Could not be judged: {AgendaText.Keys(_undetermined, MostUntold)}.";
        }

        if (_ready.Count > 0)
        {
            yield return $"Ready, nothing to ask: {AgendaText.Keys(_ready)}.";
        }

        // What would be written is for another report; what was written is to be known by those who meet it on the items.
        if (totals.Comments is { IsPosted: true } comments)
        {
            yield return CommentSentences.Of(comments).First();
        }

        if (totals.Problems.Count > 0)
        {
            yield return $"This agenda is incomplete: {Enumeration.Count(totals.Problems.Count, "problem")} came up on the way; see the messages.";
        }
    }

    private static string Expired(ReportedWaiver waiver) =>
        VisibleText.Of($"{waiver.Item} ({CriterionLabel.Of(waiver.Waiver.Criterion).Word}, by {waiver.Waiver.Owner})");

    private static Standing FindingStanding(Finding finding) => finding.Standing();
}
