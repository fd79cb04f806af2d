namespace ReadinessCheck.Reporting.Picture;

/// <summary>An item's row, with the places of all that is in it.</summary>
internal sealed record PictureRow
{
    /// <summary>Its place among the rows, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its place in the order, in as many characters as the column holds.</summary>
    public required string Rank { get; init; }

    public required string Key { get; init; }

    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>Where a person can open the item; null when there is nothing that a browser opens.</summary>
    public required string? Address { get; init; }

    public required IReadOnlyList<IReadOnlyList<PlacedTag>> Tags { get; init; }

    public required double Top { get; init; }

    public required double Height { get; init; }

    public double Middle => Top + (Height / 2);

    public double Bottom => Top + Height;
}

/// <summary>A tag in its place.</summary>
/// <param name="Tag">The tag, its text cut where it would not fit.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Width">Its width.</param>
internal sealed record PlacedTag(RowTag Tag, double Left, double Width);
