namespace ReadinessCheck.Text.Readers;

/// <summary>Recognises texts that nobody wrote as Markdown and that Markdig refuses or takes quadratic time for.</summary>
internal static class HostileMarkdown
{
    /// <summary>The most quotes and lists in each other that are still taken for somebody's writing.</summary>
    public const int Deepest = 60;

    private const int DeepestIndent = 8 * Deepest;

    // Markdig copies a paragraph's rest for each link definition, and looks through all blocks for each underlined heading.
    private const int MostUnderlines = 2000;
    private const int MostDefinitions = 2000;

    /// <summary>Whether a text should be read as plain text.</summary>
    public static bool IsHostile(ReadOnlySpan<char> text)
    {
        int underlines = 0;
        int definitions = 0;
        while (!text.IsEmpty)
        {
            int length = text.IndexOf('\n');
            ReadOnlySpan<char> line = length < 0 ? text : text[..length];
            text = length < 0 ? default : text[(length + 1)..];
            int start = ReadPrefix(line, out bool tooDeep);
            ReadOnlySpan<char> content = line[start..];
            underlines += content is ['-' or '=', ..] || (content.IsEmpty && start > 0) ? 1 : 0;
            definitions += content is ['[', ..] ? 1 : 0;
            if (tooDeep || underlines > MostUnderlines || definitions > MostDefinitions)
            {
                return true;
            }
        }

        return false;
    }

    // The markers of quotes and lists, and the white space between them.
    private static int ReadPrefix(ReadOnlySpan<char> line, out bool tooDeep)
    {
        int markers = 0;
        int blanks = 0;
        int at = 0;
        for (; at < line.Length; at++)
        {
            char c = line[at];
            char next = at + 1 < line.Length ? line[at + 1] : ' ';
            if (c is ' ' or '\t')
            {
                blanks += c == '\t' ? 4 : 1;
            }
            else if (c == '>' || (c is '-' or '*' or '+' or '.' or ')' && next is ' ' or '\t' or '\r'))
            {
                markers++;
            }
            else if (!char.IsAsciiDigit(c))
            {
                break;
            }
        }

        tooDeep = markers > Deepest || (markers > 0 && blanks > DeepestIndent);
        return at;
    }
}
