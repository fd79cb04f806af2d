namespace ReadinessCheck.Cli;

/// <summary>Compares keys as people type them.</summary>
internal static class KeyText
{
    /// <summary>Whether two keys mean the same item: <c>12</c> is <c>#12</c> too, because a shell takes # for the start of a comment.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one.TrimStart('#'), other.TrimStart('#'), StringComparison.OrdinalIgnoreCase);
}
