using System.Text.RegularExpressions;

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
        if (Token().Match(text) is { Success: true } match)
        {
            int lineStart = text.LastIndexOf('\n', match.Index) + 1;
            int line = text.AsSpan(0, match.Index).Count('\n') + 1;
            throw new Place(new Origin.File(file, line), match.Index - lineStart + 1).Mistake($"This looks like a token or key. {Advice}");
        }
    }

    /// <summary>Makes the exception about a key that is called like a secret; null when it is not.</summary>
    public static InputException? Find(Written.Scalar key) => SecretName().IsMatch(NearestName.Kebab(key.Value))
        ? key.Place.Mistake($"{key.Shown} is called like a secret. {Advice}")
        : null;

    [GeneratedRegex(@"((^|-)pat|token|password|passwd|passphrase|secret|credential|bearer|authorization|(api|private|access|client|auth|ssh|deploy|model)-?key|^key)s?(-|$)")]
    private static partial Regex SecretName();

    // GitHub, Atlassian (Cloud and Bitbucket), OpenAI and those who write theirs like it, GitLab, Slack, Amazon; a JSON web token; a private key; a password in an address.
    [GeneratedRegex(
        @"\bgh[pousr]_\w{20}|\bgithub_pat_\w{20}|\bAT(ATT3|CTT3|BB)[\w=-]{20}|\bsk-[\w-]{20}|\bglpat-[\w-]{16}|\bxox[a-z]-[\w-]{10}|\bAKIA[0-9A-Z]{16}\b"
        + @"|\beyJ[\w-]{8,}\.eyJ[\w-]{8}|-----BEGIN [A-Z ]*PRIVATE KEY|://[^\s/:@]+:[^\s/@]+@")]
    private static partial Regex Token();
}
