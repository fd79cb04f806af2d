using System.Globalization;
using System.Text;

namespace ReadinessCheck.Criteria;

/// <summary>A phrase that is looked for in sentences: whole words, whatever their case and the white space between them.</summary>
/// <param name="Text">The phrase, with white space folded.</param>
internal sealed record Phrase(string Text)
{
    /// <summary>Makes a phrase of what somebody wrote.</summary>
    public static Phrase Of(string written) => new(string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Gives the places in a sentence where it stands.</summary>
    /// <param name="sentence">A passage's text, in which white space is folded already.</param>
    public IEnumerable<int> In(string sentence)
    {
        for (int at = Next(sentence, 0); at >= 0; at = Next(sentence, at + 1))
        {
            if (!(IsOfWord(Before(sentence, at)) && IsOfWord(After(Text, 0)))
                && !(IsOfWord(Before(Text, Text.Length)) && IsOfWord(After(sentence, at + Text.Length))))
            {
                yield return at;
            }
        }
    }

    private int Next(string sentence, int from) => sentence.IndexOf(Text, from, StringComparison.OrdinalIgnoreCase);

    private static Rune? Before(string text, int at) => Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out Rune rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;

    private static Rune? After(string text, int at) => Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;

    // A combining mark belongs to the letter before it.
    private static bool IsOfWord(Rune? rune) => rune is { } there
        && (Rune.IsLetterOrDigit(there) || Rune.GetUnicodeCategory(there) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
