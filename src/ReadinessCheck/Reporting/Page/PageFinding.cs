using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Page;

/// <summary>What one question finds in an item, as the page shows it.</summary>
internal sealed record PageFinding
{
    /// <summary>The address of it within the page.</summary>
    public required string Id { get; init; }

    /// <summary>The criterion's id.</summary>
    public required string Criterion { get; init; }

    /// <summary>One word, as at the head of a column.</summary>
    public required string Word { get; init; }

    /// <summary>The full name, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required PageStanding State { get; init; }

    /// <summary>What to ask, of a gap or of what looks like one; null when nothing.</summary>
    public required string? Question { get; init; }

    /// <summary>Why, in a sentence; null where the words of the standing say it.</summary>
    public required string? Reason { get; init; }

    /// <summary>The quotes that it rests on.</summary>
    public required IReadOnlyList<PageQuote> Quotes { get; init; }

    /// <summary>The items next below, where the question is that of order.</summary>
    public required IReadOnlyList<PageNeighbour> Neighbours { get; init; }

    /// <summary>Prepares a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="item">The address of its item within the page.</param>
    public static PageFinding Of(Finding finding, string item)
    {
        CriterionLabel label = CriterionLabel.Of(finding.Criterion);
        Standing standing = finding.Standing();
        bool asks = standing is Standing.Missing or Standing.Weak or Standing.CouldNotTell;
        return new PageFinding
        {
            Id = $"{item}-{finding.Criterion}",
            Criterion = finding.Criterion,
            Word = label.Word,
            Name = label.Name,
            State = PageStanding.Of(standing),
            Question = asks ? VisibleText.Of(finding.Question ?? finding.Reason) : null,
            Reason = ReasonOf(finding, standing),
            Quotes = standing == Standing.NotAsked ? [] : [.. finding.Evidence.Select(PageQuote.Of)],
            Neighbours = standing == Standing.NotAsked ? [] : [.. finding.Neighbours.Select(PageNeighbour.Of)],
        };
    }

    private static string? ReasonOf(Finding finding, Standing standing) => standing switch
    {
        Standing.Answered => null,
        Standing.NotAsked => null,
        Standing.Settled => SettlementSentences.Sentence(finding.Settled!),
        Standing.CouldNotTell => "It looks like a gap, and not surely enough to ask.",
        _ => VisibleText.Of(finding.Reason),
    };
}

/// <summary>A quote as the page shows it.</summary>
/// <param name="Text">The quote on one line.</param>
/// <param name="Place">Where it stands and by whom; null for the item's own title and description.</param>
internal sealed record PageQuote(string Text, string? Place)
{
    public static PageQuote Of(Evidence evidence) => new(
        VisibleText.Of(evidence.Quote),
        evidence.Where is "title" or "body" ? null : PlaceCaption.Of(evidence.Where, evidence.Author, evidence.WrittenAt));
}

/// <summary>An item next below, and whether it is explained why it stands there.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Coverage">Whether it is explained, as the class of a style.</param>
/// <param name="Words">The same in words.</param>
internal sealed record PageNeighbour(string Key, string Title, string Coverage, string Words)
{
    public static PageNeighbour Of(NeighbourCoverage neighbour)
    {
        string reason = neighbour.Reason is { } given ? $": {ReasonLabel.Of(given)}" : "";
        (string coverage, string words) = neighbour.Coverage switch
        {
            Order.Coverage.Covered => ("covered", $"explained{reason}"),
            Order.Coverage.Same => ("same", $"has the same reason{reason}"),
            _ => ("uncovered", "nothing written explains it"),
        };
        return new PageNeighbour(VisibleText.Of(neighbour.Key), VisibleText.Of(neighbour.Title), coverage, words);
    }
}
