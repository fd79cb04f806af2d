namespace ReadinessCheck.Reporting.Picture;

/// <summary>An item's row, with the places of all that is in it.</summary>
internal sealed record PictureRow
{
    public required int Rank { get; init; }

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
