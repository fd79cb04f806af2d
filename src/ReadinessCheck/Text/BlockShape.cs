namespace ReadinessCheck.Text;

/// <summary>What a reader knows of a block, apart from its text.</summary>
/// <param name="Kind">What its sentences are.</param>
internal readonly record struct BlockShape(PassageKind Kind)
{
    public Mask Mask { get; init; }

    public int ListDepth { get; init; }

    public bool? Checked { get; init; }

    public bool Quoted { get; init; }

    /// <summary>The heading of a table cell, from its column and row; null for the heading above.</summary>
    public string? CellHeading { get; init; }
}
