namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Follows the brackets and strings of a JSON text.</summary>
internal sealed class JsonNesting
{
    private bool _escaped;

    /// <summary>How many brackets are open; negative after more have been closed than were opened.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the text so far ends within a string.</summary>
    public bool InString { get; private set; }

    /// <summary>Begins anew.</summary>
    /// <param name="depth">How many brackets are open.</param>
    public void Reset(int depth)
    {
        Depth = depth;
        InString = _escaped = false;
    }

    /// <summary>Takes the next character.</summary>
    public void Take(char c)
    {
        if (_escaped)
        {
            _escaped = false;
        }
        else if (InString)
        {
            // JSON has no line breaks in strings: one that is not closed ends with its line, and the next item is found again.
            InString = c is not ('"' or '\n');
            _escaped = c == '\\';
        }
        else if (c == '"')
        {
            InString = true;
        }
        else if (c is '{' or '[')
        {
            Depth++;
        }
        else if (c is '}' or ']')
        {
            Depth--;
        }
    }

    /// <summary>Gives the characters at the head of a text that stand within a string and change nothing here.</summary>
    public ReadOnlySpan<char> Words(ReadOnlySpan<char> rest)
    {
        if (!InString || _escaped)
        {
            return [];
        }

        int end = rest.IndexOfAny('"', '\\', '\n');
        return end < 0 ? rest : rest[..end];
    }
}
