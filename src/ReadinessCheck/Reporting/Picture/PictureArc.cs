namespace ReadinessCheck.Reporting.Picture;

/// <summary>A line from the item that goes first to one that goes later.</summary>
/// <param name="First">The row of the item that goes first, from 0.</param>
/// <param name="Later">The row of the other one.</param>
/// <param name="Needs">Whether the later one needs the first, and is not only said to be less urgent.</param>
/// <param name="Conflict">Whether it runs against the order or cannot hold together with others.</param>
/// <param name="Numbers">The numbers under which the picture explains the conflict, ascending; empty where it does not.</param>
internal sealed record PictureArc(int First, int Later, bool Needs, bool Conflict, IReadOnlyList<int> Numbers)
{
    public int Top => Math.Min(First, Later);

    public int Bottom => Math.Max(First, Later);

    public int Length => Bottom - Top;
}
