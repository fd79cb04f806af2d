using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Order;

/// <summary>A passage that the ordering question reads; it holds nothing of the item's other text.</summary>
/// <param name="Text">What it says, without markup.</param>
/// <param name="Heading">The heading above it, as the engine reads it; empty when there is none.</param>
/// <param name="Block">Counts the blocks of the item.</param>
/// <param name="Spans">Its inline code and links.</param>
/// <param name="Evidence">The passage as a quote.</param>
/// <param name="Answers">Whether the trained engine takes it for a concrete reason on its own.</param>
internal sealed record OrderPassage(
    string Text, string Heading, int Block, IReadOnlyList<PassageSpan> Spans, Evidence Evidence, bool Answers)
{
    private PlainReasons? _plain;
    private IReadOnlyList<WrittenReference>? _references;

    /// <summary>The phrase that makes it a reason, as the team's own configuration has it; null where there is none.</summary>
    public string? Phrase { get; init; }

    /// <summary>The reasons that it gives whatever stands around it. Found once: a passage is read as its item's and as a neighbour's.</summary>
    public PlainReasons Plain => _plain ??= PlainReasonsReader.Read(Text);

    /// <summary>The references that are written in it, whatever they mean. Found once likewise.</summary>
    public IReadOnlyList<WrittenReference> References => _references ??= ReferenceSyntax.Find(Text, Spans);

    /// <summary>The days that it names without the help of a source's timeboxes; null until they have been read.</summary>
    public IReadOnlyList<WrittenDate>? Dates { get; set; }

    /// <summary>Whether any of the words from start to end is inline code.</summary>
    public bool HasCode(int start, int end) => Spans.Any(span => span.Target is null && span.Start < end && start < span.End);

    /// <summary>What it says, in a form in which the same sentence is the same whatever its case, punctuation and spaces.</summary>
    public uint[] Fold() => [.. Words.Of(Text).Select(word => word.Hash)];
}
