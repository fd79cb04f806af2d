namespace ReadinessCheck.Text;

/// <summary>A sentence, list item, table cell, heading or block of an item's text, with its place in the source.</summary>
public sealed class Passage
{
    /// <summary>The text it is part of.</summary>
    public required TextSource Source { get; init; }

    /// <summary>Where it begins in the source's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends in the source's text, exclusive, in UTF-16 units.</summary>
    public required int End { get; init; }

    /// <summary>What it says, without markup and with white space folded. Inline code keeps its words.</summary>
    public required string Text { get; init; }

    /// <summary>What part of the text it is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Why it cannot answer a question; <see cref="Mask.None"/> when it can.</summary>
    public Mask Mask { get; init; }

    /// <summary>The nearest heading (or label that works as one) above it, without markup; empty when there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Counts the blocks (paragraphs, list items, cells) of the item; sentences of one block share it.</summary>
    public int Block { get; init; }

    /// <summary>How deep in lists it stands; 0 outside them.</summary>
    public int ListDepth { get; init; }

    /// <summary>Whether its box is ticked; null when it has none.</summary>
    public bool? Checked { get; init; }

    /// <summary>Whether it stands in a block quote.</summary>
    public bool Quoted { get; init; }

    /// <summary>Its inline code and links, by their place in <see cref="Text"/>.</summary>
    public IReadOnlyList<PassageSpan> Spans { get; init; } = [];

    /// <summary>What the engine reads for <see cref="Text"/>, where a heading of the team's own stands in it; otherwise the same.</summary>
    internal string ReadText
    {
        get => field ?? Text;
        init;
    }

    /// <summary>What the engine reads for <see cref="Heading"/>, where that is one of the team's own; otherwise the same.</summary>
    internal string ReadHeading
    {
        get => field ?? Heading;
        init;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Gives the passage as a team's own words make it be read; what people are shown stays as it is.</summary>
    internal Passage Read(Mask mask, string text, string heading) => new()
    {
        Source = Source,
        Start = Start,
        End = End,
        Text = Text,
        Kind = Kind,
        Mask = mask,
        Heading = Heading,
        Block = Block,
        ListDepth = ListDepth,
        Checked = Checked,
        Quoted = Quoted,
        Spans = Spans,
        ReadText = text,
        ReadHeading = heading,
    };
}
