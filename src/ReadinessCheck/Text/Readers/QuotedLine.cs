namespace ReadinessCheck.Text.Readers;

/// <summary>The mark of a quoted line, as in mail.</summary>
internal static class QuotedLine
{
    /// <summary>Moves the start of a line behind its quote marks.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Skip(string text, ref int start, int end)
    {
        if (start >= end || text[start] != '>')
        {
            return false;
        }

        int content = text.AsSpan(start, end - start).IndexOfAnyExcept("> \t");
        start = content < 0 ? end : start + content;
        return true;
    }
}
