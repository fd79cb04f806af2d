using System.Globalization;
using System.Text;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>
/// Takes out of the text of one item what a second reader need not know: e-mail addresses, phone numbers, keys and tokens, numbers of bank
/// accounts and cards, and the names of the people that the tracker knows on it. What takes their place stays readable, and is the same for the same all over the item. Not safe for
/// concurrent use.
/// </summary>
public sealed class Redactor
{
    private readonly NameFinder _names;
    private readonly Dictionary<(string Kind, string Value), int> _numbers = [];
    private readonly Dictionary<string, int> _counts = [];

    // A private key may run over passages that have no sign of their own.
    private bool _isInKey;

    private Redactor(NameFinder names) => _names = names;

    /// <summary>Makes the one of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>What redacts its passages.</returns>
    public static Redactor For(BacklogItem item) => new(NameFinder.Of(item));

    /// <summary>Redacts a passage.</summary>
    /// <param name="passage">A passage of the item, or any text of its.</param>
    /// <returns>
    /// The same with <c>[e-mail 1]</c>, <c>[phone 1]</c>, <c>[key 1]</c>, <c>[account 1]</c> and <c>[person 1]</c> in place of what is private, counted in the order of
    /// appearance, and on one line then; as it was where there is nothing.
    /// </returns>
    public string Redact(string passage)
    {
        // What is not seen would hide an address from us and not from the reader, who gets the text without it.
        string text = ComposedLetters.Of(VisibleText.Of(passage));
        List<PrivateSpan> taken = [];
        string rest = text;

        // What stands first has the first choice: a password may look like an address, and an address has a name in it.
        foreach (Func<string, IEnumerable<PrivateSpan>> find in (Func<string, IEnumerable<PrivateSpan>>[])[KeysIn, MailFinder.In, AccountFinder.In, _names.In, PhoneFinder.In])
        {
            rest = Take(find(rest), rest, taken);
        }

        if (taken.Count == 0)
        {
            return passage;
        }

        StringBuilder redacted = new(text.Length);
        int at = 0;
        foreach (PrivateSpan span in taken.OrderBy(span => span.Start))
        {
            redacted.Append(text, at, span.Start - at).Append(CultureInfo.InvariantCulture, $"[{span.Kind} {NumberOf(span)}]");
            at = span.End;
        }

        return redacted.Append(text, at, text.Length - at).ToString();
    }

    private IEnumerable<PrivateSpan> KeysIn(string text)
    {
        PrivateSpan? rest = _isInKey ? KeyFinder.RestOfPrivateKey(text) : null;
        _isInKey = KeyFinder.IsLeftOpen(text) || rest?.Length == text.Length;
        return rest is null ? KeyFinder.In(text) : KeyFinder.In(text).Prepend(rest);
    }

    // What is taken is blank for those who look next, so that they find what stands right beside it; a visible text has no such character.
    private static string Take(IEnumerable<PrivateSpan> found, string text, List<PrivateSpan> taken)
    {
        char[] rest = text.ToCharArray();
        foreach (PrivateSpan span in found.Where(span => !rest.AsSpan(span.Start, span.Length).Contains('\0')))
        {
            taken.Add(span);
            rest.AsSpan(span.Start, span.Length).Clear();
        }

        return new string(rest);
    }

    private int NumberOf(PrivateSpan span)
    {
        if (!_numbers.TryGetValue((span.Kind, span.Value), out int number))
        {
            number = _counts.GetValueOrDefault(span.Kind) + 1;
            _counts[span.Kind] = number;
            _numbers.Add((span.Kind, span.Value), number);
        }

        return number;
    }
}
