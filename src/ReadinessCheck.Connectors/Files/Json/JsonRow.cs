namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>The text of one item, cut out of a longer JSON text.</summary>
/// <param name="Text">The text; empty when there is only a problem to report.</param>
/// <param name="Line">The line of its first character, from 1.</param>
/// <param name="Column">The column of its first character, from 1.</param>
/// <param name="Number">Counts the rows of the source, from 1.</param>
/// <param name="Problem">What is wrong at this place; null when the text is whole.</param>
internal readonly record struct JsonRow(string Text, int Line, int Column, int Number, string? Problem = null);
