using System.Text;

namespace ReadinessCheck.Text.Readers;

/// <summary>Writes the plain-text form of an Atlassian document and keeps the blocks it consists of.</summary>
internal sealed class AtlassianDocumentWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Span> _spans = [];
    private readonly List<(int Block, Link Link)> _links = [];
    private string _separator = "";
    private string _prefix = "";
    private string _separatorBeforeItem = "";
    private bool _inRow;

    public int Length => _text.Length;

    public int Blocks => _blocks.Count;

    /// <summary>The form written so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Announces a list item: its first block gets a dash or box, in a line of its own.</summary>
    public void BeginItem(int depth, string marker)
    {
        _separatorBeforeItem = _prefix.Length == 0 ? _separator : _separatorBeforeItem;
        _separator = _text.Length == 0 ? "" : depth == 1 && _blocks.Count > 0 && _blocks[^1].Shape.ListDepth == 0 ? "\n\n" : "\n";
        _prefix = new string(' ', 2 * Math.Max(0, depth - 1)) + marker;
    }

    /// <summary>Forgets the dash of an item in which nothing was written, so that it does not stand before what follows the list.</summary>
    public void EndItem()
    {
        _separator = _prefix.Length == 0 ? _separator : _separatorBeforeItem;
        _prefix = "";
    }

    public void BeginRow()
    {
        _separator = _text.Length == 0 ? "" : _inRow ? "\n" : "\n\n";
        _inRow = true;
    }

    public void BeginCell(int index)
    {
        if (index > 0)
        {
            _text.Append(" | ");
            _separator = "";
        }
    }

    public void EndTable()
    {
        _inRow = false;
        _separator = _text.Length == 0 ? "" : "\n\n";
    }

    public void BeginBlock(BlockShape shape)
    {
        _text.Append(_separator).Append(_prefix);
        _prefix = "";
        _blocks.Add(new Block(shape, _text.Length, 0, _spans.Count));
    }

    public void Write(string text, bool bold = false, bool code = false, string target = "")
    {
        if (text.Length > 0 && target.Length > 0)
        {
            _links.Add((_blocks.Count - 1, new Link(_text.Length, _text.Length + text.Length, target)));
        }

        if (text.Length > 0 && (bold || code))
        {
            bool grows = bold && _spans.Count > _blocks[^1].FirstSpan && _spans[^1].Bold && _spans[^1].End == _text.Length;
            Span span = new(grows ? _spans[^1].Start : _text.Length, _text.Length + text.Length, bold);
            if (grows)
            {
                _spans[^1] = span;
            }
            else
            {
                _spans.Add(span);
            }
        }

        _text.Append(text);
    }

    public void EndBlock()
    {
        _blocks[^1] = _blocks[^1] with { End = _text.Length };
        _separator = _inRow ? " " : "\n\n";
    }

    /// <summary>Masks the blocks of a quote, from a place and a block on, when it is one of the checker's own comment.</summary>
    public void MaskOwnComment(int start, int block)
    {
        if (OwnComment.IsMarked(_text.ToString(start, _text.Length - start)))
        {
            for (int i = block; i < _blocks.Count; i++)
            {
                _blocks[i] = _blocks[i] with { Shape = _blocks[i].Shape with { Mask = Mask.OwnComment } };
            }
        }
    }

    /// <summary>What was written from a place on, in one line; empty when it is too long for a heading.</summary>
    public string TextFrom(int start)
    {
        const int longestHeading = 60;
        return _text.Length - start <= longestHeading ? _text.ToString(start, _text.Length - start).Trim() : "";
    }

    /// <summary>Gives the blocks to a builder.</summary>
    public void Replay(string text, PassageBuilder builder)
    {
        int nextLink = 0;
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            builder.Begin(block.Shape);
            builder.Add(text, block.Start, block.End);
            int lastSpan = i + 1 < _blocks.Count ? _blocks[i + 1].FirstSpan : _spans.Count;
            for (int s = block.FirstSpan; s < lastSpan; s++)
            {
                builder.Mark(_spans[s].Start - block.Start, _spans[s].End - block.Start, _spans[s].Bold);
            }

            for (; nextLink < _links.Count && _links[nextLink].Block == i; nextLink++)
            {
                Link link = _links[nextLink].Link;
                builder.Link(link.Start - block.Start, link.End - block.Start, link.Target);
            }

            builder.HardenBreaks();
            builder.End(InlineSyntax.None);
        }
    }

    private readonly record struct Block(BlockShape Shape, int Start, int End, int FirstSpan);

    private readonly record struct Span(int Start, int End, bool Bold);
}
