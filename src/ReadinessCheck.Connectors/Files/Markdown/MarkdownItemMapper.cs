using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Markdown;

/// <summary>Reads an item from a Markdown file, with the front matter of Backlog.md (https://backlog.md) or none. Pure.</summary>
internal static class MarkdownItemMapper
{
    // Read into a property of their own, or of no weight for any question.
    private static readonly HashSet<string> Read =
        new(StringComparer.OrdinalIgnoreCase) { "id", "key", "title", "status", "kind", "type", "url" };

    private static readonly string[] Authors = ["author", "reporter"];
    private static readonly string[] People = ["assignee", "reporter", "author"];

    /// <summary>Maps a file.</summary>
    /// <param name="text">All of the file.</param>
    /// <param name="matter">Its front matter.</param>
    /// <param name="fileName">The name of the file without its ending, for want of an id or title; empty when there is no name.</param>
    /// <returns>The item. Its body is the text after the front matter, and after the heading where that is the title.</returns>
    public static ItemRow Map(string text, FrontMatter matter, string fileName)
    {
        string title = matter.First("title");
        int bodyStart = matter.BodyStart;
        if (title.Length == 0)
        {
            (title, bodyStart) = TitleFromHeading(text, bodyStart);
        }

        string body = text[bodyStart..];
        ItemKind kind = ItemKinds.Parse(matter.First("kind", "type"));
        return new ItemRow
        {
            Key = matter.First("id", "key") is { Length: > 0 } key ? key : fileName,
            Kind = kind == ItemKind.Unknown ? KindOfLabels(matter) : kind,
            Title = title.Length == 0 && !string.IsNullOrWhiteSpace(body) ? fileName : title,
            Body = body,
            Url = matter.First("url"),
            LeftOut = UpcomingStatus.LeftOutReason(matter.First("status")),
            Related = [.. Fields(matter)],
            Parent = ParentOf(matter),
            Links = [.. Dependencies(matter).Select(key => new ItemLink(LinkKind.BlockedBy, key))],
            Timeboxes = [.. matter.Values("milestone").Where(IsName).Select(name => new Timebox(name, Ends: null))],
            Labels = [.. matter.Values("labels").Concat(matter.Values("tags"))],
            Authors = [.. Authors.SelectMany(matter.Values).Where(IsName)],
            CreatedAt = IsoDate.Moment(matter.First("created_date", "created")),
            People = [.. People.SelectMany(matter.Values).Where(IsName)],
        };
    }

    /// <summary>Gives the id of the item's parent as it is written; empty when it has none.</summary>
    public static string ParentOf(FrontMatter matter)
    {
        string parent = matter.First("parent_task_id", "parent");
        return IsName(parent) ? parent : "";
    }

    // The list may also be written as one text: "task-3, task-4".
    private static IEnumerable<string> Dependencies(FrontMatter matter) =>
        matter.Values("dependencies").SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Where(IsName);

    // YAML has two words for nothing.
    private static bool IsName(string value) => value is not ("" or "null" or "~");

    private static (string Title, int BodyStart) TitleFromHeading(string text, int start)
    {
        int at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (!text.AsSpan(at).StartsWith("# "))
        {
            return ("", start);
        }

        int end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return (text[(at + 2)..end].TrimEnd().TrimEnd('#').Trim(), Math.Min(end + 1, text.Length));
    }

    private static ItemKind KindOfLabels(FrontMatter matter) =>
        matter.Values("labels").Concat(matter.Values("tags")).Select(ItemKinds.Parse).FirstOrDefault(kind => kind != ItemKind.Unknown);

    private static IEnumerable<RelatedText> Fields(FrontMatter matter) =>
        from name in matter.Names
        let slug = FieldNames.Slug(name)
        let text = string.Join(", ", matter.Values(name))
        where !Read.Contains(name) && FieldNames.IsTelling(slug) && !string.IsNullOrWhiteSpace(text)
        select new RelatedText($"field:{slug}", text, Markup.Markdown);
}
