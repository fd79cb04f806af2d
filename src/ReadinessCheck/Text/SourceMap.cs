namespace ReadinessCheck.Text;

/// <summary>Knows where the characters of a text stand in the source, stretch by stretch of characters that stand side by side there.</summary>
internal sealed class SourceMap
{
    private readonly List<Stretch> _stretches = [];
    private int _nearest;

    public int Count => _stretches.Count;

    public Stretch this[int index] => _stretches[index];

    public void Clear()
    {
        _stretches.Clear();
        _nearest = 0;
    }

    /// <summary>Says that the characters from one on stand side by side from a place on.</summary>
    public void Add(int glyph, int source) => _stretches.Add(new Stretch(glyph, source, 0));

    /// <summary>Says that the last character of the last stretch is one longer in the source than it reads; nothing else may join it.</summary>
    public void Lengthen() => _stretches[^1] = _stretches[^1] with { Tail = _stretches[^1].Tail + 1 };

    /// <summary>Where a character begins in the source.</summary>
    public int StartOf(int glyph)
    {
        Stretch stretch = _stretches[IndexOf(glyph)];
        return stretch.Source + glyph - stretch.Glyph;
    }

    /// <summary>Where a character ends in the source, in a text of a length.</summary>
    public int EndOf(int glyph, int length)
    {
        int index = IndexOf(glyph);
        Stretch stretch = _stretches[index];
        bool isLast = glyph + 1 == EndOfStretch(index, length);
        return stretch.Source + glyph - stretch.Glyph + 1 + (isLast ? stretch.Tail : 0);
    }

    /// <summary>The first character, in a text of a length, that stands at a place of the source or behind it.</summary>
    public int GlyphFrom(int source, int length)
    {
        int index = LastIndex(source, static stretch => stretch.Source);
        return index < 0
            ? 0
            : Math.Min(EndOfStretch(index, length), _stretches[index].Glyph + source - _stretches[index].Source);
    }

    private int EndOfStretch(int index, int length) => index + 1 < _stretches.Count ? _stretches[index + 1].Glyph : length;

    // Characters are asked for in order, more or less, so the last answer and the one behind it are the places to look first.
    private int IndexOf(int glyph)
    {
        for (int next = _nearest; next < _nearest + 2 && next < _stretches.Count; next++)
        {
            if (_stretches[next].Glyph <= glyph && glyph < EndOfStretch(next, int.MaxValue))
            {
                return _nearest = next;
            }
        }

        return _nearest = LastIndex(glyph, static stretch => stretch.Glyph);
    }

    // The last stretch whose key is at most a value.
    private int LastIndex(int value, Func<Stretch, int> key)
    {
        int low = 0;
        int high = _stretches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = key(_stretches[middle]) <= value ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Characters that stand side by side in the source.</summary>
    /// <param name="Glyph">The index of the first.</param>
    /// <param name="Source">Its place.</param>
    /// <param name="Tail">How much longer the last one is in the source than it reads: the rest of an entity.</param>
    public readonly record struct Stretch(int Glyph, int Source, int Tail);
}
