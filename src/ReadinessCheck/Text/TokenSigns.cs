using System.Text.RegularExpressions;

namespace ReadinessCheck.Text;

/// <summary>Recognises keys and tokens by their form.</summary>
public static partial class TokenSigns
{
    /// <summary>Finds the beginning of one, long enough to be sure of it: what follows may be part of it too.</summary>
    /// <remarks>
    /// GitHub, Atlassian (Cloud and Bitbucket), OpenAI and those who write theirs like it, GitLab, Slack, Amazon; a JSON web token; a private key;
    /// a password in an address.
    /// </remarks>
    [GeneratedRegex(
        @"\bgh[pousr]_\w{20}|\bgithub_pat_\w{20}|\bAT(ATT3|CTT3|BB)[\w=-]{20}|\bsk-[\w-]{20}|\bglpat-[\w-]{16}|\bxox[a-z]-[\w-]{10}|\bAKIA[0-9A-Z]{16}\b"
        + @"|\beyJ[\w-]{8,}\.eyJ[\w-]{8}|-----BEGIN [A-Z ]*PRIVATE KEY|://[^\s/:@]+:[^\s/@]+@")]
    public static partial Regex Token();
}
