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
    private readonly List<Place> _lines = [];
    private readonly List<Place> _places = [];
    private char[] _chars = new char[1024];
    private GlyphStyle[] _styles = new GlyphStyle[1024];
    private int _nearest;

    public int Length { get; private set; }

    public int Capacity => _chars.Length;

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public ReadOnlySpan<GlyphStyle> Styles => _styles.AsSpan(0, Length);

    /// <summary>In the order of their starts, once <see cref="Compact()"/> has run.</summary>
    public IReadOnlyList<Wrap> Wraps => _wraps;

    public void Clear()
    {
        Length = 0;
        _wraps.Clear();
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
        _lines.Add(new Place(Length, start, 0));
        Length += count;
    }

    /// <summary>Where a character of the compacted text begins in the source.</summary>
    public int StartOf(int glyph)
    {
        Place place = _places[NearestPlace(glyph)];
        return place.Source + glyph - place.Glyph;
    }

    /// <summary>Where a character of the compacted text ends in the source.</summary>
    public int EndOf(int glyph)
    {
        int at = NearestPlace(glyph);
        Place place = _places[at];
        bool isLast = glyph + 1 == (at + 1 < _places.Count ? _places[at + 1].Glyph : Length);
        return place.Source + glyph - place.Glyph + 1 + (isLast ? place.Tail : 0);
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
    public void AddWrap(int start, int end, bool bold) => _wraps.Add(new Wrap(SourceOf(start), SourceOf(end - 1) + 1, bold));

    /// <summary>The first character of the compacted text that stands at a place of the source or behind it.</summary>
    public int GlyphFrom(int source)
    {
        int low = 0;
        int high = _places.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _places[middle].Source <= source ? (middle + 1, high) : (low, middle);
        }

        int next = low < _places.Count ? _places[low].Glyph : Length;
        return low == 0 ? 0 : Math.Min(next, _places[low - 1].Glyph + source - _places[low - 1].Source);
    }

    /// <summary>Turns a soft break of the compacted text into one that was meant; other characters stay.</summary>
    public void Harden(int glyph)
    {
        if (glyph >= 0 && _chars[glyph] == SoftBreak)
        {
            _chars[glyph] = HardBreak;
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

    /// <summary>Takes out what is dropped or cannot be seen, and folds white space into single spaces and breaks.</summary>
    public void Compact()
    {
        _places.Clear();
        _nearest = 0;
        int to = 0;
        char gap = '\0';
        int offset = int.MinValue;
        for (int i = 0; i < _lines.Count; i++)
        {
            int end = i + 1 < _lines.Count ? _lines[i + 1].Glyph : Length;
            Compact(_lines[i], end, ref to, ref gap, ref offset);
        }

        Length = to;
        SortWraps();
    }

    // The offset is from a character's index to its place; as long as it stays the same, characters share one entry of places.
    private void Compact(Place line, int end, ref int to, ref char gap, ref int offset)
    {
        Span<char> chars = _chars.AsSpan(0, end);
        Span<GlyphStyle> styles = _styles.AsSpan(0, end);
        for (int from = line.Glyph; from < chars.Length; from++)
        {
            int plain = PlainLength(chars[from..], styles[from..]);
            if (plain > 0)
            {
                Put(line, from, plain, ref to, ref gap, ref offset);
                from += plain - 1;
                continue;
            }

            char c = chars[from];
            GlyphStyle style = styles[from];
            if ((style & (GlyphStyle.Dropped | GlyphStyle.HardBreak)) != 0)
            {
                gap = (style & GlyphStyle.HardBreak) != 0 ? HardBreak : gap;
                if ((style & GlyphStyle.Tail) != 0 && to > 0)
                {
                    _places[^1] = _places[^1] with { Tail = _places[^1].Tail + 1 };
                    offset = int.MinValue;
                }
            }
            else if (c is ' ' || char.IsWhiteSpace(c))
            {
                gap = c is '\n' or '\r' or HardBreak && gap != HardBreak ? SoftBreak : gap == '\0' ? ' ' : gap;
            }
            else if (IsVisible(chars, from))
            {
                Put(line, from, 1, ref to, ref gap, ref offset);
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

    private void Put(Place line, int from, int count, ref int to, ref char gap, ref int offset)
    {
        if (gap != '\0' && to > 0)
        {
            _chars[to] = gap;
            _styles[to++] = GlyphStyle.None;
        }

        gap = '\0';
        int source = line.Source + from - line.Glyph;
        if (source - to != offset)
        {
            offset = source - to;
            _places.Add(new Place(to, source, 0));
        }

        if (from != to)
        {
            _chars.AsSpan(from, count).CopyTo(_chars.AsSpan(to));
            _styles.AsSpan(from, count).CopyTo(_styles.AsSpan(to));
        }

        to += count;
    }

    private int SourceOf(int glyph)
    {
        int at = _lines.Count - 1;
        if (_lines[at].Glyph > glyph)
        {
            at = _lines.BinarySearch(new Place(glyph, 0, 0));
            at = at < 0 ? ~at - 1 : at;
        }

        return _lines[at].Source + glyph - _lines[at].Glyph;
    }

    // Characters are asked for in order, more or less, so the last answer is the place to look from.
    private int NearestPlace(int glyph)
    {
        while (_nearest + 1 < _places.Count && _places[_nearest + 1].Glyph <= glyph)
        {
            _nearest++;
        }

        while (_places[_nearest].Glyph > glyph)
        {
            _nearest--;
        }

        return _nearest;
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
        if (needed <= _chars.Length)
        {
            return;
        }

        int size = Math.Max(needed, _chars.Length * 2);
        Array.Resize(ref _chars, size);
        Array.Resize(ref _styles, size);
    }

    /// <summary>Says that the characters from one on stand one by one from a place of the source on.</summary>
    /// <param name="Glyph">The character's index.</param>
    /// <param name="Source">Its place.</param>
    /// <param name="Tail">How much longer the last of the characters is in the source: the rest of an entity.</param>
    private readonly record struct Place(int Glyph, int Source, int Tail) : IComparable<Place>
    {
        public int CompareTo(Place other) => Glyph.CompareTo(other.Glyph);
    }
}
