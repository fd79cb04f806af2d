namespace ReadinessCheck.Connectors.Files;

/// <summary>Where an item stands in a source.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Line">The line, from 1; 0 when the item is all of the source.</param>
/// <param name="Column">The column, from 1; 0 when the whole line is meant.</param>
/// <param name="FallbackKey">A stable key for an item that has none of its own.</param>
internal readonly record struct RowPlace(string Source, int Line, int Column, string FallbackKey)
{
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Source,
        (_, 0) => $"{Source}, line {Line}",
        _ => $"{Source}, line {Line}, column {Column}",
    };
}
