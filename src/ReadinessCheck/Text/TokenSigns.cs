using System.Text.RegularExpressions;

namespace ReadinessCheck.Text;

/// <summary>Recognises keys and tokens by their form.</summary>
public static partial class TokenSigns
{
    /// <summary>Finds the beginning of one, long enough to be sure of it: what follows may be part of it too.</summary>
    /// <remarks>
    /// GitHub, Atlassian (Cloud and Bitbucket), OpenAI and those who write theirs like it, GitLab, Slack and its addresses to post to, Amazon, Stripe,
    /// SendGrid, Google, npm, Hugging Face; the signature of a shared address of Azure; a JSON web token; a private key; a password in an address.
    /// </remarks>
    [GeneratedRegex(
        @"\bgh[pousr]_\w{20}|\bgithub_pat_\w{20}|\bAT(ATT3|CTT3|BB)[\w=-]{20}|\bsk-[\w-]{20}|\bglpat-[\w-]{16}|\bxox[a-z]-[\w-]{10}|\bAKIA[0-9A-Z]{16}\b"
        + @"|\b[sr]k_(?:live|test)_\w{16}|\bwhsec_\w{20}|\bSG\.[\w-]{16,40}\.[\w-]{16}|\bAIza[\w-]{30}|\bnpm_[A-Za-z0-9]{30}|\bhf_[A-Za-z0-9]{30}"
        + @"|(?<=\bhooks\.slack\.com/(?:services|workflows|triggers)/)[\w/]{10}|(?<=[?&;]sig=)[\w%+/-]{20}"
        + @"|\beyJ[\w-]{8,2048}\.eyJ[\w-]{8}|-----BEGIN [A-Z ]*PRIVATE KEY|://[^\s/:@]+:[^\s/@]+@")]
    public static partial Regex Token();
}
