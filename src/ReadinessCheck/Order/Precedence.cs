using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>That one item goes before another, as an item's text or a tracker's link says.</summary>
/// <param name="First">The key of the item that goes first.</param>
/// <param name="Later">The key of the other one.</param>
/// <param name="Kind">How it is said.</param>
/// <param name="SaidBy">The key of the item that says it.</param>
/// <param name="Evidence">The quote; null for a tracker's link.</param>
public sealed record Precedence(string First, string Later, PrecedenceKind Kind, string SaidBy, Evidence? Evidence);

/// <summary>How it is said that one item goes before another.</summary>
public enum PrecedenceKind
{
    /// <summary>By comparing the two: <c>before #12</c>, <c>more urgent than #12</c>.</summary>
    Comparison,

    /// <summary>By saying that one needs the other: <c>#12 waits for this</c>, <c>depends on #12</c>.</summary>
    Dependency,

    /// <summary>By a tracker's link.</summary>
    Link,
}
