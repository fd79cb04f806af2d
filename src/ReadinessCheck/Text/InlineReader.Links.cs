namespace ReadinessCheck.Text;

/// <summary>Links and images of Markdown, tags of HTML.</summary>
internal sealed partial class InlineReader
{
    private const int LongestTarget = 2000;

    // [text](target), ![image](target), [text][reference]: the text stays; an image is nothing to read.
    private int ReadLinkEnd(int at)
    {
        if (_brackets.Count == 0)
        {
            return at + 1;
        }

        int open = _brackets[^1];
        _brackets.RemoveAt(_brackets.Count - 1);
        ReadOnlySpan<char> chars = text.Chars;
        char next = at + 1 < chars.Length ? chars[at + 1] : '\0';
        int end = next switch
        {
            '(' => EndOfTarget(at + 2),
            '[' => chars.Slice(at + 2, Math.Min(100, chars.Length - at - 2)).IndexOfAny(']', '\n') is var close and > 0
                && chars[at + 2 + close] == ']' ? at + 3 + close : -1,
            _ => -1,
        };
        if (end < 0)
        {
            return at + 1;
        }

        if (open > 0 && chars[open - 1] == '!' && end - open < LongestTarget)
        {
            text.Mark(open - 1, end, GlyphStyle.Dropped);
        }
        else
        {
            text.Mark(open, open + 1, GlyphStyle.Dropped);
            text.Mark(at, end, GlyphStyle.Dropped);
            text.AddWrap(open, end, bold: false);
            if (next == '(')
            {
                AddLink(open + 1, at, at + 2, end - 1);
            }
        }

        return end;
    }

    // A title may follow the address: [text](target "title").
    private void AddLink(int start, int end, int targetStart, int targetEnd)
    {
        ReadOnlySpan<char> target = text.Chars[targetStart..targetEnd].Trim().Trim("<>");
        int space = target.IndexOfAny(' ', '\n');
        text.AddLink(start, end, (space < 0 ? target : target[..space]).ToString());
    }

    private int EndOfTarget(int start)
    {
        if (start < _noParenthesisUntil)
        {
            return -1;
        }

        ReadOnlySpan<char> target = text.Chars[start..];
        target = target[..Math.Min(LongestTarget, target.Length)];
        int depth = 1;
        for (int at = 0; target[at..].IndexOfAny('(', ')') is var ahead and >= 0; at++)
        {
            at += ahead;
            depth += target[at] == '(' ? 1 : -1;
            if (depth == 0)
            {
                return start + at + 1;
            }
        }

        _noParenthesisUntil = start + target.Length;
        return -1;
    }

    // Tags of HTML go; <placeholders> and generic types are words of the writer and stay, and so does an address in angles.
    private int ReadTag(int at)
    {
        ReadOnlySpan<char> chars = text.Chars[at..];
        if (chars.StartsWith("<!--", StringComparison.Ordinal))
        {
            return ReadComment(at);
        }

        int end = HtmlTag.EndOf(chars);
        if (end > 0)
        {
            ReadOnlySpan<char> name = HtmlTag.NameOf(chars);
            bool breaks = HtmlTag.IsBlock(name);
            text.Mark(at, at + 1, breaks ? GlyphStyle.HardBreak : GlyphStyle.Dropped);
            text.Mark(at + 1, at + end, GlyphStyle.Dropped);
            if (!breaks && !HtmlTag.IsEmpty(name))
            {
                PairTag(at, at + end, opens: chars[1] != '/', bold: HtmlTag.IsBold(name));
            }

            return at + end;
        }

        int address = HtmlTag.EndOfAddress(chars);
        return address > 0 ? KeepInside(at, at + 1, at + address - 1, at + address) : at + 1;
    }

    private void PairTag(int start, int end, bool opens, bool bold)
    {
        if (opens)
        {
            _tags.Push(start);
        }
        else if (_tags.TryPop(out int open))
        {
            text.AddWrap(open, end, bold);
        }
    }

    private int ReadComment(int at)
    {
        if (at >= _noCommentFrom)
        {
            return at + 4;
        }

        int length = text.Chars[at..].IndexOf("-->", StringComparison.Ordinal);
        if (length < 0)
        {
            _noCommentFrom = at;
            return at + 4;
        }

        text.Mark(at, at + length + 3, GlyphStyle.Dropped);
        return at + length + 3;
    }

    private int KeepInside(int start, int from, int to, int end)
    {
        text.Mark(start, from, GlyphStyle.Dropped);
        text.Mark(to, end, GlyphStyle.Dropped);
        text.AddWrap(start, end, bold: false);
        return end;
    }
}
