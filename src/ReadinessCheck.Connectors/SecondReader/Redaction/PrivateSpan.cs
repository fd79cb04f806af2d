namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>A part of a passage that is nobody's business.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it is, in the word that takes its place: <c>e-mail</c>, <c>phone</c>, <c>key</c>, <c>account</c>, <c>person</c>.</param>
/// <param name="Value">The same for what is the same, however it is written.</param>
internal sealed record PrivateSpan(int Start, int Length, string Kind, string Value)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}
