using System.Globalization;
using System.Text;

namespace ReadinessCheck.Reporting.Picture;

/// <summary>Makes texts fit for a picture, and tells how much room they take in whatever sans-serif font the reader has.</summary>
internal static class PictureText
{
    private const string Ellipsis = "…";

    // More marks than this on one letter would reach into the rows above and below.
    private const int MostMarks = 4;

    /// <summary>Puts a text on one line of characters that XML can carry and that hide nothing.</summary>
    public static string Of(string text)
    {
        StringBuilder clean = new();
        int marks = 0;
        foreach (Rune rune in VisibleText.Of(text).EnumerateRunes())
        {
            marks = WidthOf(rune) == 0 ? marks + 1 : 0;
            if (marks <= MostMarks)
            {
                clean.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>Estimates a width, rather too much than too little: by the widest of the usual fonts.</summary>
    /// <param name="text">A text on one line.</param>
    /// <param name="font">The font.</param>
    /// <returns>The width, in the units of the picture.</returns>
    public static double Width(string text, PictureFont font)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width * font.Size * (font.Bold ? 1.1 : 1);
    }

    /// <summary>Cuts a text that does not fit, at a word where there is one, and marks the cut with an ellipsis.</summary>
    public static string Cut(string text, PictureFont font, double width)
    {
        if (Width(text, font) <= width)
        {
            return text;
        }

        int end = Fitting(text, font, width - Width(Ellipsis, font));
        int word = text.LastIndexOf(' ', end);
        return text[..(word > end / 2 ? word : end)].TrimEnd(' ', ',', ';', ':', '-', '–', '.') + Ellipsis;
    }

    /// <summary>Breaks a text into lines, at words where there are some; the last line is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, PictureFont font, double width, int mostLines)
    {
        List<string> lines = [];
        string rest = text;
        while (lines.Count + 1 < mostLines && Width(rest, font) > width)
        {
            int end = Fitting(rest, font, width) is > 0 and var whole ? whole : FittingRunes(rest, font, width);
            int word = rest.LastIndexOf(' ', Math.Min(end, rest.Length - 1));
            end = word > end / 3 ? word : end;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(Cut(rest, font, width));
        return lines;
    }

    // Whole characters as a reader sees them: no accent and no half of an emoji goes to the next line.
    private static int Fitting(string text, PictureFont font, double width)
    {
        int end = 0;
        double used = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            used += Width(elements.GetTextElement(), font);
            if (used > width)
            {
                break;
            }

            end = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return end;
    }

    // One such character may be as long as its writer likes.
    private static int FittingRunes(string text, PictureFont font, double width)
    {
        int end = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width -= Width(rune.ToString(), font);
            if (width < 0 && end > 0)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    // In ems. DejaVu Sans and Verdana are the widest of the usual fonts.
    private static double WidthOf(Rune rune) => rune.Value switch
    {
        'i' or 'l' or 'j' or 'I' or '|' or '!' or '.' or ',' or ':' or ';' or '\'' or '`' or '(' or ')' or '[' or ']' or ' ' => 0.4,
        'f' or 'r' or 't' or '-' or '/' or '\\' or '"' or 'J' => 0.46,
        'm' or 'M' or 'W' or '@' or '%' => 1.08,
        'w' => 0.83,
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => 0.64,
        >= 'A' and <= 'Z' => 0.79,
        < 0x80 => 0.85,
        0x200C or 0x200D => 0,
        0x2E3A or 0x2E3B => 3,
        >= 0xFDF0 and <= 0xFDFD => 10,
        > 0xFFFF => 1.4,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        < 0x250 => 0.8,
        < 0x590 => 1,
        _ => 1.1,
    };
}

/// <summary>The size and weight of a text.</summary>
/// <param name="Size">In the units of the picture.</param>
/// <param name="Bold">Whether it is bold.</param>
internal readonly record struct PictureFont(double Size, bool Bold = false);
