using System.Buffers;
using System.Collections.Frozen;

namespace ReadinessCheck.Text;

/// <summary>The tags that may stand in Markdown.</summary>
internal static class HtmlTag
{
    private const int LongestTag = 1000;

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create("> \t\n<");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
            "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav",
            "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inlines = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "audio", "b", "big", "cite", "code", "del", "em", "font", "i", "iframe", "img", "ins", "kbd", "label", "mark",
            "picture", "q", "s", "samp", "script", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "tt", "u",
            "var", "video",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the tag at the beginning of a text; 0 when there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> name = NameOf(text);
        if (name.IsEmpty || !(Blocks.Contains(name) || Inlines.Contains(name)))
        {
            return 0;
        }

        int close = text[..Math.Min(LongestTag, text.Length)].IndexOf('>');
        return close + 1;
    }

    /// <summary>The name of the tag at the beginning of a text; empty when there is none.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        int start = text.Length > 1 && text[1] == '/' ? 2 : 1;
        int end = start;
        while (end < text.Length && end - start <= 10 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        bool ends = end < text.Length && text[end] is '>' or '/' or ' ' or '\t' or '\n' or '\r';
        return ends ? text[start..end] : default;
    }

    public static bool IsBlock(ReadOnlySpan<char> name) => Blocks.Contains(name);

    public static bool IsBold(ReadOnlySpan<char> name) => Is(name, "b") || Is(name, "strong");

    /// <summary>Whether the tag holds nothing and so is never closed.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> name) => Is(name, "img") || Is(name, "source");

    public static bool Is(ReadOnlySpan<char> name, string tag) => name.Equals(tag, StringComparison.OrdinalIgnoreCase);

    /// <summary>The length of an address in angles (<c>&lt;https://…&gt;</c>) at the beginning of a text; 0 when there is none.</summary>
    public static int EndOfAddress(ReadOnlySpan<char> text)
    {
        int length = text[1..Math.Min(LongestTag, text.Length)].IndexOfAny(AddressEnds);
        if (length <= 0 || text[length + 1] != '>')
        {
            return 0;
        }

        ReadOnlySpan<char> address = text.Slice(1, length);
        return address.Contains("://", StringComparison.Ordinal) || address.Contains('@') ? length + 2 : 0;
    }
}
