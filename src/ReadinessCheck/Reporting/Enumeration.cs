namespace ReadinessCheck.Reporting;

/// <summary>Writes lists as running text.</summary>
public static class Enumeration
{
    /// <summary>Joins parts as English does: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The running text; empty for no parts.</returns>
    public static string Of(IReadOnlyList<string> parts) => parts.Count < 2
        ? string.Concat(parts)
        : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    /// <summary>Writes a number with its noun: <c>1 item</c>, <c>1,200 items</c>.</summary>
    /// <param name="count">The number.</param>
    /// <param name="singular">The noun for one.</param>
    /// <param name="plural">The noun for any other number; null for the singular with an <c>s</c>.</param>
    /// <returns>The running text.</returns>
    public static string Count(int count, string singular, string? plural = null) =>
        FormattableString.Invariant($"{count:N0} {(count == 1 ? singular : plural ?? singular + "s")}");
}
