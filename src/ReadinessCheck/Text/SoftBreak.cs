using System.Collections.Frozen;

namespace ReadinessCheck.Text;

/// <summary>Tells line breaks that only wrap a sentence from those that end it.</summary>
internal static class SoftBreak
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 130;

    // No sentence ends with these.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leaders = FrozenSet.ToFrozenSet(
        [
            "a", "an", "and", "are", "as", "at", "be", "because", "but", "by", "can", "for", "from", "has", "have", "if", "in", "into", "is",
            "my", "not", "of", "on", "or", "our", "should", "so", "than", "that", "the", "their", "this", "to", "was", "we", "when", "which",
            "will", "with", "would", "your",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the sentence goes on behind the break.</summary>
    /// <param name="line">The line before the break.</param>
    /// <param name="rest">The text behind it.</param>
    /// <param name="width">The longest line of the block.</param>
    public static bool Joins(ReadOnlySpan<char> line, ReadOnlySpan<char> rest, int width)
    {
        if (line.IsEmpty || rest.IsEmpty || line[^1] is '.' or '!' or '?' or ':' or ';' or '。' or '！' or '？')
        {
            return false;
        }

        // An address in a line of its own.
        if (line[(line.LastIndexOf(' ') + 1)..].Contains("://", StringComparison.Ordinal))
        {
            return char.IsLower(rest[0]) && !rest.StartsWith("http", StringComparison.Ordinal);
        }

        char next = rest[0];
        if (line[^1] is ',' or '(' or '&' || char.IsLower(next) || next is ')' or ',' or ';')
        {
            return true;
        }

        if (next is '-' or '*' or '•' or '#' || StartsNumbered(rest))
        {
            return false;
        }

        if (Leaders.Contains(line[(line.LastIndexOf(' ') + 1)..]))
        {
            return true;
        }

        int word = rest.IndexOfAny(' ', BlockText.SoftBreak);
        word = word < 0 ? rest.Length : word;
        return width is >= NarrowestWrap and <= WidestWrap && line.Length + 1 + word > width * 9 / 10;
    }

    private static bool StartsNumbered(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && text[digits] is '.' or ')' && digits + 1 < text.Length && text[digits + 1] == ' ';
    }
}
