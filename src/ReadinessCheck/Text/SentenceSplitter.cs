using System.Buffers;

namespace ReadinessCheck.Text;

/// <summary>Finds the sentences of a compacted block.</summary>
internal static class SentenceSplitter
{
    /// <summary>Longer sentences are cut so that a passage stays something to read.</summary>
    private const int LongestSentence = 600;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？\n\u2028");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"')]}”’»›*_`");

    /// <summary>Adds the sentences from start to end of a block as ranges of its characters, without white space at their ends.</summary>
    public static void Split(BlockText text, int start, int end, List<(int Start, int End)> sentences)
    {
        ReadOnlySpan<char> chars = text.Chars[..end];
        int width = WidthOf(chars[start..end]);
        int from = start;
        int lineStart = start;
        int at = start;
        while (chars[at..].IndexOfAny(Ends) is var ahead and >= 0)
        {
            at += ahead;
            char c = chars[at];
            int next = at + 1;
            bool ends;
            if (c is BlockText.SoftBreak or BlockText.HardBreak)
            {
                ends = c == BlockText.HardBreak || !SoftBreak.Joins(chars[lineStart..at], chars[next..], width);
                lineStart = next;
            }
            else if ((text.Styles[at] & GlyphStyle.Code) != 0)
            {
                ends = false;
            }
            else
            {
                next = EndOfStop(chars, at);
                ends = StopRule.Ends(chars, from, at, next);
            }

            if (ends)
            {
                Add(chars, from, next, sentences);
                from = next;
            }

            at = next;
        }

        Add(chars, from, end, sentences);
    }

    // The whole of "?!", "..." and what closes with it: quotes and brackets.
    private static int EndOfStop(ReadOnlySpan<char> chars, int at)
    {
        int next = at + 1;
        while (next < chars.Length && (chars[next] is '.' or '!' or '?' or '…' || Closers.Contains(chars[next])))
        {
            next++;
        }

        return next;
    }

    private static void Add(ReadOnlySpan<char> chars, int start, int end, List<(int Start, int End)> sentences)
    {
        while (start < end && IsGap(chars[start]))
        {
            start++;
        }

        while (end > start && IsGap(chars[end - 1]))
        {
            end--;
        }

        while (end - start > LongestSentence)
        {
            int cut = start + TextCut.Before(chars[start..end], LongestSentence);
            int cutEnd = cut;
            while (cutEnd > start && IsGap(chars[cutEnd - 1]))
            {
                cutEnd--;
            }

            sentences.Add((start, cutEnd));
            start = cut;
            while (start < end && IsGap(chars[start]))
            {
                start++;
            }
        }

        if (start < end)
        {
            sentences.Add((start, end));
        }
    }

    private static bool IsGap(char c) => c is ' ' or BlockText.SoftBreak or BlockText.HardBreak;

    // The longest line, which tells text that was wrapped at a width from text with meant line breaks.
    private static int WidthOf(ReadOnlySpan<char> chars)
    {
        int width = 0;
        while (chars.IndexOf(BlockText.SoftBreak) is var length and >= 0)
        {
            width = Math.Max(width, length);
            chars = chars[(length + 1)..];
        }

        return Math.Max(width, chars.Length);
    }
}
