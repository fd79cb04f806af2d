using System.Runtime.Intrinsics;

namespace ReadinessCheck.Scoring;

/// <summary>Turns features into scores, by weights of eight bits. Immutable and safe for concurrent use.</summary>
internal sealed class ScoringLayer
{
    // So many of the largest weights still fit into sixteen bits.
    private const int RowsAtOnce = short.MaxValue / sbyte.MaxValue;

    /// <summary>A row for each feature; its columns are the scores, then the hidden units.</summary>
    public required WeightRow[] Rows { get; init; }

    /// <summary>What one step of a weight is worth, for each column.</summary>
    public required float[] Steps { get; init; }

    /// <summary>What the sum of each column begins with.</summary>
    public required float[] Biases { get; init; }

    /// <summary>Per hidden unit, a weight for each score.</summary>
    public required float[] Hidden { get; init; }

    /// <summary>Scores features.</summary>
    /// <param name="features">The features that are present, as indexes into <see cref="Rows"/>.</param>
    /// <param name="scores">Receives the scores, as log odds.</param>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[WeightRow.Length];
        while (!features.IsEmpty)
        {
            int count = Math.Min(RowsAtOnce, features.Length);
            Sum(features[..count], sums);
            features = features[count..];
        }

        Span<float> columns = stackalloc float[WeightRow.Length];
        for (int c = 0; c < Steps.Length; c++)
        {
            columns[c] = Biases[c] + (sums[c] * Steps[c]);
        }

        columns[..scores.Length].CopyTo(scores);
        HiddenLayer.Add(columns[scores.Length..Steps.Length], Hidden, scores);
    }

    private void Sum(ReadOnlySpan<int> features, Span<int> sums)
    {
        Vector256<short> low = default;
        Vector256<short> high = default;
        foreach (int feature in features)
        {
            (Vector256<short> first, Vector256<short> second) = Vector256.Widen(Rows[feature].AsVector());
            low += first;
            high += second;
        }

        for (int c = 0; c < Vector256<short>.Count; c++)
        {
            sums[c] += low[c];
            sums[c + Vector256<short>.Count] += high[c];
        }
    }
}
