using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

/// <summary>Reads a body and checks on the way that every passage stands where it says.</summary>
internal static class Reading
{
    public static ItemText Item(string body, Markup markup = Markup.Markdown)
    {
        ItemText text = ItemText.Of(new BacklogItem { Key = "T-1", Body = body, Markup = markup });
        Invariant.Check(text);
        return text;
    }

    public static IReadOnlyList<Passage> Body(string body, Markup markup = Markup.Markdown) => Item(body, markup).Passages;

    public static string[] Texts(string body, Markup markup = Markup.Markdown) => [.. Body(body, markup).Select(passage => passage.Text)];

    /// <summary>The kind, mask and text of each passage in one line, for comparing a whole reading at a glance.</summary>
    public static string[] Outline(string body, Markup markup = Markup.Markdown) =>
        [.. Body(body, markup).Select(passage => passage.Mask == Mask.None
            ? $"{passage.Kind}: {passage.Text}"
            : $"{passage.Kind}/{passage.Mask}: {passage.Text}")];

    /// <summary>What stands in the source between the offsets of each passage.</summary>
    public static string[] Quotes(string body, Markup markup = Markup.Markdown)
    {
        ItemText text = Item(body, markup);
        return [.. text.Passages.Select(passage => text.Quote(passage).Quote)];
    }
}
