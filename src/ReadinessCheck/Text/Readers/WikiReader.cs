namespace ReadinessCheck.Text.Readers;

/// <summary>
/// Reads Jira's wiki markup, line by line, and the Markdown that people mix into it. Exports may have lost the line breaks around
/// macros, so a macro is found wherever it stands in a line.
/// </summary>
internal sealed class WikiReader(string text, PassageBuilder builder)
{
    private BlockShape _shape;
    private bool _quoted;
    private bool _inList;
    private Mask _quoteMask;
    private TableReader? _table;
    private int _place;
    private string _unclosed = "";

    /// <summary>Reads a text.</summary>
    public static void Read(string text, PassageBuilder builder) => new WikiReader(text, builder).Read();

    private BlockShape Paragraph => new(PassageKind.Sentence) { Quoted = _quoted, Mask = _quoteMask };

    private void Read()
    {
        Open(Paragraph);
        Lines lines = new(text);
        while (lines.MoveNext())
        {
            (int start, int end) = lines.Current;
            _place = start;
            while (NextMacro(_place, end) is var macro and >= 0)
            {
                ReadLine(_place, macro);
                ReadMacro(macro);
            }

            if (_place <= end)
            {
                ReadLine(_place, end);
            }

            lines.SkipTo(_place);
        }

        Flush();
    }

    private int NextMacro(int start, int end)
    {
        for (int at = start; at < end && text.AsSpan(at, end - at).IndexOf('{') is var ahead and >= 0; at++)
        {
            at += ahead;
            ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
            if (WikiMacro.IsBlock(WikiMacro.NameOf(rest)) && WikiMacro.EndOf(rest) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    private void ReadMacro(int at)
    {
        Flush();
        ReadOnlySpan<char> rest = text.AsSpan(at);
        ReadOnlySpan<char> name = WikiMacro.NameOf(rest);
        int tagEnd = at + WikiMacro.EndOf(rest);
        _place = tagEnd;
        switch (name)
        {
            case "code" or "noformat" or "csv" or "html":
                ReadVerbatim(name, tagEnd);
                break;
            case "quote":
                _quoted = !_quoted;
                int close = _quoted ? text.IndexOf("{quote}", tagEnd, StringComparison.Ordinal) : -1;
                _quoteMask = close > 0 && OwnComment.IsMarked(text.AsSpan(tagEnd, close - tagEnd)) ? Mask.OwnComment : Mask.None;
                break;
            default:
                ReadTitle(at, tagEnd);
                break;
        }

        Open(Paragraph);
    }

    private void ReadVerbatim(ReadOnlySpan<char> name, int from)
    {
        string close = $"{{{name}}}";
        int end = _unclosed == close ? -1 : text.IndexOf(close, from, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            // A macro that nobody closed is shown as it stands, and so is the text behind it.
            _unclosed = close;
            return;
        }

        if (name is "html")
        {
            HtmlReader.Read(text, from, end, Paragraph, builder);
        }
        else
        {
            Open(new BlockShape(PassageKind.Block) { Mask = _quoteMask == Mask.None ? Mask.Code : _quoteMask, Quoted = _quoted });
            builder.Add(text, from, end);
            builder.End(InlineSyntax.None);
        }

        _place = end + close.Length;
    }

    // {panel:title=…}
    private void ReadTitle(int at, int tagEnd)
    {
        const string title = "title=";
        int start = text.IndexOf(title, at, tagEnd - at, StringComparison.OrdinalIgnoreCase);
        if (start >= 0)
        {
            start += title.Length;
            int end = start + text.AsSpan(start).IndexOfAny('|', '}');
            Emit(Paragraph with { Kind = PassageKind.Heading }, start, end);
        }
    }

    private void ReadLine(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        bool inList = _inList;
        TableReader? table = _table;
        _table = null;
        if (line.IsEmpty || (line.Length >= 4 && !line.ContainsAnyExcept('-')))
        {
            Flush();
            Open(Paragraph);
        }
        else if (HeadingMarker(line, inList) is var heading and > 0)
        {
            Emit(Paragraph with { Kind = PassageKind.Heading }, start + heading, end);
        }
        else if (line.StartsWith("bq. ", StringComparison.Ordinal))
        {
            Emit(Paragraph with { Quoted = true }, start + 4, end);
        }
        else if (line[0] == '|' && line.Length > 2)
        {
            Flush();
            _table = table ?? new TableReader(text, Paragraph with { Kind = PassageKind.TableCell }, InlineSyntax.Wiki, builder);
            _table.ReadRow(start, end, isHeader: TableReader.IsDelimiterRow(line));
            Open(Paragraph);
        }
        else if (line.StartsWith("```", StringComparison.Ordinal) && text.IndexOf("```", start + 3, StringComparison.Ordinal) is var fence and > 0)
        {
            Flush();
            Open(new BlockShape(PassageKind.Block) { Mask = Mask.Code, Quoted = _quoted });
            builder.Add(text, start + 3, fence);
            builder.End(InlineSyntax.None);
            Open(Paragraph);
            _place = Math.Max(_place, fence + 3);
        }
        else
        {
            ReadText(start, end);
        }
    }

    private void ReadText(int start, int end)
    {
        bool quoted = QuotedLine.Skip(text, ref start, end) || _quoted;
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        ListMarker marker = line.IsEmpty ? default : ListMarker.Read(line, stacked: true);
        if (marker.Length > 0)
        {
            Flush();
            start += marker.Length;
            BlockShape item = Paragraph with { Kind = PassageKind.ListItem, ListDepth = marker.Depth, Quoted = quoted };
            if (TaskBox.Read(text.AsSpan(start, end - start)) is { } ticked)
            {
                item = item with { Kind = PassageKind.ChecklistItem, Checked = ticked };
                start += TaskBox.Length;
            }

            Open(item);
            _inList = true;
        }
        else if (quoted != _shape.Quoted)
        {
            Flush();
            Open(Paragraph with { Quoted = quoted });
        }

        builder.Add(text, start, end);
    }

    // "h3. Title"; "## Title" too, where no list is open that it could belong to.
    private static int HeadingMarker(ReadOnlySpan<char> line, bool inList)
    {
        if (line is ['h', >= '1' and <= '6', '.', ..])
        {
            return line.Length > 3 && line[3] == ' ' ? 4 : 3;
        }

        int hashes = line.IndexOfAnyExcept('#');
        return !inList && hashes is >= 2 and <= 6 && line[hashes] == ' ' ? hashes + 1 : 0;
    }

    private void Emit(BlockShape shape, int start, int end)
    {
        Flush();
        builder.Begin(shape);
        builder.Add(text, start, end);
        builder.End(InlineSyntax.Wiki);
        Open(Paragraph);
    }

    private void Open(BlockShape shape)
    {
        _shape = shape;
        builder.Begin(shape);
    }

    private void Flush()
    {
        builder.End(InlineSyntax.Wiki);
        _inList = false;
    }
}
