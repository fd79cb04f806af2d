using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Criteria;

/// <summary>An item with the level that one criterion is expected to give it; the form is in <c>Items/README.md</c>.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Item">The item; its key is the fixture's file name.</param>
/// <param name="Level">The expected level.</param>
/// <param name="Quote">Words of the item that carry the level; null when it is missing.</param>
internal sealed record Fixture(string Criterion, BacklogItem Item, Level Level, string? Quote)
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Items");

    /// <summary>The fixtures' names, <c>criterion/level-name.md</c>, in one order on every machine.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateDirectories(Folder)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static Fixture Read(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name));
        int end = Array.IndexOf(lines, "---", 1);
        int title = Array.FindIndex(lines, Math.Max(end, 0), line => line.StartsWith("# ", StringComparison.Ordinal));
        if (lines[0] != "---" || end < 0 || title < 0)
        {
            throw new InvalidDataException($"{name}: a fixture is front matter between '---', then '# ' and a title.");
        }

        Dictionary<string, string> front = lines[1..end].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => Unquote(pair[1]));
        BacklogItem item = new()
        {
            Key = name,
            Kind = ItemKinds.Parse(front["kind"]),
            Title = lines[title][2..],
            Body = string.Join('\n', lines[(title + 1)..]).Trim('\n'),
            Markup = Markup.Markdown,
        };
        return new Fixture(name.Split('/')[0], item, Enum.Parse<Level>(front["level"], ignoreCase: true), front.GetValueOrDefault("quote"));
    }

    /// <summary>Whether a quote covers at least a part of the words that carry the level.</summary>
    public bool IsCarriedBy(Evidence evidence)
    {
        string text = evidence.Where == "title" ? Item.Title : Item.Body;
        int start = Quote is null ? -1 : text.IndexOf(Quote, StringComparison.Ordinal);
        return start >= 0 && evidence.Start < start + Quote!.Length && start < evidence.End;
    }

    private static string Unquote(string value) =>
        value.StartsWith('\'') ? value[1..^1].Replace("''", "'", StringComparison.Ordinal) : value;
}
