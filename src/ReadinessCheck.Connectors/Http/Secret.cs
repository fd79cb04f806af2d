namespace ReadinessCheck.Connectors.Http;

/// <summary>A token, kept apart from other text so that it is not written anywhere by accident.</summary>
/// <param name="value">The token itself.</param>
public sealed class Secret(string value)
{
    internal string Value { get; } = value.Trim();

    /// <summary>Gives a text without the token, which a proxy's error page may repeat.</summary>
    /// <param name="text">A text of unknown origin.</param>
    public string Redact(string text) => Value.Length == 0 ? text : text.Replace(Value, "(token)", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Value.Length == 0 ? "(no token)" : "(token)";
}
