namespace ReadinessCheck.Tests.Criteria;

/// <summary>
/// What the engine is known to get wrong, from <c>Items/known-misses.txt</c>: a fixture's name and what the engine makes of it. A statistical
/// engine will always miss some; the list keeps every one of them in sight.
/// </summary>
internal static class KnownMisses
{
    private const string Separator = ": ";

    public static IReadOnlyDictionary<string, string> All { get; } = File.ReadLines(Path.Combine(Fixture.Folder, "known-misses.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split(Separator, 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The line that the file would have for a fixture.</summary>
    public static string Line(string fixture, string outcome) => $"{fixture}{Separator}{outcome}";
}
