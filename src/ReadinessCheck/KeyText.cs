namespace ReadinessCheck;

/// <summary>Compares keys as people type them: <c>12</c> is <c>#12</c> too, because a shell and YAML take # for the start of a comment.</summary>
public static class KeyText
{
    /// <summary>Takes keys that mean the same item for equal.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new AsTyped();

    /// <summary>Whether two keys mean the same item.</summary>
    /// <param name="one">A key.</param>
    /// <param name="other">Another one.</param>
    /// <returns>Whether they do.</returns>
    public static bool AreSame(string one, string other) => Comparer.Equals(one, other);

    private sealed class AsTyped : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => string.Equals(x?.TrimStart('#'), y?.TrimStart('#'), StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(obj.TrimStart('#'));
    }
}
