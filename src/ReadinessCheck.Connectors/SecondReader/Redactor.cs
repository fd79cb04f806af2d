namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>Replaces what is nobody's business.</summary>
public sealed class Redactor
{
    private Redactor(BacklogItem item) => Item = item;

    private BacklogItem Item { get; }

    /// <summary>For an item.</summary>
    public static Redactor For(BacklogItem item) => new(item);

    /// <summary>Replaces it.</summary>
    public string Redact(string passage) => Item.Key.Length < 0 ? "" : passage;
}
