using ReadinessCheck.Findings;

namespace ReadinessCheck.Settling;

/// <summary>A gap that was there when a baseline was taken.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="Level">Missing or weak.</param>
/// <param name="Since">The day from which it is held back.</param>
public sealed record BaselineEntry(string Item, string Criterion, Level Level, DateOnly Since)
{
    /// <summary>Says whether another entry is about the same question of the same item.</summary>
    /// <param name="other">The other entry.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSame(BaselineEntry other) => Criterion == other.Criterion && KeyText.AreSame(Item, other.Item);

    /// <summary>Says whether a gap is this one still, and not a worse one.</summary>
    /// <param name="finding">What is found now for the same question of the same item.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOf(Finding finding) => finding.Level is (Level.Missing or Level.Weak) && finding.Level >= Level;
}
