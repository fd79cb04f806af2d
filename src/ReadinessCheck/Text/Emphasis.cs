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

    /// <summary>Takes in a run of delimiters.</summary>
    /// <param name="at">Where the run begins.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="opens">Whether they can begin emphasis.</param>
    /// <param name="closes">Whether they can end it.</param>
    /// <param name="boldFrom">How many make it bold.</param>
    public void Meet(int at, int count, bool opens, bool closes, int boldFrom)
    {
        Stack<(int At, int Count)> open = _open[Delimiters.IndexOf(_text.Chars[at])];
        while (closes && count > 0 && open.TryPop(out (int At, int Count) opener))
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

        if (opens && count > 0)
        {
            open.Push((at, count));
        }
    }
}
