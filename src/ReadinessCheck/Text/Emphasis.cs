namespace ReadinessCheck.Text;

/// <summary>
/// Pairs the delimiters of emphasis. Each kind has a stack of its own, so that every delimiter is looked at once; emphasis that
/// crosses other emphasis is taken as meant.
/// </summary>
internal sealed class Emphasis
{
    private const string Delimiters = "*_~-+^?";

    private readonly BlockText _text;
    private readonly Stack<(int At, int Count)>[] _open = new Stack<(int At, int Count)>[Delimiters.Length];

    public Emphasis(BlockText text)
    {
        _text = text;
        for (int i = 0; i < _open.Length; i++)
        {
            _open[i] = new Stack<(int At, int Count)>();
        }
    }

    public void Clear()
    {
        foreach (Stack<(int At, int Count)> stack in _open)
        {
            stack.Clear();
        }
    }

    /// <summary>Takes in a run of delimiters: it closes what is open of its kind, or opens, or is nothing of the kind.</summary>
    /// <param name="at">Where the run begins.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="syntax">The markup.</param>
    public void Meet(int at, int count, InlineSyntax syntax)
    {
        ReadOnlySpan<char> chars = _text.Chars;
        char delimiter = chars[at];
        char before = at > 0 ? chars[at - 1] : ' ';
        char after = at + count < chars.Length ? chars[at + count] : ' ';

        // Markdown lets asterisks stand inside of words; everything else clings to the outside of one.
        bool outside = syntax == InlineSyntax.Wiki || delimiter == '_';
        bool opens = !char.IsWhiteSpace(after) && !(outside && char.IsLetterOrDigit(before));
        bool closes = !char.IsWhiteSpace(before) && !(outside && char.IsLetterOrDigit(after));
        if (Exists(delimiter, count, syntax) && (opens || closes))
        {
            Stack<(int At, int Count)> open = _open[Delimiters.IndexOf(delimiter)];
            int boldFrom = delimiter == '*' && syntax == InlineSyntax.Wiki ? 1 : delimiter is '*' or '_' ? 2 : int.MaxValue;
            int left = closes ? Close(open, at, count, boldFrom) : count;
            if (opens && left > 0)
            {
                open.Push((at + count - left, left));
            }
        }
    }

    private static bool Exists(char delimiter, int count, InlineSyntax syntax) => delimiter switch
    {
        '*' or '_' => count <= 3,
        '~' when syntax == InlineSyntax.Markdown => count == 2,
        '?' => count == 2,
        _ => count == 1,
    };

    // Returns how many delimiters found nothing to close.
    private int Close(Stack<(int At, int Count)> open, int at, int count, int boldFrom)
    {
        while (count > 0 && open.TryPop(out (int At, int Count) opener))
        {
            int pairs = Math.Min(opener.Count, count);
            int start = opener.At + opener.Count - pairs;
            _text.Mark(start, start + pairs, GlyphStyle.Dropped);
            _text.Mark(at, at + pairs, GlyphStyle.Dropped);
            _text.AddWrap(start, at + pairs, pairs >= boldFrom);
            at += pairs;
            count -= pairs;
            if (opener.Count > pairs)
            {
                open.Push((opener.At, opener.Count - pairs));
            }
        }

        return count;
    }
}
