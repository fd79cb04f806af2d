namespace ReadinessCheck.Connectors.Http;

/// <summary>A token, kept apart from other text so that it is not written anywhere by accident.</summary>
/// <param name="value">The token itself.</param>
/// <param name="form">What it looks like on its way, where that is another; null where it is the token itself.</param>
public sealed class Secret(string value, string? form = null)
{
    internal string Value { get; } = value.Trim();

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Value.Length == 0;

    /// <summary>Whether it has only characters that tokens have.</summary>
    public bool IsOfToken => Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '+' or '/' or '=');

    /// <summary>Gives a text without the token, which a proxy's error page may repeat.</summary>
    /// <param name="text">A text of unknown origin.</param>
    public string Redact(string text) => Without(Without(text, form), Value);

    /// <inheritdoc/>
    public override string ToString() => Value.Length == 0 ? "(no token)" : "(token)";

    private static string Without(string text, string? secret) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "(token)", StringComparison.OrdinalIgnoreCase);
}
