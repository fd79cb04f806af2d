using System.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Cuts a JSON text of any length into the texts of its items, holding one item at a time.</summary>
/// <remarks>
/// The text is one or more values: an array of items, an object with the array in <c>items</c> or <c>issues</c>, or an item.
/// Only brackets and strings are followed here; whether an item is valid JSON is seen when it is parsed, so that one bad item
/// does not hide the next.
/// </remarks>
/// <param name="maxLength">The longest item, in UTF-16 units. A bracket that is never closed would otherwise gather up the rest of the file.</param>
internal sealed class JsonSplitter(int maxLength = 32 * 1024 * 1024)
{
    private readonly StringBuilder _text = new();
    private readonly TopLevelKeys _keys = new();
    private Region _region = Region.Between;
    private bool _inList;
    private bool _inEnvelope;
    private bool _inString;
    private bool _escaped;
    private int _depth;
    private int _line = 1;
    private int _column;
    private int _startLine;
    private int _startColumn;
    private int _rows;

    private enum Region
    {
        /// <summary>Outside of any item.</summary>
        Between,

        /// <summary>In an item.</summary>
        Item,

        /// <summary>In what follows the list in an object around it.</summary>
        Tail,

        /// <summary>After an item without an end.</summary>
        Lost,
    }

    /// <summary>Takes the next piece of the text.</summary>
    /// <returns>The rows that end in it.</returns>
    public IEnumerable<JsonRow> Feed(ReadOnlyMemory<char> piece)
    {
        for (int i = TakeWords(piece.Span); i < piece.Length; i += 1 + TakeWords(piece.Span[(i + 1)..]))
        {
            char c = piece.Span[i];
            _column++;
            if (Take(c) is { } row)
            {
                yield return row;
            }

            if (c == '\n')
            {
                _line++;
                _column = 0;
            }
        }
    }

    /// <summary>Tells that the text has ended.</summary>
    /// <returns>The last row, or the problem that something is missing; null when the text is whole.</returns>
    public JsonRow? End()
    {
        if (_region == Region.Item && _depth == 0 && !_inString)
        {
            return Cut();
        }

        return _region switch
        {
            Region.Item => Problem($"The file ends inside the item that begins in line {_startLine}: it seems to be cut off; export it again."),
            Region.Between when _inList => Problem("The file ends before its list does: it seems to be cut off, and items may be missing; export it again."),
            Region.Tail => Problem("The file ends after its list, before the object around it does: it seems to be cut off; export it again."),
            _ => null,
        };
    }

    /// <summary>Takes what stands inside of a string, where no character up to the next quotation mark matters, at one go.</summary>
    private int TakeWords(ReadOnlySpan<char> rest)
    {
        if (_region != Region.Item || !_inString || _escaped)
        {
            return 0;
        }

        int end = rest.IndexOfAny('"', '\\', '\n');
        ReadOnlySpan<char> words = end < 0 ? rest : rest[..end];
        _text.Append(words);
        _column += words.Length;
        if (_depth == 1 && !_inList)
        {
            _keys.TakeWords(words);
        }

        return words.Length;
    }

    private JsonRow? Take(char c)
    {
        switch (_region)
        {
            case Region.Between:
                return TakeBetween(c);
            case Region.Item:
                return TakeInItem(c);
            case Region.Tail:
                Follow(c);
                _region = _depth > 0 ? Region.Tail : Region.Between;
                return null;
            default:
                return null;
        }
    }

    private JsonRow? TakeBetween(char c)
    {
        if (char.IsWhiteSpace(c) || c is ',' or '\uFEFF')
        {
            return null;
        }

        if (c == ']' && _inList)
        {
            _inList = false;
            _region = _inEnvelope ? Region.Tail : Region.Between;
            _depth = _inEnvelope ? 1 : 0;
            _inEnvelope = false;
            return null;
        }

        if (c == '[' && !_inList)
        {
            _inList = true;
            return null;
        }

        _region = Region.Item;
        _depth = 0;
        _startLine = _line;
        _startColumn = _column;
        _keys.Clear();
        return TakeInItem(c);
    }

    private JsonRow? TakeInItem(char c)
    {
        bool bare = _depth == 0 && !_inString && _text.Length > 0;
        if (bare && (char.IsWhiteSpace(c) || c is ',' or ']'))
        {
            JsonRow scalar = Cut();
            TakeBetween(c);
            return scalar;
        }

        _text.Append(c);
        bool wasInString = _inString;
        Follow(c);
        if (_depth == 1 && !_inList)
        {
            _keys.Take(c, wasInString);
        }

        if (!_inList && _depth == 2 && c == '[' && !_inString && _keys.NamesList)
        {
            _text.Clear();
            _inList = _inEnvelope = true;
            _region = Region.Between;
            return null;
        }

        if (_text.Length > maxLength)
        {
            _text.Clear();
            _region = Region.Lost;
            return Problem($"The item that begins in line {_startLine} has no end: close its brackets. What follows could not be read.");
        }

        return c is '}' or ']' && _depth <= 0 && !_inString ? Cut() : null;
    }

    private void Follow(char c)
    {
        if (_escaped)
        {
            _escaped = false;
        }
        else if (_inString)
        {
            // JSON has no line breaks in strings: one that is not closed ends with its line, and the next item is found again.
            _inString = c is not ('"' or '\n');
            _escaped = c == '\\';
        }
        else if (c == '"')
        {
            _inString = true;
        }
        else if (c is '{' or '[')
        {
            _depth++;
        }
        else if (c is '}' or ']')
        {
            _depth--;
        }
    }

    private JsonRow Cut()
    {
        JsonRow row = new(_text.ToString(), _startLine, _startColumn, ++_rows);
        _text.Clear();
        _region = Region.Between;
        _depth = 0;
        return row;
    }

    private JsonRow Problem(string problem) => new("", _line, Math.Max(_column, 1), ++_rows, problem);
}
