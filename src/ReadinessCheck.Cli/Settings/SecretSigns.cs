using System.Text.RegularExpressions;
using ReadinessCheck.Text;

namespace ReadinessCheck.Cli.Settings;

/// <summary>Recognises what must not stand in a file that is shared. The value itself is never repeated.</summary>
internal static partial class SecretSigns
{
    private const string Advice =
        "Secrets are not read from this file: take it out, give it to the program in an environment variable, and replace it if the file was shared.";

    /// <summary>Refuses a text that holds something of the form of a token, wherever it stands, in a comment too.</summary>
    /// <param name="file">What messages call the file.</param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="InputException">There is one.</exception>
    public static void Refuse(string file, string text)
    {
        if (TokenSigns.Token().Match(text) is { Success: true } match)
        {
            int lineStart = text.LastIndexOf('\n', match.Index) + 1;
            int line = text.AsSpan(0, match.Index).Count('\n') + 1;
            throw new Place(new Origin.File(file, line), match.Index - lineStart + 1).Mistake($"{Holder(text[lineStart..match.Index])} like a token or key. {Advice}");
        }
    }

    // What stands before a token on its line is told only where it is a key.
    private static string Holder(string before) => KeyBefore().Match(before) is { Success: true } key ? $"The value of '{key.Groups[1].Value}' looks" : "This looks";

    /// <summary>Makes the exception about a key that is called like a secret; null when it is not.</summary>
    public static InputException? Find(Written.Scalar key) => SecretName().IsMatch(NearestName.Kebab(key.Value))
        ? key.Place.Mistake($"{key.Shown} is called like a secret. {Advice}")
        : null;

    [GeneratedRegex(@"^\s*(?:- )?([a-z][a-z-]*):")]
    private static partial Regex KeyBefore();

    [GeneratedRegex(@"((^|-)pat|token|password|passwd|passphrase|secret|credential|bearer|authorization|(api|private|access|client|auth|ssh|deploy|model)-?key|^key)s?(-|$)")]
    private static partial Regex SecretName();
}
