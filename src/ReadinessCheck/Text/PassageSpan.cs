namespace ReadinessCheck.Text;

/// <summary>A stretch of a passage that is inline code or the words of a link.</summary>
/// <param name="Start">Where it begins in <see cref="Passage.Text"/>.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Target">The address that it links to; null for inline code.</param>
public readonly record struct PassageSpan(int Start, int End, string? Target);
