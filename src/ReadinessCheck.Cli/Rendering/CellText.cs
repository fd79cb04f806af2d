using System.Globalization;
using System.Text;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Cuts text to a number of terminal cells.</summary>
internal static class CellText
{
    /// <summary>Shows as much of an item's text as fits, whole user-perceived characters only.</summary>
    /// <param name="text">Any text; it is made visible first.</param>
    /// <param name="cells">The width.</param>
    /// <param name="ellipsis">What stands for the rest.</param>
    public static string Fit(string text, int cells, string ellipsis)
    {
        string visible = VisibleText.Of(text);
        if (visible.GetCellWidth() <= cells)
        {
            return visible;
        }

        return AtWord(Head(visible, cells - ellipsis.GetCellWidth())).TrimEnd() + ellipsis;
    }

    /// <summary>Shows the end of an item's key where all of it does not fit: the number is what people look for.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cells">The width.</param>
    /// <param name="ellipsis">What stands for the rest.</param>
    public static string FitKey(string key, int cells, string ellipsis)
    {
        string visible = VisibleText.Of(key);
        if (visible.GetCellWidth() <= cells || visible.LastIndexOfAny(['/', '#', '-']) < 0)
        {
            return Fit(key, cells, ellipsis);
        }

        int[] starts = StringInfo.ParseCombiningCharacters(visible);
        int first = starts.FirstOrDefault(start => visible[start..].GetCellWidth() <= cells - ellipsis.GetCellWidth(), visible.Length);
        return ellipsis + visible[first..];
    }

    // Half a word at the end misleads; a line of one long word is cut all the same.
    private static string AtWord(string cut)
    {
        int space = cut.LastIndexOf(' ');
        return space > cut.Length / 2 ? cut[..space] : cut;
    }

    /// <summary>Breaks a line between words; a word that is wider than a line is broken anywhere.</summary>
    /// <param name="line">Visible text.</param>
    /// <param name="cells">The width.</param>
    /// <returns>The lines, at least one.</returns>
    public static IEnumerable<string> Wrap(string line, int cells)
    {
        StringBuilder current = new();
        int used = 0;
        foreach (string part in line.Split(' ').SelectMany(word => Pieces(word, cells)))
        {
            int width = part.GetCellWidth();
            if (used > 0 && used + 1 + width > cells)
            {
                yield return current.ToString().TrimEnd();
                current.Clear();
                used = 0;
            }

            used += width + (current.Length > 0 ? 1 : 0);
            current.Append(current.Length > 0 ? " " : "").Append(part);
        }

        yield return current.ToString();
    }

    /// <summary>Shows as much of an item's text as fits on a number of lines when it is wrapped.</summary>
    /// <param name="text">Any text; it is made visible first.</param>
    /// <param name="cells">The width of a line.</param>
    /// <param name="lines">The number of lines.</param>
    /// <param name="ellipsis">What stands for the rest.</param>
    public static string FitLines(string text, int cells, int lines, string ellipsis)
    {
        string visible = VisibleText.Of(text);
        string[] wrapped = [.. Wrap(visible, cells).Take(lines + 1)];
        if (wrapped.Length <= lines)
        {
            return visible;
        }

        string last = wrapped[lines - 1];
        string head = Head(last, cells - ellipsis.GetCellWidth());
        last = (head.Length < last.Length ? AtWord(head) : last).TrimEnd() + ellipsis;
        return string.Join(' ', wrapped[..(lines - 1)].Append(last));
    }

    private static IEnumerable<string> Pieces(string word, int cells)
    {
        while (word.GetCellWidth() > cells)
        {
            string head = Head(word, cells);
            yield return head;
            word = word[head.Length..];
        }

        yield return word;
    }

    /// <summary>The longest beginning that fits, at least one user-perceived character.</summary>
    private static string Head(string text, int cells)
    {
        int length = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && ((cells -= elements.GetTextElement().GetCellWidth()) >= 0 || length == 0))
        {
            length += elements.GetTextElement().Length;
        }

        return text[..length];
    }
}
