using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReadinessCheck.Text.Readers;

/// <summary>
/// Reads Markdown as GitHub writes it. Markdig finds the blocks; what stands in them is read by <see cref="InlineReader"/>, which
/// keeps the place of every character.
/// </summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly string _text;
    private readonly PassageBuilder _builder;

    private MarkdownReader(string text, PassageBuilder builder)
    {
        _text = text;
        _builder = builder;
    }

    /// <summary>Reads a text; one that nobody wrote as Markdown is read as plain text.</summary>
    public static void Read(string text, PassageBuilder builder)
    {
        if (HostileMarkdown.IsHostile(text))
        {
            PlainReader.Read(text, builder);
            return;
        }

        MarkdownDocument document = MarkdownParser.Parse(text, Pipeline);
        new MarkdownReader(text, builder).ReadBlocks(document, new BlockShape(PassageKind.Sentence));
    }

    private static MarkdownPipeline BuildPipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UseYamlFrontMatter();
        builder.MaximumNestingDepth = 20 * HostileMarkdown.Deepest;
        foreach (BlockParser parser in builder.BlockParsers)
        {
            parser.Closed += static (_, block) =>
            {
                // Otherwise Markdig would read the inlines and let go of the lines.
                if (block is LeafBlock leaf)
                {
                    leaf.ProcessInlines = false;
                }
            };
        }

        return builder.Build();
    }

    private void ReadBlocks(ContainerBlock container, BlockShape shape)
    {
        bool marker = shape.Kind == PassageKind.ListItem;
        foreach (Block block in container)
        {
            // Only the first paragraph of a list item can have the box that is to be ticked.
            ReadBlock(block, shape, marker);
            marker = false;
        }
    }

    private void ReadBlock(Block block, BlockShape shape, bool marker)
    {
        switch (block)
        {
            case QuoteBlock quote:
                bool own = !shape.Quoted && OwnComment.IsMarked(_text.AsSpan(quote.Span.Start, quote.Span.Length));
                ReadBlocks(quote, shape with { Quoted = true, Mask = own ? Mask.OwnComment : shape.Mask });
                break;
            case ListBlock list:
                foreach (Block item in list)
                {
                    ReadBlocks((ContainerBlock)item, shape with { Kind = PassageKind.ListItem, ListDepth = shape.ListDepth + 1 });
                }

                break;
            case HeadingBlock heading:
                ReadLeaf(heading, shape with { Kind = PassageKind.Heading });
                break;
            case CodeBlock code:
                ReadCode(code, shape);
                break;
            case HtmlBlock html:
                HtmlReader.Read(_text, html.Span.Start, Math.Min(html.Span.End + 1, _text.Length), shape, _builder);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph, shape, marker);
                break;
            case ContainerBlock other:
                ReadBlocks(other, shape);
                break;
        }
    }

    private void ReadParagraph(ParagraphBlock paragraph, BlockShape shape, bool marker)
    {
        ReadOnlySpan<StringLine> lines = LinesOf(paragraph);
        int first = 0;
        if (lines.Length > 0 && shape.Quoted && IsAlert(lines[0].Slice.AsSpan()))
        {
            first = 1;
        }

        int table = TableStart(lines);
        int last = table < 0 ? lines.Length : table;
        if (marker && first < last && TaskBox.Read(lines[first].Slice.AsSpan()) is { } ticked)
        {
            shape = shape with { Kind = PassageKind.ChecklistItem, Checked = ticked };
        }

        _builder.Begin(shape);
        for (int i = first; i < last; i++)
        {
            (int start, int end) = PlaceOf(lines[i]);
            _builder.Add(_text, shape.Kind == PassageKind.ChecklistItem && i == first ? start + TaskBox.Length : start, end);
        }

        _builder.End(InlineSyntax.Markdown);
        if (table >= 0)
        {
            TableReader reader = new(_text, shape with { Kind = PassageKind.TableCell }, InlineSyntax.Markdown, _builder);
            for (int i = table; i < lines.Length; i++)
            {
                if (i != table + 1)
                {
                    (int start, int end) = PlaceOf(lines[i]);
                    reader.ReadRow(start, end, isHeader: i == table);
                }
            }
        }
    }

    private void ReadCode(CodeBlock code, BlockShape shape)
    {
        bool fenced = code is FencedCodeBlock or YamlFrontMatterBlock;
        bool prose = !fenced && IsProse(LinesOf(code));
        ReadLeaf(code, prose ? shape : shape with { Mask = shape.Mask == Mask.None ? Mask.Code : shape.Mask, Kind = PassageKind.Block });
    }

    private void ReadLeaf(LeafBlock leaf, BlockShape shape)
    {
        _builder.Begin(shape);
        foreach (StringLine line in LinesOf(leaf))
        {
            (int start, int end) = PlaceOf(line);
            _builder.Add(_text, start, end);
        }

        _builder.End(shape.Mask == Mask.Code ? InlineSyntax.None : InlineSyntax.Markdown);
    }

    // Text indented by four spaces is code by the letter; where all of it reads as sentences the writer only indented.
    private static bool IsProse(ReadOnlySpan<StringLine> lines)
    {
        foreach (StringLine line in lines)
        {
            if (!ProseLine.IsProse(line.Slice.AsSpan()))
            {
                return false;
            }
        }

        return lines.Length > 0;
    }

    private static bool IsAlert(ReadOnlySpan<char> line) => line.StartsWith("[!", StringComparison.Ordinal) && line.TrimEnd() is [.., ']'];

    private static int TableStart(ReadOnlySpan<StringLine> lines)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            if (TableReader.IsDelimiterRow(lines[i].Slice.AsSpan()) && lines[i - 1].Slice.AsSpan().Contains('|'))
            {
                return i - 1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<StringLine> LinesOf(LeafBlock leaf) =>
        leaf.Lines.Lines is null ? default : leaf.Lines.Lines.AsSpan(0, leaf.Lines.Count);

    // Where Markdig had to change a line it is a copy, and only the line's beginning is known.
    private (int Start, int End) PlaceOf(StringLine line)
    {
        bool isCopy = line.Slice.Text.Length != _text.Length;
        int start = Math.Clamp(isCopy ? line.Position : line.Slice.Start, 0, _text.Length);
        return (start, Math.Clamp(start + line.Slice.Length, start, _text.Length));
    }
}
