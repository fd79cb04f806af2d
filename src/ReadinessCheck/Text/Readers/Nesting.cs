namespace ReadinessCheck.Text.Readers;

/// <summary>Guards against texts that are made of nesting: parsers of Markdown recurse or refuse.</summary>
internal static class Nesting
{
    /// <summary>The most quotes and lists in each other that are still taken for somebody's writing.</summary>
    public const int Deepest = 60;

    /// <summary>Whether a line opens more containers than anybody would write.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (IsLineTooDeep(text))
            {
                return true;
            }

            int length = text.IndexOf('\n');
            text = length < 0 ? default : text[(length + 1)..];
        }

        return false;
    }

    private static bool IsLineTooDeep(ReadOnlySpan<char> text)
    {
        const int deepestIndent = 8 * Deepest;
        int markers = 0;
        int blanks = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char next = i + 1 < text.Length ? text[i + 1] : '\n';
            if (c is ' ' or '\t')
            {
                blanks += c == '\t' ? 4 : 1;
            }
            else if (c == '>' || (c is '-' or '*' or '+' or '.' or ')' && next is ' ' or '\t' or '\n'))
            {
                markers++;
            }
            else if (!char.IsAsciiDigit(c))
            {
                break;
            }
        }

        return markers > Deepest || (markers > 0 && blanks > deepestIndent);
    }
}
