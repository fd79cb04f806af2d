namespace ReadinessCheck.Text.Readers;

/// <summary>The lines of a text, without the white space around them.</summary>
internal ref struct Lines(string text)
{
    private int _next;

    /// <summary>Where the current line begins and ends.</summary>
    public (int Start, int End) Current { get; private set; }

    public readonly Lines GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next > text.Length)
        {
            return false;
        }

        int start = _next;
        int length = text.AsSpan(start).IndexOfAny('\n', '\r');
        int end = length < 0 ? text.Length : start + length;
        bool pair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
        _next = end + (pair ? 2 : 1);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        Current = (start, end);
        return true;
    }

    /// <summary>Goes on behind a place that was read together with the current line.</summary>
    public void SkipTo(int place) => _next = Math.Max(_next, place);
}
