namespace ReadinessCheck.Text;

/// <summary>The words of a link, by their place in the source, and where it leads.</summary>
internal readonly record struct Link(int Start, int End, string Target);
