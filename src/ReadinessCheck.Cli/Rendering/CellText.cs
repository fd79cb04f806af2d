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

        StringBuilder fitting = new();
        int left = cells - ellipsis.GetCellWidth();
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(visible);
        while (elements.MoveNext() && (left -= elements.GetTextElement().GetCellWidth()) >= 0)
        {
            fitting.Append(elements.GetTextElement());
        }

        return AtWord(fitting.ToString()).TrimEnd() + ellipsis;
    }

    // Half a word at the end misleads; a line of one long word is cut all the same.
    private static string AtWord(string cut)
    {
        int space = cut.LastIndexOf(' ');
        return space > cut.Length / 2 ? cut[..space] : cut;
    }
}
