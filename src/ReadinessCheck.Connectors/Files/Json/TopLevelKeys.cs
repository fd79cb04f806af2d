using System.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Follows the property names of an object as it is read, to tell an object around a list from an item.</summary>
internal sealed class TopLevelKeys
{
    private const int LongestName = 16;

    private readonly StringBuilder _string = new(LongestName);
    private bool _named;
    private bool _isItem;

    /// <summary>Whether the value that comes now is the list of items.</summary>
    public bool NamesList => _named && !_isItem && _string.ToString() is "items" or "issues";

    /// <summary>Begins a new object.</summary>
    public void Clear()
    {
        Forget();
        _isItem = false;
    }

    /// <summary>Takes the next character of the object that is not within an inner one.</summary>
    /// <param name="c">The character.</param>
    /// <param name="inString">Whether it is part of a string, its quotation marks included.</param>
    public void Take(char c, bool inString)
    {
        if (inString)
        {
            if (_named)
            {
                Forget();
            }

            if (c != '"' && _string.Length < LongestName)
            {
                _string.Append(c);
            }
        }
        else if (c == ':')
        {
            _named = true;
            _isItem |= _string.ToString() is "id" or "key" or "body";
        }
        else if (c == ',')
        {
            Forget();
        }
    }

    private void Forget()
    {
        _string.Clear();
        _named = false;
    }
}
