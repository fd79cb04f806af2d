using System.Buffers;
using System.Text;

namespace ReadinessCheck.Reporting;

/// <summary>
/// Writes text from an item into Markdown of our own so that it stays text: no formatting, no HTML, no link, and nobody is notified.
/// GitHub looks for mentions, references and emoji after it has resolved Markdown's escapes, so these are broken with a zero-width space.
/// https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
/// </summary>
internal static class MarkdownText
{
    private const string Break = "&#8203;";

    // GitHub links a commit by the first seven digits of its hash or more.
    private const int ShortestHash = 7;
    private const int LongestHash = 40;

    private static readonly SearchValues<char> EmojiName = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-");

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
            ':' => next == '/' || IsEmoji(text.AsSpan(index + 1)),
            '-' => char.IsAsciiDigit(next) && EndsWith(text, index, "gh"),
            'w' or 'W' => next == '.' && EndsWith(text, index, "ww"),
            _ => false,
        } || BreaksHash(text, index);
    }

    // As in ":+1:" and ":tada:".
    private static bool IsEmoji(ReadOnlySpan<char> name)
    {
        int end = name.IndexOfAnyExcept(EmojiName);
        return end > 0 && name[end] == ':';
    }

    /// <summary>Whether to break a commit's hash behind a digit, so that no piece of it is long enough.</summary>
    private static bool BreaksHash(string text, int index)
    {
        if (!char.IsAsciiHexDigit(text[index]))
        {
            return false;
        }

        int start = index;
        while (start > 0 && index - start < LongestHash && char.IsAsciiHexDigit(text[start - 1]))
        {
            start--;
        }

        int end = index + 1;
        while (end < text.Length && end - start <= LongestHash && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        // A number is none, nor is a word such as "defaced".
        ReadOnlySpan<char> run = text.AsSpan(start, end - start);
        return (index - start + 1) % (ShortestHash - 1) == 0
            && run.Length is >= ShortestHash and <= LongestHash
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            && run.ContainsAnyInRange('0', '9')
            && run.IndexOfAnyExceptInRange('0', '9') >= 0;
    }

    private static bool EndsWith(string text, int end, string word) =>
        text.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
