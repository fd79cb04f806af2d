using System.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Cuts a JSON text of any length into the texts of its items, holding one item at a time.</summary>
/// <remarks>
/// The text is one or more values: an array of items, an object with the array in <c>items</c> or <c>issues</c>, or an item.
/// Only brackets and strings are followed here; whether an item is valid JSON is seen when it is parsed, so that one bad item
/// does not hide the next.
/// </remarks>
/// <param name="maxLength">
/// About the longest item, in UTF-16 units. A bracket that is never closed would otherwise gather up the rest of the file.
/// </param>
internal sealed class JsonSplitter(int maxLength = 32 * 1024 * 1024)
{
    private readonly StringBuilder _text = new();
    private readonly JsonNesting _nesting = new();
    private readonly TopLevelKeys _keys = new();
    private Region _region = Region.Between;
    private bool _inList;
    private bool _inEnvelope;
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
        if (_text.Length > maxLength)
        {
            _text.Clear();
            _region = Region.Lost;
            yield return Problem($"The item that begins in line {_startLine} has no end: close its brackets. What follows could not be read.");
        }

        for (int i = 0; i < piece.Length; i++)
        {
            i += TakeWords(piece.Span[i..]);
            if (i < piece.Length && Take(piece.Span[i]) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <summary>Tells that the text has ended.</summary>
    /// <returns>The last row, or the problem that something is missing; null when the text is whole.</returns>
    public JsonRow? End() => _region switch
    {
        Region.Item when _nesting is { Depth: 0, InString: false } => Cut(),
        Region.Item => Problem($"The file ends inside the item that begins in line {_startLine}: it seems to be cut off; export it again."),
        Region.Between when _inList => Problem("The file ends before its list does: it seems to be cut off; export it again."),
        Region.Tail => Problem("The file ends after its list, before the object around it does: it seems to be cut off; export it again."),
        _ => null,
    };

    // What stands within a string up to the next quotation mark is taken at one go.
    private int TakeWords(ReadOnlySpan<char> rest)
    {
        if (_region != Region.Item)
        {
            return 0;
        }

        ReadOnlySpan<char> words = _nesting.Words(rest);
        _text.Append(words);
        _column += words.Length;
        if (_nesting.Depth == 1 && !_inList)
        {
            _keys.TakeWords(words);
        }

        return words.Length;
    }

    private JsonRow? Take(char c)
    {
        _column++;
        JsonRow? row = null;
        switch (_region)
        {
            case Region.Between:
                row = TakeBetween(c);
                break;
            case Region.Item:
                row = TakeInItem(c);
                break;
            case Region.Tail:
                _nesting.Take(c);
                _region = _nesting.Depth > 0 ? Region.Tail : Region.Between;
                break;
        }

        if (c == '\n')
        {
            _line++;
            _column = 0;
        }

        return row;
    }

    private JsonRow? TakeBetween(char c)
    {
        if (char.IsWhiteSpace(c) || c is ',' or '\uFEFF')
        {
            return null;
        }

        if (c == ']' && _inList)
        {
            _region = _inEnvelope ? Region.Tail : Region.Between;
            _nesting.Reset(depth: 1);
            _inList = _inEnvelope = false;
            return null;
        }

        if (c == '[' && !_inList)
        {
            _inList = true;
            return null;
        }

        _region = Region.Item;
        _startLine = _line;
        _startColumn = _column;
        _nesting.Reset(depth: 0);
        _keys.Clear();
        return TakeInItem(c);
    }

    private JsonRow? TakeInItem(char c)
    {
        bool isBare = _nesting is { Depth: 0, InString: false } && _text.Length > 0;
        if (isBare && (char.IsWhiteSpace(c) || c is ',' or ']'))
        {
            JsonRow row = Cut();
            TakeBetween(c);
            return row;
        }

        bool wasInString = _nesting.InString;
        _text.Append(c);
        _nesting.Take(c);
        if (!_inList && !wasInString && _nesting.Depth == 1)
        {
            _keys.Take(c);
        }

        if (!_inList && !wasInString && _nesting.Depth == 2 && c == '[' && _keys.NamesList)
        {
            _text.Clear();
            _region = Region.Between;
            _inList = _inEnvelope = true;
            return null;
        }

        return !wasInString && c is ('}' or ']') && _nesting.Depth <= 0 ? Cut() : null;
    }

    private JsonRow Cut()
    {
        JsonRow row = new(_text.ToString(), _startLine, _startColumn, ++_rows);
        _text.Clear();
        _region = Region.Between;
        return row;
    }

    private JsonRow Problem(string problem) => new("", _line, Math.Max(_column, 1), ++_rows, problem);
}
