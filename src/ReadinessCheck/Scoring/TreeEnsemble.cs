namespace ReadinessCheck.Scoring;

/// <summary>A sum of small regression trees over an item's description.</summary>
/// <remarks>All trees stand in one set of arrays. A child that is negative is the bitwise complement of a leaf.</remarks>
internal sealed class TreeEnsemble
{
    /// <summary>The root node of each tree; a tree of a single leaf has the complement of that leaf.</summary>
    public required int[] Roots { get; init; }

    public required ushort[] Columns { get; init; }

    public required float[] Thresholds { get; init; }

    public required short[] Left { get; init; }

    public required short[] Right { get; init; }

    /// <summary>The leaves' values, each already multiplied by its tree's weight.</summary>
    public required float[] Leaves { get; init; }

    public required float Bias { get; init; }

    public float Predict(ReadOnlySpan<float> row)
    {
        float sum = Bias;
        foreach (int root in Roots)
        {
            int node = root;
            while (node >= 0)
            {
                node = row[Columns[node]] <= Thresholds[node] ? Left[node] : Right[node];
            }

            sum += Leaves[~node];
        }

        return sum;
    }
}
