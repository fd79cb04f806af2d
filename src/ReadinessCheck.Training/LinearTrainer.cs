using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>An example: the features that are present, and for each output 1, 0, or a negative number where nobody knows.</summary>
internal readonly record struct Example(int[] Active, float[] Targets);

/// <summary>Logistic regressions for several outputs over the same sparse binary features.</summary>
/// <remarks>
/// Sentences are labelled in part only and for ten outputs at once, which the library's trainers do not take, and their
/// vector arithmetic differs between processors. This one is scalar: the same data give the same bits everywhere.
/// </remarks>
internal sealed class LinearTrainer(int features, int outputs)
{
    // Most outputs of most examples are right early on; leaving them alone makes training several times faster.
    private const float WorthAStep = 0.01f;

    private const int EpochsBeforeMean = 2;

    private readonly float[] _weights = new float[(features + 1) * outputs];
    private readonly float[] _squares = new float[(features + 1) * outputs];
    private readonly float[] _scores = new float[outputs];
    private readonly float[] _gradient = new float[outputs];
    private readonly int[] _wrong = new int[outputs];

    /// <summary>Trains by AdaGrad, one example at a time, in an order that the seed fixes.</summary>
    /// <returns>The weights, the mean over the later epochs: the biases, then a row for each feature.</returns>
    public float[] Train(IReadOnlyList<Example> examples, int epochs, float rate, int seed)
    {
        float[] mean = new float[_weights.Length];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                Learn(examples[index], rate);
            }

            if (epoch >= EpochsBeforeMean)
            {
                for (int i = 0; i < mean.Length; i++)
                {
                    mean[i] += _weights[i] / (epochs - EpochsBeforeMean);
                }
            }
        }

        return mean;
    }

    /// <summary>Scores features with trained weights.</summary>
    public static void Score(ReadOnlySpan<float> weights, ReadOnlySpan<int> active, Span<float> scores)
    {
        weights[..scores.Length].CopyTo(scores);
        foreach (int feature in active)
        {
            ReadOnlySpan<float> row = weights.Slice((feature + 1) * scores.Length, scores.Length);
            for (int o = 0; o < row.Length; o++)
            {
                scores[o] += row[o];
            }
        }
    }

    private void Learn(Example example, float rate)
    {
        Score(_weights, example.Active, _scores);
        int wrong = 0;
        for (int o = 0; o < outputs; o++)
        {
            _gradient[o] = example.Targets[o] < 0 ? 0 : Logistic.Of(_scores[o]) - example.Targets[o];
            if (Math.Abs(_gradient[o]) >= WorthAStep)
            {
                _wrong[wrong++] = o;
            }
        }

        if (wrong == 0)
        {
            return;
        }

        ReadOnlySpan<int> outputsToMend = _wrong.AsSpan(0, wrong);
        Step(0, outputsToMend, rate);
        foreach (int feature in example.Active)
        {
            Step((feature + 1) * outputs, outputsToMend, rate);
        }
    }

    private void Step(int at, ReadOnlySpan<int> outputsToMend, float rate)
    {
        foreach (int o in outputsToMend)
        {
            float gradient = _gradient[o];
            float square = _squares[at + o] += gradient * gradient;
            _weights[at + o] -= rate * gradient / (MathF.Sqrt(square) + 1e-4f);
        }
    }
}
