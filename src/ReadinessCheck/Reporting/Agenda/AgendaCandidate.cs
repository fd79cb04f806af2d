using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>An item with sure gaps, and what a meeting would have to give it; docs/agenda.md has the rule.</summary>
internal sealed record AgendaCandidate
{
    // From this many gaps on an item is a thought and not yet an item: whether to go on with it hangs on the first answer.
    private const int ManyGaps = 3;

    private const int MinutesForMissing = 5;
    private const int MinutesForLess = 3;
    private const int LongestTitle = 72;

    /// <summary>Where it stands among the items of the report, from 0.</summary>
    public required int Place { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string? Address { get; init; }

    /// <summary>How far it is from ready: its sure gaps, and what could not be told.</summary>
    public required int Open { get; init; }

    /// <summary>How many more of its questions wait for an answer to those that are asked.</summary>
    public required int Waiting { get; init; }

    /// <summary>What to ask of it in this meeting.</summary>
    public required IReadOnlyList<AgendaQuestion> Questions { get; init; }

    public int Minutes => Questions.Sum(question => question.Minutes);

    /// <summary>Makes the candidate of an item.</summary>
    /// <param name="verdict">The item's verdict.</param>
    /// <param name="place">Where it stands among the items of the report, from 0.</param>
    /// <param name="discussed">The disagreements that are talked about anyway: what they decide is not asked again.</param>
    /// <returns>The candidate; null where there is nothing to ask.</returns>
    public static AgendaCandidate? Of(Verdict verdict, int place, IReadOnlyList<OrderDisagreement> discussed)
    {
        Finding[] gaps = [.. verdict.Gaps.Where(gap => !IsDecided(verdict.Item.Key, gap, discussed))];
        if (gaps.Length == 0)
        {
            return null;
        }

        Finding[] asked = gaps.Length < ManyGaps ? gaps : [Decisiveness.First(gaps)];
        BacklogItem item = verdict.Item;
        return new AgendaCandidate
        {
            Place = place,
            Key = VisibleText.Of(item.Key),
            Title = TextCut.Shortened(VisibleText.Of(item.Title), LongestTitle),
            Address = item.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url.AbsoluteUri : null,
            Open = gaps.Length + verdict.Findings.Count(finding => finding.CouldNotTell),
            Waiting = gaps.Length - asked.Length,
            Questions = [.. asked.Select(gap => Ask(gap, item.Kind))],
        };
    }

    /// <summary>Gives the part of it that one role can answer.</summary>
    public AgendaItem For(AgendaRole role) =>
        new(Key, Title, Address, [.. Questions.Where(question => question.Role == role)], Waiting);

    // Why it stands above a neighbour is decided where the two of them disagree.
    private static bool IsDecided(string key, Finding gap, IReadOnlyList<OrderDisagreement> discussed) =>
        gap.Criterion == CriterionIds.Ordering
        && discussed.Any(disagreement => disagreement.Items.Contains(key) && gap.Neighbours.Any(neighbour => disagreement.Items.Contains(neighbour.Key)));

    private static AgendaQuestion Ask(Finding gap, ItemKind kind) => new(
        CriterionLabel.Of(gap.Criterion).Name,
        VisibleText.Of(gap.Question ?? gap.Reason),
        MinutesOf(gap),
        AgendaRoles.Of(gap.Criterion, kind));

    // Half an answer is there to start from; and a place is explained by a glance at the next three.
    private static int MinutesOf(Finding gap) => gap.Level == Level.Weak || gap.Criterion == CriterionIds.Ordering ? MinutesForLess : MinutesForMissing;
}
