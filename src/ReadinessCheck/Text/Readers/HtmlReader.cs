namespace ReadinessCheck.Text.Readers;

/// <summary>Reads a block of HTML within Markdown: tags of blocks begin blocks, comments are hidden, the rest is text.</summary>
internal sealed class HtmlReader(string text, BlockShape shape, PassageBuilder builder)
{
    private int _from;

    /// <summary>Reads the HTML from start to end of a text.</summary>
    public static void Read(string text, int start, int end, BlockShape shape, PassageBuilder builder) =>
        new HtmlReader(text, shape, builder).Read(start, end);

    private void Read(int start, int end)
    {
        _from = start;
        builder.Begin(shape);
        int at = start;
        while (at < end && text.AsSpan(at, end - at).IndexOf('<') is var ahead and >= 0)
        {
            at = ReadTag(at + ahead, end);
        }

        Flush(end, end, shape);
    }

    private int ReadTag(int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return SkipTo("-->", at, end, Mask.Hidden);
        }

        int length = HtmlTag.EndOf(rest);
        if (length == 0)
        {
            return at + 1;
        }

        ReadOnlySpan<char> name = HtmlTag.NameOf(rest);
        bool opens = rest[1] != '/';
        if (opens && HtmlTag.Is(name, "pre"))
        {
            return SkipTo("</pre>", at, end, Mask.Code);
        }

        if (opens && (HtmlTag.Is(name, "script") || HtmlTag.Is(name, "style")))
        {
            return SkipTo(HtmlTag.Is(name, "script") ? "</script>" : "</style>", at, end, Mask.Hidden);
        }

        if (HtmlTag.IsBlock(name) && !HtmlTag.Is(name, "br"))
        {
            Flush(at, at + length, opens ? ShapeOf(name) : shape);
        }

        return at + length;
    }

    private BlockShape ShapeOf(ReadOnlySpan<char> name)
    {
        if (HtmlTag.Is(name, "li"))
        {
            return shape with { Kind = PassageKind.ListItem, ListDepth = shape.ListDepth + 1 };
        }

        bool heading = HtmlTag.Is(name, "summary") || (name.Length == 2 && name[0] is 'h' or 'H' && name[1] is >= '1' and <= '6');
        return heading ? shape with { Kind = PassageKind.Heading }
            : HtmlTag.Is(name, "td") || HtmlTag.Is(name, "th") ? shape with { Kind = PassageKind.TableCell }
            : HtmlTag.Is(name, "blockquote") ? shape with { Quoted = true }
            : shape;
    }

    private int SkipTo(string close, int at, int end, Mask mask)
    {
        int length = text.AsSpan(at, end - at).IndexOf(close, StringComparison.OrdinalIgnoreCase);
        int next = length < 0 ? end : at + length + close.Length;
        Flush(at, next, shape with { Kind = PassageKind.Block, Mask = shape.Mask == Mask.None ? mask : shape.Mask });
        builder.Add(text, at, next);
        builder.End(InlineSyntax.None);
        builder.Begin(shape);
        return next;
    }

    // Ends the block before the tag at a place and begins the one behind it.
    private void Flush(int at, int next, BlockShape following)
    {
        builder.Add(text, _from, at);
        builder.End(InlineSyntax.Markdown);
        builder.Begin(following);
        _from = next;
    }
}
