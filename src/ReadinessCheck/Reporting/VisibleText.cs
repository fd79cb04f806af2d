using System.Globalization;
using System.Text;

namespace ReadinessCheck.Reporting;

/// <summary>Makes text from an item safe to show in the middle of a line of our own.</summary>
public static class VisibleText
{
    // Persian and the Indic scripts cannot be written without these two, and emoji are joined by one of them.
    private static readonly Rune ZeroWidthNonJoiner = new(0x200C);
    private static readonly Rune ZeroWidthJoiner = new(0x200D);

    // Letters and marks by their category, and yet nothing is seen of them: fillers of Hangul and Khmer, and a joiner of graphemes.
    private const string Unseen = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    /// <summary>
    /// Puts a text on one line: white space is folded, control characters, direction marks and zero-width characters are dropped,
    /// and a lone surrogate becomes U+FFFD. What is left neither steers a terminal nor hides anything from a reader.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>One line without leading or trailing space.</returns>
    public static string Of(string text)
    {
        StringBuilder visible = new(text.Length);
        bool gap = false;
        Rune before = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = visible.Length > 0;
            }
            else if (IsVisible(rune) && MayFollow(rune, before))
            {
                if (gap)
                {
                    visible.Append(' ');
                    gap = false;
                }

                visible.Append(rune);
            }

            before = rune;
        }

        return visible.ToString();
    }

    /// <summary>
    /// Makes a text of several lines safe to show: what <see cref="Of"/> drops is dropped, white space and line breaks stay, no more than one
    /// blank line in a row.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text; its lines end with a line feed.</returns>
    public static string OfLines(string text)
    {
        StringBuilder visible = new(text.Length);
        int breaks = 0;
        Rune before = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' ? before.Value != '\r' : rune.Value is '\r' or 0x2028 or 0x2029)
            {
                breaks++;
                if (breaks <= 2)
                {
                    visible.Append('\n');
                }
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                // A tab of spaces: what the font makes of other white space is no more than that.
                visible.Append(rune.Value switch { '\n' => "", '\t' => "    ", _ => " " });
            }
            else if (IsVisible(rune) && MayFollow(rune, before))
            {
                visible.Append(rune);
                breaks = 0;
            }

            before = rune;
        }

        return visible.ToString();
    }

    // Variation selectors, which can hold a hidden text; those after emoji and signs choose a shape that is seen, and do so once.
    private static bool IsSelector(Rune rune) => rune.Value is (>= 0xE0100 and <= 0xE01EF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F);

    private static bool MayFollow(Rune rune, Rune before) => !IsSelector(rune) || (rune.Value is 0xFE0E or 0xFE0F && !IsSelector(before) && before.Value > 0xFF);

    private static bool IsVisible(Rune rune) =>
        (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format) && !(rune.IsBmp && Unseen.Contains((char)rune.Value)))
        || rune == ZeroWidthJoiner
        || rune == ZeroWidthNonJoiner;
}
