using System.Buffers;

namespace ReadinessCheck.Text;

/// <summary>
/// Marks inline markup in a block: emphasis, code, links, images, tags, entities, escapes. One pass that looks at each character a
/// bounded number of times, whatever the text; Markdig's own inline parser would lose track of places and be slow on hostile text.
/// </summary>
internal sealed partial class InlineReader(BlockText text)
{
    private static readonly SearchValues<char> MarkdownSpecials = SearchValues.Create("*_~`[]!<&\\\n");
    private static readonly SearchValues<char> WikiSpecials = SearchValues.Create("*_~-+^?`[!{&\\\n");

    private readonly Emphasis _emphasis = new(text);
    private readonly List<int> _brackets = [];
    private readonly Stack<int> _tags = new();
    private readonly int[] _noTicksFrom = new int[8];
    private InlineSyntax _syntax;
    private int _noParenthesisUntil;
    private int _noBracketUntil;
    private int _noCommentFrom;

    /// <summary>Marks what is markup, then takes it out.</summary>
    public void Read(InlineSyntax syntax)
    {
        if (syntax != InlineSyntax.None)
        {
            Start(syntax);
            SearchValues<char> specials = syntax == InlineSyntax.Markdown ? MarkdownSpecials : WikiSpecials;
            int at = 0;
            while (text.Chars[at..].IndexOfAny(specials) is var ahead and >= 0)
            {
                at = ReadAt(at + ahead);
            }
        }

        text.Compact();
    }

    private void Start(InlineSyntax syntax)
    {
        _syntax = syntax;
        _emphasis.Clear();
        _brackets.Clear();
        _tags.Clear();
        Array.Fill(_noTicksFrom, int.MaxValue);
        _noParenthesisUntil = 0;
        _noBracketUntil = 0;
        _noCommentFrom = int.MaxValue;
    }

    // Returns where to go on, always further than at.
    private int ReadAt(int at)
    {
        switch (text.Chars[at])
        {
            case '\n':
                return ReadBreak(at);
            case '\\':
                return ReadEscape(at);
            case '`':
                return ReadCodeSpan(at);
            case '&':
                return ReadEntity(at);
            case '<':
                return ReadTag(at);
            case '!' when _syntax == InlineSyntax.Wiki:
                return ReadWikiImage(at);
            case '!':
                return at + 1;
            case '[' when _syntax == InlineSyntax.Wiki:
                return ReadWikiLink(at);
            case '[':
                _brackets.Add(at);
                return at + 1;
            case ']':
                return ReadLinkEnd(at);
            case '{':
                return ReadBraces(at);
            default:
                return ReadDelimiters(at);
        }
    }

    private int ReadBreak(int at)
    {
        ReadOnlySpan<char> chars = text.Chars;
        if (_syntax == InlineSyntax.Wiki)
        {
            _emphasis.Clear();
        }
        else if (at >= 2 && chars[at - 1] == ' ' && chars[at - 2] == ' ')
        {
            text.Mark(at, at + 1, GlyphStyle.HardBreak);
        }

        return at + 1;
    }

    private int ReadEscape(int at)
    {
        ReadOnlySpan<char> chars = text.Chars;
        char next = at + 1 < chars.Length ? chars[at + 1] : '\n';
        bool breaks = _syntax == InlineSyntax.Markdown
            ? next == '\n'
            : next == '\\' && (at + 2 == chars.Length || char.IsWhiteSpace(chars[at + 2]));
        if (breaks && at + 1 < chars.Length)
        {
            text.Mark(at, at + 1, GlyphStyle.HardBreak);
            text.Mark(at + 1, at + 2, GlyphStyle.Dropped);
            return at + 2;
        }

        if (!char.IsAsciiLetterOrDigit(next) && next is > ' ' and < '\u007f' && next != '\\')
        {
            text.Mark(at, at + 1, GlyphStyle.Dropped);
        }

        // Two backslashes in a row are a path or an escape's escape: both are shown, which changes no word.
        return Math.Min(at + 2, chars.Length);
    }

    private int ReadCodeSpan(int at)
    {
        ReadOnlySpan<char> chars = text.Chars;
        int count = RunOf('`', at);
        int content = at + count;
        int slot = Math.Min(count, _noTicksFrom.Length) - 1;
        for (int close = content; content < _noTicksFrom[slot] && (close = IndexFrom('`', close)) >= 0;)
        {
            int closing = RunOf('`', close);
            if (closing == count)
            {
                text.Mark(at, content, GlyphStyle.Dropped);
                text.Mark(content, close, GlyphStyle.Code);
                text.Mark(close, close + count, GlyphStyle.Dropped);
                text.AddWrap(at, close + count, bold: false);
                return close + count;
            }

            close += closing;
        }

        _noTicksFrom[slot] = Math.Min(_noTicksFrom[slot], content);
        return content;
    }

    private int ReadEntity(int at)
    {
        int length = Entity.Read(text.Chars[at..], out string decoded);
        if (length > 0)
        {
            text.Replace(at, at + length, decoded);
        }

        return at + Math.Max(1, length);
    }

    private int ReadDelimiters(int at)
    {
        int count = RunOf(text.Chars[at], at);
        _emphasis.Meet(at, count, _syntax);
        return at + count;
    }

    private int RunOf(char c, int at)
    {
        ReadOnlySpan<char> chars = text.Chars[at..];
        int length = chars.IndexOfAnyExcept(c);
        return length < 0 ? chars.Length : length;
    }

    private int IndexFrom(char c, int at)
    {
        int ahead = text.Chars[at..].IndexOf(c);
        return ahead < 0 ? -1 : at + ahead;
    }
}
