namespace ReadinessCheck.Reporting;

/// <summary>What a report knows of its backlog before the first item.</summary>
/// <param name="Source">The source's name, as <see cref="IBacklogSource.Name"/> gives it.</param>
/// <param name="Ordered">Whether the items stand in backlog order.</param>
/// <param name="InPart">Whether they do as far as an order is recorded, though not all of them.</param>
public sealed record ReportHeader(string Source, bool Ordered, bool InPart = false)
{
    /// <summary>Takes from a source what it tells before it is read.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The header.</returns>
    public static ReportHeader Of(IBacklogSource source) => new(source.Name, source.IsOrdered, source.IsOrderedInPart);
}
