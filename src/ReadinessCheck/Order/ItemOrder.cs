using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Order;

/// <summary>What the ordering question knows of one item, without the rest of its text.</summary>
internal sealed partial record ItemOrder
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public Uri? Url { get; init; }

    public string? Parent { get; init; }

    public ItemPlace? Place { get; init; }

    public IReadOnlyList<ItemLink> Links { get; init; } = [];

    public DateOnly? Due { get; init; }

    public IReadOnlyList<Timebox> Timeboxes { get; init; } = [];

    public IReadOnlyList<Move> Moves { get; init; } = [];

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The finding of the text alone.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The passages that may speak of the order, in reading order.</summary>
    public required IReadOnlyList<OrderPassage> Passages { get; init; }

    /// <summary>Whether any passage refers to an issue by key, number or address.</summary>
    public bool HasReferences { get; init; }

    /// <summary>Takes from an item what its order rests on.</summary>
    /// <param name="item">The item.</param>
    /// <param name="finding">The finding of the text alone.</param>
    /// <param name="reading">The text and its scores; null where it cannot be judged, and then nobody reads it.</param>
    public static ItemOrder Of(BacklogItem item, Finding finding, ItemReading? reading)
    {
        List<OrderPassage> passages = reading is null ? [] : PassagesOf(reading);
        return new ItemOrder
        {
            Key = item.Key,
            Title = item.Title,
            Url = item.Url,
            Parent = item.Parent,
            Place = item.Place,
            Links = item.Links,
            Due = item.Due,
            Timeboxes = item.Timeboxes,
            Moves = item.Moves,
            EditedAt = item.EditedAt,
            Finding = finding,
            Passages = passages,
            HasReferences = passages.Exists(passage => passage.References.Count > 0),
        };
    }

    // A parent's text never explains its children's place, and structured fields are read as fields.
    private static List<OrderPassage> PassagesOf(ItemReading reading)
    {
        List<OrderPassage> passages = [];
        int scored = 0;
        foreach (Passage passage in reading.Text.Passages)
        {
            int? at = passage.Mask == Mask.None ? scored++ : null;
            string? phrase = at is null ? null : TeamJudgement.PhraseIn(passage, CriterionIds.Ordering, reading);
            if (!passage.Source.OfParent && (!passage.Source.OfField || phrase is not null) && (at is not null || IsListOfReferences(passage)))
            {
                bool answers = at is { } i && reading.Scores.LogOdds(i, ScoringModel.Ordering, (int)Level.Answered) >= 0;
                passages.Add(new OrderPassage(
                    passage.Text, passage.ReadHeading, passage.Block, passage.Spans, reading.Text.Quote(passage), answers)
                { Phrase = phrase });
            }
        }

        return passages;
    }

    // "Blocks #12, #13, #14, #15, #16" has so many numbers that it looks like a line of a log.
    private static bool IsListOfReferences(Passage passage) => passage.Mask == Mask.Log && ListOfReferences().IsMatch(passage.Text);

    [GeneratedRegex(@"^(?:[\p{L}'’-]+[,:]?\s+)*(?:(?:#|[A-Z]+-)[0-9]{1,8}[\s,;.]*(?:and\s+)?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex ListOfReferences();
}
