using System.Text;

namespace ReadinessCheck.Reporting;

/// <summary>
/// Writes text from an item into Markdown of our own so that it stays text: no formatting, no HTML, no link, and nobody is notified.
/// GitHub looks for mentions and references after it has resolved Markdown's escapes, so these are broken with a zero-width space.
/// https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
/// </summary>
internal static class MarkdownText
{
    private const string Break = "&#8203;";

    /// <summary>Neutralises a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Markdown on one line that renders as the text.</returns>
    public static string Escape(string text)
    {
        string visible = VisibleText.Of(text);
        StringBuilder markdown = new(visible.Length + 16);
        for (int index = 0; index < visible.Length; index++)
        {
            char character = visible[index];
            switch (character)
            {
                case '&':
                    markdown.Append("&amp;");
                    break;
                case '<':
                    markdown.Append("&lt;");
                    break;
                case '>':
                    markdown.Append("&gt;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '#' or '!':
                    markdown.Append('\\').Append(character);
                    break;
                default:
                    markdown.Append(character);
                    break;
            }

            if (LinksOnward(visible, index))
            {
                markdown.Append(Break);
            }
        }

        return markdown.ToString();
    }

    /// <summary>Whether a tracker would make a mention, a reference or a link of what begins or continues here.</summary>
    private static bool LinksOnward(string text, int index)
    {
        char next = index + 1 < text.Length ? text[index + 1] : ' ';
        return text[index] switch
        {
            '@' => char.IsAsciiLetterOrDigit(next),
            '#' => char.IsAsciiDigit(next),
            ':' => next == '/',
            '-' => char.IsAsciiDigit(next) && EndsWith(text, index, "gh"),
            'w' or 'W' => next == '.' && EndsWith(text, index, "ww"),
            _ => false,
        };
    }

    private static bool EndsWith(string text, int end, string word) =>
        text.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
