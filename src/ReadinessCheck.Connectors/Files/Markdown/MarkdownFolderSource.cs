using System.Runtime.CompilerServices;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Markdown;

/// <summary>A folder with one Markdown file an item: in the order of their front matter, else of their names.</summary>
internal sealed class MarkdownFolderSource : IBacklogSource
{
    /// <summary>What the name of an item's file ends with.</summary>
    public static readonly IReadOnlyList<string> Endings = [".md", ".markdown"];

    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    private readonly FileSourceOptions _options;
    private readonly string[] _paths;

    /// <summary>Looks for the files.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public MarkdownFolderSource(string folder, FileSourceOptions options)
    {
        Name = folder;
        _options = options;
        try
        {
            _paths = FilesIn(folder);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputException($"The folder '{folder}' may not be read: give yourself the right to read it and try again.", e);
        }

        if (_paths.Length == 0)
        {
            string[] others = [.. Directory.EnumerateDirectories(folder, "*", AnyCase).Where(inner => FilesIn(inner).Length > 0).Order()];
            string hint = others.Length > 0 ? $"; there are some in '{others[0]}'" : "";
            throw new InputException(
                $"The folder '{folder}' has no Markdown files (*.md), one for each item{hint}: give the folder that holds them.");
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsOrdered => !_options.Unordered;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<MarkdownHead> heads = [];
        List<BacklogEntry> unreadable = [];
        foreach (string path in _paths)
        {
            (string? text, string? problem) = await ReadFileAsync(path, cancellationToken);
            if (text is null)
            {
                unreadable.Add(new BacklogEntry.Unreadable(path, problem!));
            }
            else
            {
                heads.Add(MarkdownHead.Of(path, FrontMatter.Read(text)));
            }
        }

        foreach (BacklogEntry entry in unreadable)
        {
            yield return entry;
        }

        Dictionary<string, MarkdownHead> byId = heads.DistinctBy(head => head.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(head => head.Id, StringComparer.OrdinalIgnoreCase);
        EntryBuilder entries = new();
        foreach (MarkdownHead head in heads.OrderBy(head => head.Rank).ThenBy(head => head.FileName, NaturalOrder.Comparer))
        {
            await foreach (BacklogEntry entry in ReadItemAsync(head, byId, entries, cancellationToken))
            {
                yield return entry;
            }
        }
    }

    private static async IAsyncEnumerable<BacklogEntry> ReadItemAsync(
        MarkdownHead head,
        Dictionary<string, MarkdownHead> byId,
        EntryBuilder entries,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (head.FileName.Equals("README", StringComparison.OrdinalIgnoreCase))
        {
            yield return new BacklogEntry.LeftOut(head.FileName, "read-me file");
            yield break;
        }

        (string? text, string? problem) = await ReadFileAsync(head.Path, cancellationToken);
        if (text is null)
        {
            yield return new BacklogEntry.Unreadable(head.Path, problem!);
            yield break;
        }

        MarkdownHead? found = byId.GetValueOrDefault(head.Parent);
        List<RelatedText> parent = found is null ? [] : await ReadParentAsync(found, cancellationToken);
        ItemRow Complete(ItemRow row) => row with
        {
            Related = [.. parent, .. row.Related],
            Parent = found?.Id ?? row.Parent,
            Links = [.. row.Links.Select(link => Known(link, byId))],
        };

        foreach (BacklogEntry entry in MarkdownFile.Entries(text, head.Path, head.FileName, Complete, entries))
        {
            yield return entry;
        }
    }

    // Backlog.md takes TASK-3 for task-3.
    private static ItemLink Known(ItemLink link, Dictionary<string, MarkdownHead> byId) =>
        byId.TryGetValue(link.Key, out MarkdownHead? other) ? link with { Key = other.Id, IsDone = other.IsDone } : link;

    private static async Task<List<RelatedText>> ReadParentAsync(MarkdownHead parent, CancellationToken cancellationToken)
    {
        (string? text, _) = await ReadFileAsync(parent.Path, cancellationToken);
        ItemRow row = MarkdownItemMapper.Map(text ?? "", FrontMatter.Read(text ?? ""), parent.FileName);
        string where = RelatedText.ParentPrefix + row.Key;
        RelatedText[] texts = [new(where, row.Title, Markup.Plain), new(where, row.Body, row.Markup)];
        return [.. texts.Where(related => !string.IsNullOrWhiteSpace(related.Text))];
    }

    private static string[] FilesIn(string folder) =>
    [
        .. Endings.SelectMany(ending => Directory.EnumerateFiles(folder, $"*{ending}", AnyCase))
            .Order(NaturalOrder.Comparer),
    ];

    private static async Task<(string? Text, string? Problem)> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            using StreamReader reader = TextEncoding.Reader(new MemoryStream(bytes), TextEncoding.Detect(bytes));
            return (await reader.ReadToEndAsync(cancellationToken), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"The file could not be read ({e.Message.TrimEnd('.')}): check that it is there and that you may read it.");
        }
    }
}
