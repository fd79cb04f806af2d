using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Trained weights: what each feature adds to each output and to each hidden unit, and what the units add.</summary>
/// <param name="Rows">The biases, then a row for each feature; the columns are the outputs, then the hidden units.</param>
/// <param name="Hidden">Per hidden unit, a weight for each output.</param>
/// <param name="Outputs">How many outputs.</param>
internal sealed record Network(float[] Rows, float[] Hidden, int Outputs)
{
    /// <summary>The width of a row.</summary>
    public int Columns => Outputs + (Hidden.Length / Outputs);

    /// <summary>How many features have weights.</summary>
    public int Features => (Rows.Length / Columns) - 1;

    /// <summary>Scores features.</summary>
    /// <param name="active">The features that are present.</param>
    /// <param name="scores">Receives the outputs, as log odds.</param>
    public void Score(ReadOnlySpan<int> active, Span<float> scores)
    {
        Span<float> sums = stackalloc float[Columns];
        Rows.AsSpan(0, Columns).CopyTo(sums);
        foreach (int feature in active)
        {
            Vectors.Add(Rows.AsSpan((feature + 1) * Columns, Columns), sums);
        }

        sums[..Outputs].CopyTo(scores);
        HiddenLayer.Add(sums[Outputs..], Hidden, scores);
    }
}
