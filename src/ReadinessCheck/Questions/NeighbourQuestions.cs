using System.Text.Json;
using System.Text.Json.Serialization;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Questions;

/// <summary>The question why an item comes before the ones that stand next below it; the words stand in <c>neighbours.json</c>.</summary>
internal static class NeighbourQuestions
{
    private static readonly NeighbourTexts Texts = NeighbourTexts.Load();

    /// <summary>Asks about the neighbours that are not covered, and about those that give the same reason.</summary>
    /// <param name="item">The item; its key chooses among the wordings.</param>
    /// <param name="level">Missing or weak.</param>
    /// <param name="neighbours">The neighbours, at least one of them not covered.</param>
    /// <param name="quote">The quote that carries a weak level; null when there is none.</param>
    /// <returns>One or more sentences.</returns>
    public static string For(BacklogItem item, Level level, IReadOnlyList<NeighbourCoverage> neighbours, string? quote)
    {
        List<string> questions = [];
        if (neighbours.Any(neighbour => neighbour.Coverage == Coverage.Uncovered))
        {
            questions.Add(AboutUncovered(item, level, neighbours, quote));
        }

        questions.AddRange(neighbours
            .Where(neighbour => neighbour.Coverage == Coverage.Same)
            .GroupBy(neighbour => (Day: neighbour.NeighbourDue, IsWaiting: IsWaiting(neighbour)))
            .Select(group => AboutSame([.. group], group.Key.Day, group.Key.IsWaiting)));
        return string.Join(' ', questions);
    }

    private static string AboutUncovered(BacklogItem item, Level level, IReadOnlyList<NeighbourCoverage> neighbours, string? quote)
    {
        string[] covered = [.. neighbours.Where(neighbour => neighbour.Coverage == Coverage.Covered).Select(neighbour => neighbour.Key)];
        string? echo = Echo.Of(quote);
        IReadOnlyList<string> wordings = level == Level.Missing ? Texts.Missing
            : covered.Length > 0 ? Texts.Partly
            : echo is not null ? Texts.Claimed
            : Texts.ClaimedPlain;
        string uncovered = Named(neighbours.Where(neighbour => neighbour.Coverage == Coverage.Uncovered));
        return wordings[StableHash.Choose($"{item.Key}/neighbours", wordings.Count)]
            .Replace("{covered}", Enumeration.Of(covered), StringComparison.Ordinal)
            .Replace("{uncovered}", uncovered, StringComparison.Ordinal)
            .Replace("{quote}", echo, StringComparison.Ordinal);
    }

    private static string AboutSame(NeighbourCoverage[] same, DateOnly? day, bool isWaiting)
    {
        IReadOnlyList<string> wordings = day is { } due ? (due < same[0].Reason?.By ? Texts.SoonerDay : Texts.SameDay)
            : isWaiting ? Texts.SameWaiting
            : same.Length == 1 ? Texts.SameReason
            : Texts.SameReasonOfSeveral;
        return wordings[0]
            .Replace("{same}", Named(same), StringComparison.Ordinal)
            .Replace("{day}", day is { } known ? Wording.Day(known) : null, StringComparison.Ordinal);
    }

    private static bool IsWaiting(NeighbourCoverage neighbour) =>
        neighbour.NeighbourDue is null && neighbour.Reason is { Kind: ReasonKind.Dependency, Names.Count: > 0 };

    private static string Named(IEnumerable<NeighbourCoverage> neighbours) =>
        Enumeration.Of([.. neighbours.Select(neighbour => Echo.OfTitle(neighbour.Title) is { } title ? $"{neighbour.Key} {title}" : neighbour.Key)]);
}

/// <summary>The wordings as <c>neighbours.json</c> holds them, by what they ask.</summary>
internal sealed record NeighbourTexts
{
    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<string> Claimed { get; init; }

    public required IReadOnlyList<string> ClaimedPlain { get; init; }

    public required IReadOnlyList<string> Partly { get; init; }

    public required IReadOnlyList<string> SameDay { get; init; }

    public required IReadOnlyList<string> SoonerDay { get; init; }

    public required IReadOnlyList<string> SameReason { get; init; }

    public required IReadOnlyList<string> SameReasonOfSeveral { get; init; }

    public required IReadOnlyList<string> SameWaiting { get; init; }

    public static NeighbourTexts Load()
    {
        using Stream resource = typeof(NeighbourTexts).Assembly.GetManifestResourceStream("ReadinessCheck.Questions.neighbours.json")
            ?? throw new InvalidOperationException("The resource neighbours.json is not in the assembly.");
        return JsonSerializer.Deserialize(resource, NeighbourTextsJson.Default.NeighbourTexts)
            ?? throw new InvalidOperationException("The resource neighbours.json is empty.");
    }
}

// A misspelt name in the resource fails on loading instead of silently losing its wordings.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(NeighbourTexts))]
internal sealed partial class NeighbourTextsJson : JsonSerializerContext;
