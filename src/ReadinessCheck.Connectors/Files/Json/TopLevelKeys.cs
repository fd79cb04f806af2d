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

    /// <summary>Takes a piece of a string.</summary>
    public void TakeWords(ReadOnlySpan<char> words) =>
        _string.Append(words[..Math.Min(words.Length, LongestName - _string.Length)]);

    /// <summary>Takes another character of the object that is neither within a string nor within an inner object.</summary>
    public void Take(char c)
    {
        if (c is '"' or ',')
        {
            Forget();
        }
        else if (c == ':')
        {
            _named = true;
            _isItem |= _string.ToString() is "id" or "key" or "body";
        }
    }

    private void Forget()
    {
        _string.Clear();
        _named = false;
    }
}
