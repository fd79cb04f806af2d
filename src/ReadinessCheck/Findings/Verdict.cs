namespace ReadinessCheck.Findings;

/// <summary>What the checker says of one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Findings">One finding for each criterion, in the catalog's order.</param>
/// <param name="Noise">Whether the text is fluent and would fit any item.</param>
public sealed record Verdict(BacklogItem Item, IReadOnlyList<Finding> Findings, bool Noise)
{
    /// <summary>The sure gaps, the most decisive first.</summary>
    public IEnumerable<Finding> Gaps => Decisiveness.Sort(Findings.Where(finding => finding.Asked));
}
