namespace ReadinessCheck.Reporting.Page;

/// <summary>Folds away what of a long text is no evidence, so that what was quoted is always in sight.</summary>
internal static class TextFolding
{
    /// <summary>A text of this length is shown as it is, in UTF-16 units.</summary>
    public const int Short = 700;

    /// <summary>How much is shown of the beginning of a long text.</summary>
    public const int Opening = 280;

    /// <summary>How much is shown on each side of a quote, at least where there is as much.</summary>
    public const int Around = 160;

    /// <summary>What is shorter is not worth a click.</summary>
    public const int LeastFold = 200;

    /// <summary>Divides a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What is quoted of it.</param>
    /// <param name="isOwn">Whether it is the item's own text, whose beginning is shown and which is shown whole when it is short.</param>
    /// <returns>The parts in order; together they are the text.</returns>
    public static IReadOnlyList<FoldedPart> Of(string text, IReadOnlyList<TextMark> marks, bool isOwn)
    {
        if (isOwn && text.Length <= Short)
        {
            return text.Length == 0 ? [] : [new FoldedPart(0, text.Length, IsFolded: false)];
        }

        List<FoldedPart> parts = [];
        int done = 0;
        foreach ((int start, int end) in Windows(text, marks, isOwn))
        {
            if (start - done >= LeastFold)
            {
                parts.Add(new FoldedPart(done, start, IsFolded: true));
                done = start;
            }

            if (parts.Count > 0 && !parts[^1].IsFolded)
            {
                parts[^1] = parts[^1] with { End = end };
            }
            else
            {
                parts.Add(new FoldedPart(done, end, IsFolded: false));
            }

            done = end;
        }

        if (text.Length - done >= LeastFold || (parts.Count == 0 && text.Length > 0))
        {
            parts.Add(new FoldedPart(done, text.Length, IsFolded: true));
        }
        else if (parts.Count > 0)
        {
            parts[^1] = parts[^1] with { End = text.Length };
        }

        return parts;
    }

    private static IEnumerable<(int Start, int End)> Windows(string text, IReadOnlyList<TextMark> marks, bool isOwn)
    {
        int reached = 0;
        if (isOwn)
        {
            reached = Forward(text, Math.Min(Opening, text.Length));
            yield return (0, reached);
        }

        foreach (TextMark mark in marks.OrderBy(mark => mark.Start))
        {
            int start = Math.Max(reached, Back(text, mark.Start));
            int end = Forward(text, mark.End);
            if (end > reached)
            {
                yield return (start, end);
                reached = end;
            }
        }
    }

    // To the beginning of the line where that is near, else of a word.
    private static int Back(string text, int place)
    {
        int least = Math.Max(0, place - Around);
        int line = text.LastIndexOf('\n', Math.Max(0, place - 1), Math.Max(0, place - least));
        return line >= 0 ? line + 1 : least == 0 ? 0 : WordFrom(text, least);
    }

    private static int Forward(string text, int place)
    {
        int most = Math.Min(text.Length, place + Around);
        int line = text.IndexOf('\n', place, most - place);
        return line >= 0 ? line + 1 : most == text.Length ? most : WordFrom(text, most);
    }

    // The place itself where no word begins near it; never the middle of a surrogate pair.
    private static int WordFrom(string text, int place)
    {
        for (int at = place; at > place - 30 && at > 0; at--)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]) ? place - 1 : place;
    }
}

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="IsFolded">Whether it is folded away.</param>
internal readonly record struct FoldedPart(int Start, int End, bool IsFolded);
