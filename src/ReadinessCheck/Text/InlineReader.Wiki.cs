namespace ReadinessCheck.Text;

/// <summary>Links, images and macros of Jira's wiki markup.</summary>
internal sealed partial class InlineReader
{
    // [text|target], [target], [~user], [^attachment]; people also write [text](target) in Jira.
    private int ReadWikiLink(int at)
    {
        const int longest = 1000;
        if (at < _noBracketUntil)
        {
            return at + 1;
        }

        ReadOnlySpan<char> chars = text.Chars[(at + 1)..];
        chars = chars[..Math.Min(longest, chars.Length)];
        int length = chars.IndexOfAny(']', '[', '\n');
        if (length < 0)
        {
            _noBracketUntil = at + 1 + chars.Length;
            return at + 1;
        }

        if (length == 0 || chars[length] != ']')
        {
            return at + 1;
        }

        int close = at + 1 + length;
        ReadOnlySpan<char> content = chars[..length];
        if (close + 1 < text.Length && text.Chars[close + 1] == '(' && EndOfTarget(close + 2) is var end and >= 0)
        {
            AddLink(at + 1, close, close + 2, end - 1);
            return KeepInside(at, at + 1, close, end);
        }

        int bar = content.IndexOf('|');
        if (bar > 0)
        {
            AddLink(at + 1, at + 1 + bar, at + 2 + bar, close);
            return KeepInside(at, at + 1, at + 1 + bar, close + 1);
        }

        return content[0] is '~' or '^' or '#'
            ? KeepInside(at, at + 2, close, close + 1)
            : content.Contains("://", StringComparison.Ordinal) || content.StartsWith("mailto:", StringComparison.Ordinal)
                ? KeepInside(at, at + 1, close, close + 1)
                : at + 1;
    }

    // !image.png|width=300!: nothing to read.
    private int ReadWikiImage(int at)
    {
        const int longest = 300;
        ReadOnlySpan<char> chars = text.Chars[(at + 1)..];
        chars = chars[..Math.Min(longest, chars.Length)];
        int length = chars.IndexOfAny('!', '\n');
        if (length <= 0 || chars[length] == '\n' || char.IsWhiteSpace(chars[0]) || !NamesFile(chars[..length]))
        {
            return at + 1;
        }

        text.Mark(at, at + length + 2, GlyphStyle.Dropped);
        return at + length + 2;
    }

    private static bool NamesFile(ReadOnlySpan<char> name)
    {
        int bar = name.IndexOf('|');
        name = bar < 0 ? name : name[..bar];
        int dot = name.LastIndexOf('.');
        return name.Contains("://", StringComparison.Ordinal)
            || (dot > 0 && name.Length - dot is > 2 and < 6 && char.IsAsciiLetterOrDigit(name[dot + 1]));
    }

    // {{code}}, {color:red}, {*}: the words between stay.
    private int ReadBraces(int at)
    {
        const int longest = 300;
        ReadOnlySpan<char> chars = text.Chars[at..];
        chars = chars[..Math.Min(longest, chars.Length)];
        if (chars.StartsWith("{{", StringComparison.Ordinal))
        {
            int length = chars.IndexOf("}}", StringComparison.Ordinal);
            if (length <= 2 || chars[..length].Contains('\n'))
            {
                return at + 2;
            }

            text.Mark(at + 2, at + length, GlyphStyle.Code);
            return KeepInside(at, at + 2, at + length, at + length + 2);
        }

        int end = WikiMacro.EndOf(chars);
        if (end > 0)
        {
            text.Mark(at, at + end, GlyphStyle.Dropped);
            PairTag(at, at + end, opens: chars[..end].Contains(':'), bold: false);
            return at + end;
        }

        return at + 1;
    }
}
