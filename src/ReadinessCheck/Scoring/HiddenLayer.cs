namespace ReadinessCheck.Scoring;

/// <summary>What a passage's hidden units, which see what its features mean together, add to its scores.</summary>
internal static class HiddenLayer
{
    /// <summary>Adds the units that are above zero, by their weights.</summary>
    /// <param name="units">The sums of the units.</param>
    /// <param name="weights">Per unit, a weight for each score.</param>
    /// <param name="scores">The scores that the features gave alone.</param>
    public static void Add(ReadOnlySpan<float> units, ReadOnlySpan<float> weights, Span<float> scores)
    {
        for (int unit = 0; unit < units.Length; unit++)
        {
            if (units[unit] > 0)
            {
                ReadOnlySpan<float> row = weights.Slice(unit * scores.Length, scores.Length);
                for (int o = 0; o < row.Length; o++)
                {
                    scores[o] += units[unit] * row[o];
                }
            }
        }
    }
}
