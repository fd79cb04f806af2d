using System.Globalization;
using System.Runtime.InteropServices;

namespace ReadinessCheck.Text;

/// <summary>
/// The text of one block: first as it stands in the source, then, once markup is marked and <see cref="Compact()"/> has run, as it
/// reads; every character's place in the source stays known. The buffers are reused from block to block.
/// </summary>
internal sealed class BlockText
{
    /// <summary>A line break of the source, which may or may not mean anything.</summary>
    public const char SoftBreak = '\n';

    /// <summary>A line break that the writer asked for.</summary>
    public const char HardBreak = '\u2028';

    private readonly List<Wrap> _wraps = [];
    private readonly List<Link> _links = [];
    private readonly SourceMap _lines = new();
    private readonly SourceMap _places = new();
    private char[] _chars = new char[1024];
    private GlyphStyle[] _styles = new GlyphStyle[1024];

    public int Length { get; private set; }

    public int Capacity => _chars.Length;

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public ReadOnlySpan<GlyphStyle> Styles => _styles.AsSpan(0, Length);

    /// <summary>In the order of their starts, once <see cref="Compact()"/> has run.</summary>
    public IReadOnlyList<Wrap> Wraps => _wraps;

    /// <summary>In the order in which they end.</summary>
    public IReadOnlyList<Link> Links => _links;

    public void Clear()
    {
        Length = 0;
        _wraps.Clear();
        _links.Clear();
        _lines.Clear();
    }

    /// <summary>Adds a piece of the source; what was added before is taken to end with a line.</summary>
    public void Add(string source, int start, int end)
    {
        int count = end - start;
        Reserve(count + 1);
        if (Length > 0)
        {
            _chars[Length] = SoftBreak;
            _styles[Length++] = GlyphStyle.None;
        }

        source.AsSpan(start, count).CopyTo(_chars.AsSpan(Length));
        _styles.AsSpan(Length, count).Clear();
        _lines.Add(Length, start);
        Length += count;
    }

    public void Mark(int start, int end, GlyphStyle style)
    {
        foreach (ref GlyphStyle marked in _styles.AsSpan(start, end - start))
        {
            marked |= style;
        }
    }

    /// <summary>Makes the characters from start to end read as one or two others: an entity, say.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> by)
    {
        by.CopyTo(_chars.AsSpan(start));
        Mark(start + by.Length, end, GlyphStyle.Dropped | GlyphStyle.Tail);
    }

    /// <summary>Notes that the characters from start to end, both in this text before it is compacted, belong together.</summary>
    public void AddWrap(int start, int end, bool bold) => _wraps.Add(new Wrap(_lines.StartOf(start), _lines.StartOf(end - 1) + 1, bold));

    /// <summary>Notes that the words from start to end, both in this text before it is compacted, link to an address.</summary>
    public void AddLink(int start, int end, string target)
    {
        if (end > start)
        {
            _links.Add(new Link(_lines.StartOf(start), _lines.StartOf(end - 1) + 1, target));
        }
    }

    /// <summary>Makes every line break count as meant, before the text is compacted.</summary>
    public void HardenBreaks()
    {
        for (int at = 0; Chars[at..].IndexOf(SoftBreak) is var ahead and >= 0; at++)
        {
            at += ahead;
            _styles[at] |= GlyphStyle.HardBreak;
        }
    }

    /// <summary>Makes the breaks around lines that are bold from end to end count as meant, whatever stands in the next line.</summary>
    public void HardenBoldLines()
    {
        foreach (Wrap wrap in _wraps)
        {
            if (wrap.Bold)
            {
                int first = GlyphFrom(wrap.Start);
                int next = GlyphFrom(wrap.End);
                if (next > first && (first == 0 || IsBreak(first - 1)) && (next == Length || IsBreak(next - 1)))
                {
                    Harden(first - 1);
                    Harden(next - 1);
                }
            }
        }
    }

    /// <summary>Where a character of the compacted text begins in the source.</summary>
    public int StartOf(int glyph) => _places.StartOf(glyph);

    /// <summary>Where a character of the compacted text ends in the source.</summary>
    public int EndOf(int glyph) => _places.EndOf(glyph, Length);

    /// <summary>The first character of the compacted text that stands at a place of the source or behind it.</summary>
    public int GlyphFrom(int source) => _places.GlyphFrom(source, Length);

    public bool IsBreak(int glyph) => _chars[glyph] is SoftBreak or HardBreak;

    public bool IsGap(int glyph) => _chars[glyph] == ' ' || IsBreak(glyph);

    /// <summary>Takes out what is dropped or cannot be seen, and folds white space into single spaces and breaks.</summary>
    public void Compact()
    {
        _places.Clear();
        int to = 0;
        char gap = '\0';
        for (int i = 0; i < _lines.Count; i++)
        {
            int end = i + 1 < _lines.Count ? _lines[i + 1].Glyph : Length;
            Compact(_lines[i], end, ref to, ref gap);
        }

        Length = to;
        SortWraps();
    }

    private void Compact(SourceMap.Stretch line, int end, ref int to, ref char gap)
    {
        ReadOnlySpan<char> chars = _chars.AsSpan(0, end);
        ReadOnlySpan<GlyphStyle> styles = _styles.AsSpan(0, end);

        // From a character's index to its place; as long as it stays the same, characters are of one stretch.
        int offset = int.MinValue;
        for (int from = line.Glyph; from < chars.Length; from++)
        {
            char c = chars[from];
            int count = PlainLength(chars[from..], styles[from..]);
            if (count == 0 && (styles[from] & (GlyphStyle.Dropped | GlyphStyle.HardBreak)) != 0)
            {
                gap = (styles[from] & GlyphStyle.HardBreak) != 0 ? HardBreak : gap;
                if ((styles[from] & GlyphStyle.Tail) != 0 && to > 0)
                {
                    _places.Lengthen();
                    offset = int.MinValue;
                }
            }
            else if (count == 0 && char.IsWhiteSpace(c))
            {
                gap = c is '\n' or '\r' or HardBreak && gap != HardBreak ? SoftBreak : gap == '\0' ? ' ' : gap;
            }
            else if (count > 0 || IsVisible(chars, from))
            {
                count = Math.Max(count, 1);
                PutGap(ref to, ref gap);
                int source = line.Source + from - line.Glyph;
                if (source - to != offset)
                {
                    offset = source - to;
                    _places.Add(to, source);
                }

                Move(from, to, count);
                to += count;
                from += count - 1;
            }
        }
    }

    // Most text is words of ASCII and single spaces, and can be moved by the run.
    private static int PlainLength(ReadOnlySpan<char> chars, ReadOnlySpan<GlyphStyle> styles)
    {
        const int window = 256;
        if (chars[0] is <= ' ' or > '~' || styles[0] != GlyphStyle.None)
        {
            return 0;
        }

        chars = chars[..Math.Min(window, chars.Length)];
        int length = chars.IndexOfAnyExceptInRange(' ', '~');
        length = length < 0 ? chars.Length : length;
        int styled = MemoryMarshal.AsBytes(styles[..length]).IndexOfAnyExcept((byte)GlyphStyle.None);
        length = styled < 0 ? length : styled;
        int spaces = chars[..length].IndexOf("  ", StringComparison.Ordinal);
        length = spaces < 0 ? length : spaces;
        return chars[length - 1] == ' ' ? length - 1 : length;
    }

    private void Harden(int glyph)
    {
        if (glyph >= 0 && IsBreak(glyph))
        {
            _chars[glyph] = HardBreak;
        }
    }

    private void PutGap(ref int to, ref char gap)
    {
        if (gap != '\0' && to > 0)
        {
            _chars[to] = gap;
            _styles[to++] = GlyphStyle.None;
        }

        gap = '\0';
    }

    private void Move(int from, int to, int count)
    {
        if (from != to)
        {
            _chars.AsSpan(from, count).CopyTo(_chars.AsSpan(to));
            _styles.AsSpan(from, count).CopyTo(_styles.AsSpan(to));
        }
    }

    // Zero-width and directional characters, controls and halves of surrogate pairs are in the source and not on the page.
    private static bool IsVisible(ReadOnlySpan<char> chars, int at)
    {
        char c = chars[at];
        return char.IsHighSurrogate(c) ? at + 1 < chars.Length && char.IsLowSurrogate(chars[at + 1])
            : char.IsLowSurrogate(c) ? at > 0 && char.IsHighSurrogate(chars[at - 1])
            : char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
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
        if (needed > _chars.Length)
        {
            int size = Math.Max(needed, _chars.Length * 2);
            Array.Resize(ref _chars, size);
            Array.Resize(ref _styles, size);
        }
    }
}
