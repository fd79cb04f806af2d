namespace ReadinessCheck.Reporting.Page;

/// <summary>One of an item's texts.</summary>
/// <param name="Caption">Where it stands and by whom.</param>
/// <param name="Parts">Its parts from the first to the last; none where it is empty.</param>
internal sealed record PageText(string Caption, IReadOnlyList<PagePart> Parts);

/// <summary>A part of a text, to be seen at once or folded away.</summary>
/// <param name="Fold">What stands for it while it is folded; null where it is seen at once.</param>
/// <param name="Runs">Its words.</param>
/// <param name="Rest">Says that something is not on the page; null where all is.</param>
internal sealed record PagePart(string? Fold, IReadOnlyList<PageRun> Runs, string? Rest);

/// <summary>Words that are shown alike.</summary>
/// <param name="Text">The words, fit to be seen; line breaks are kept.</param>
/// <param name="Style">The class of their style; null for none.</param>
/// <param name="Labels">The questions that they answer; null for none.</param>
internal sealed record PageRun(string Text, string? Style, string? Labels);
