namespace ReadinessCheck.Text;

/// <summary>Finds the places of passages in the source, one after the other.</summary>
internal sealed class PassagePlace(BlockText text)
{
    private int _wrap;
    private int _link;

    /// <summary>Begins with the passages of the next block.</summary>
    public void Start()
    {
        _wrap = 0;
        _link = 0;
    }

    /// <summary>
    /// The place of a passage. Delimiters that hug it, or open in it and close behind its last word, belong to it when both ends do:
    /// a quote reads <c>**Foo** bar.</c>, not <c>Foo** bar.</c>
    /// </summary>
    /// <param name="from">Its first character in the compacted text.</param>
    /// <param name="to">The one behind its last.</param>
    /// <param name="floor">Where the passage before it ends in the source.</param>
    public (int Start, int End) Of(int from, int to, int floor)
    {
        int start = text.StartOf(from);
        int end = text.EndOf(to - 1);
        int ceiling = NextStart(to);
        SkipWrapsBefore(Math.Max(floor, PreviousEnd(from)));
        for (; _wrap < text.Wraps.Count && text.Wraps[_wrap].Start < end; _wrap++)
        {
            Wrap wrap = text.Wraps[_wrap];
            if (wrap.End <= ceiling)
            {
                start = Math.Min(start, wrap.Start);
                end = Math.Max(end, wrap.End);
            }
        }

        return (start, end);
    }

    /// <summary>How many characters at the beginning of a passage are bold.</summary>
    /// <inheritdoc cref="Of"/>
    public int BoldLength(int from, int to, int floor)
    {
        int start = text.StartOf(from);
        SkipWrapsBefore(Math.Max(floor, PreviousEnd(from)));
        for (int i = _wrap; i < text.Wraps.Count && text.Wraps[i].Start <= start; i++)
        {
            if (text.Wraps[i].Bold)
            {
                int end = Math.Min(to, text.GlyphFrom(text.Wraps[i].End));
                while (end > from && text.IsGap(end - 1))
                {
                    end--;
                }

                return end - from;
            }
        }

        return 0;
    }

    /// <summary>The inline code and links of a passage, by their place in it.</summary>
    /// <inheritdoc cref="Of"/>
    public IReadOnlyList<PassageSpan> SpansOf(int from, int to)
    {
        List<PassageSpan>? spans = null;
        ReadOnlySpan<GlyphStyle> styles = text.Styles[from..to];
        for (int at = 0; styles[at..].IndexOf(GlyphStyle.Code) is var ahead and >= 0;)
        {
            int start = at + ahead;
            int length = styles[start..].IndexOfAnyExcept(GlyphStyle.Code);
            at = length < 0 ? styles.Length : start + length;
            (spans ??= []).Add(new PassageSpan(start, at, null));
        }

        int first = text.StartOf(from);
        while (_link < text.Links.Count && text.Links[_link].End <= first)
        {
            _link++;
        }

        for (int i = _link; i < text.Links.Count && text.GlyphFrom(text.Links[i].Start) < to; i++)
        {
            int start = Math.Max(from, text.GlyphFrom(text.Links[i].Start));
            int end = Math.Min(to, text.GlyphFrom(text.Links[i].End));
            if (start < end)
            {
                (spans ??= []).Add(new PassageSpan(start - from, end - from, text.Links[i].Target));
            }
        }

        return spans ?? (IReadOnlyList<PassageSpan>)[];
    }

    private void SkipWrapsBefore(int place)
    {
        while (_wrap < text.Wraps.Count && text.Wraps[_wrap].Start < place)
        {
            _wrap++;
        }
    }

    private int PreviousEnd(int glyph)
    {
        while (glyph > 0 && text.IsGap(glyph - 1))
        {
            glyph--;
        }

        return glyph == 0 ? 0 : text.EndOf(glyph - 1);
    }

    private int NextStart(int glyph)
    {
        while (glyph < text.Length && text.IsGap(glyph))
        {
            glyph++;
        }

        return glyph < text.Length ? text.StartOf(glyph) : int.MaxValue;
    }
}
