namespace ReadinessCheck.Text;

/// <summary>What a reader of inline markup made of one character.</summary>
[Flags]
internal enum GlyphStyle : byte
{
    None = 0,

    /// <summary>Inline code: its words count, its punctuation ends no sentence.</summary>
    Code = 1,

    /// <summary>Markup that a reader of the page does not see.</summary>
    Dropped = 2,

    /// <summary>Dropped, and part of the character before it: the rest of an entity.</summary>
    Tail = 4,

    /// <summary>A line break that the writer asked for.</summary>
    HardBreak = 8,
}
