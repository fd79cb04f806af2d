using System.Collections.Frozen;

namespace ReadinessCheck.Text;

/// <summary>The macros of Jira's wiki markup: <c>{code:java}</c>, <c>{quote}</c>.</summary>
internal static class WikiMacro
{
    private const int LongestTag = 300;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = FrozenSet.ToFrozenSet(
        ["code", "noformat", "quote", "panel", "expand", "info", "note", "tip", "warning", "section", "column", "csv", "html"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inlines = FrozenSet.ToFrozenSet(
        ["color", "anchor", "*", "_", "status", "toc", "adf"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the macro's tag at the beginning of a text; 0 when there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> name = NameOf(text);
        if (name.IsEmpty || !(Blocks.Contains(name) || Inlines.Contains(name)))
        {
            return 0;
        }

        int close = text[..Math.Min(LongestTag, text.Length)].IndexOfAny('}', '\n');
        return close > 0 && text[close] == '}' ? close + 1 : 0;
    }

    /// <summary>The name of the macro at the beginning of a text, such as <c>code</c>; empty when there is none.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        const int longestName = 10;
        int length = text[1..Math.Min(longestName + 1, text.Length)].IndexOfAny('}', ':');
        return length <= 0 ? default : text.Slice(1, length);
    }

    public static bool IsBlock(ReadOnlySpan<char> name) => Blocks.Contains(name);
}
