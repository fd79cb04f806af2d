using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

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

    /// <summary>How many sure gaps it has.</summary>
    public required int Gaps { get; init; }

    /// <summary>What to ask of it in this meeting.</summary>
    public required IReadOnlyList<AgendaQuestion> Questions { get; init; }

    public int Minutes => Questions.Sum(question => question.Minutes);

    /// <summary>Makes the candidate of an item.</summary>
    /// <param name="verdict">The item's verdict.</param>
    /// <param name="place">Where it stands among the items of the report, from 0.</param>
    /// <returns>The candidate; null where it has no sure gap.</returns>
    public static AgendaCandidate? Of(Verdict verdict, int place)
    {
        Finding[] gaps = [.. verdict.Gaps];
        if (gaps.Length == 0)
        {
            return null;
        }

        BacklogItem item = verdict.Item;
        return new AgendaCandidate
        {
            Place = place,
            Key = VisibleText.Of(item.Key),
            Title = AgendaText.Cut(item.Title, LongestTitle),
            Address = item.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url.AbsoluteUri : null,
            Gaps = gaps.Length,
            Questions = [.. Decisiveness.Sort(gaps).Take(gaps.Length < ManyGaps ? gaps.Length : 1).Select(gap => Ask(gap, item.Kind))],
        };
    }

    /// <summary>Gives the part of it that one role can answer.</summary>
    public AgendaItem For(AgendaRole role) =>
        new(Key, Title, Address, [.. Questions.Where(question => question.Role == role)], Gaps - Questions.Count);

    private static AgendaQuestion Ask(Finding gap, ItemKind kind) => new(
        CriterionLabel.Of(gap.Criterion).Name,
        VisibleText.Of(gap.Question ?? gap.Reason),
        MinutesOf(gap),
        AgendaRoles.Of(gap.Criterion, kind));

    // Half an answer is there to start from; and a place is explained by a glance at the next three.
    private static int MinutesOf(Finding gap) => gap.Level == Level.Weak || gap.Criterion == CriterionIds.Ordering ? MinutesForLess : MinutesForMissing;
}
