namespace ReadinessCheck.Reporting.Page;

/// <summary>A stretch of a text that answers a question, or half of it.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Label">The question's word.</param>
internal readonly record struct TextMark(int Start, int End, string Label);

/// <summary>A stretch of a text that is shown in a manner of its own.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Style">The class of its style.</param>
internal readonly record struct TextStyle(int Start, int End, string Style);
