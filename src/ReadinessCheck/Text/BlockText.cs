using System.Globalization;

namespace ReadinessCheck.Text;

/// <summary>
/// The text of one block: first as it stands in the source, then, once markup is marked and <see cref="Compact"/> has run, as it
/// reads; every character knows its place in the source all along. The buffers are reused from block to block.
/// </summary>
internal sealed class BlockText
{
    /// <summary>A line break of the source, which may or may not mean anything.</summary>
    public const char SoftBreak = '\n';

    /// <summary>A line break that the writer asked for.</summary>
    public const char HardBreak = '\u2028';

    private readonly List<Wrap> _wraps = [];
    private char[] _chars = new char[512];
    private int[] _starts = new int[512];
    private int[] _ends = new int[512];
    private GlyphStyle[] _styles = new GlyphStyle[512];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public ReadOnlySpan<GlyphStyle> Styles => _styles.AsSpan(0, Length);

    /// <summary>In the order of their starts, once <see cref="Compact"/> has run.</summary>
    public IReadOnlyList<Wrap> Wraps => _wraps;

    public void Clear()
    {
        Length = 0;
        _wraps.Clear();
    }

    /// <summary>Adds a piece of the source; what was added before is taken to end with a line.</summary>
    public void Add(string source, int start, int end)
    {
        int count = end - start;
        Reserve(count + 1);
        if (Length > 0)
        {
            _chars[Length] = SoftBreak;
            _starts[Length] = start;
            _styles[Length++] = GlyphStyle.None;
        }

        source.AsSpan(start, count).CopyTo(_chars.AsSpan(Length));
        _styles.AsSpan(Length, count).Clear();
        Span<int> starts = _starts.AsSpan(Length, count);
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = start + i;
        }

        Length += count;
    }

    public int StartOf(int glyph) => _starts[glyph];

    public int EndOf(int glyph) => _ends[glyph];

    public void Mark(int start, int end, GlyphStyle style)
    {
        for (int i = start; i < end; i++)
        {
            _styles[i] |= style;
        }
    }

    /// <summary>Makes the characters from start to end read as one or two others: an entity, say.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> by)
    {
        by.CopyTo(_chars.AsSpan(start));
        Mark(start + by.Length, end, GlyphStyle.Dropped | GlyphStyle.Tail);
    }

    /// <summary>Notes that the characters from start to end, both in this text, belong together.</summary>
    public void AddWrap(int start, int end, bool bold) => _wraps.Add(new Wrap(_starts[start], _starts[end - 1] + 1, bold));

    /// <summary>Takes out what is dropped or cannot be seen, and folds white space into single spaces and breaks.</summary>
    public void Compact()
    {
        int length = Length;
        int to = 0;
        char gap = '\0';
        for (int from = 0; from < length; from++)
        {
            char c = _chars[from];
            GlyphStyle style = _styles[from];
            if ((style & GlyphStyle.HardBreak) != 0)
            {
                gap = HardBreak;
            }
            else if ((style & GlyphStyle.Dropped) != 0)
            {
                if ((style & GlyphStyle.Tail) != 0 && to > 0)
                {
                    _ends[to - 1] = _starts[from] + 1;
                }
            }
            else if (c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') : c >= '\u0085' && char.IsWhiteSpace(c))
            {
                gap = c is '\n' or '\r' or HardBreak && gap != HardBreak ? SoftBreak : gap == '\0' ? ' ' : gap;
            }
            else if (c is > ' ' and < '\u007f' || IsVisible(from, length))
            {
                if (gap != '\0' && to > 0)
                {
                    Put(to++, gap, _ends[to - 2], GlyphStyle.None);
                }

                gap = '\0';
                Put(to++, c, _starts[from], style);
            }
        }

        Length = to;
        SortWraps();
    }

    private void Put(int at, char c, int start, GlyphStyle style)
    {
        _chars[at] = c;
        _starts[at] = start;
        _ends[at] = start + 1;
        _styles[at] = style;
    }

    // Zero-width and directional characters, controls and halves of surrogate pairs are in the source and not on the page.
    private bool IsVisible(int at, int length)
    {
        char c = _chars[at];
        if (char.IsHighSurrogate(c))
        {
            return at + 1 < length && char.IsLowSurrogate(_chars[at + 1]) && _starts[at + 1] == _starts[at] + 1;
        }

        if (char.IsLowSurrogate(c))
        {
            return at > 0 && char.IsHighSurrogate(_chars[at - 1]) && _starts[at] == _starts[at - 1] + 1;
        }

        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
    }

    private void SortWraps()
    {
        for (int i = 1; i < _wraps.Count; i++)
        {
            if (_wraps[i].Start < _wraps[i - 1].Start)
            {
                _wraps.Sort();
                return;
            }
        }
    }

    private void Reserve(int count)
    {
        int needed = Length + count;
        if (needed <= _chars.Length)
        {
            return;
        }

        int size = Math.Max(needed, _chars.Length * 2);
        Array.Resize(ref _chars, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
        Array.Resize(ref _styles, size);
    }
}
