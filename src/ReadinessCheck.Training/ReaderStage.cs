using System.Runtime.InteropServices;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>The two networks, of passages and of whole items, over one vocabulary.</summary>
internal sealed class ReaderStage
{
    private readonly Network _passages;
    private readonly Network _whole;

    private ReaderStage(Vocabulary vocabulary, Network passages, Network whole)
    {
        Vocabulary = vocabulary;
        _passages = passages;
        _whole = whole;
    }

    public Vocabulary Vocabulary { get; }

    public static ReaderStage Train(IReadOnlyList<EncodedItem> items, TrainingSettings settings)
    {
        Vocabulary vocabulary = Collect(items, settings.MinCount);
        List<Example> passages = [];
        List<Example> wholes = [];
        foreach (EncodedItem item in items)
        {
            for (int p = 0; p < item.Passages.Length; p++)
            {
                passages.Add(new Example(Known(vocabulary, item.Features[p]), PassageTargets(item, p)));
            }

            wholes.Add(new Example(KnownOfItem(vocabulary, item, settings.WholeFeatures), [.. Targets(item.Source.Levels), item.Source.Noise ? 1 : 0]));
        }

        int size = vocabulary.Hashes.Length;
        return new ReaderStage(
            vocabulary,
            new NetworkTrainer(size, ScoringModel.Outputs, settings.Passages, settings.Seed).Train(passages),
            new NetworkTrainer(Math.Min(size, settings.WholeFeatures), ScoringModel.WholeOutputs, settings.Whole, settings.Seed).Train(wholes));
    }

    /// <summary>Describes an item for the item layer.</summary>
    public float[] Describe(EncodedItem item)
    {
        float[] scores = new float[item.Passages.Length * ScoringModel.Outputs];
        for (int p = 0; p < item.Passages.Length; p++)
        {
            Span<float> own = scores.AsSpan(p * ScoringModel.Outputs, ScoringModel.Outputs);
            _passages.Score(Known(Vocabulary, item.Features[p]), own);
            if (Placeholder.Is(item.Passages[p].Text))
            {
                ItemDescription.Empty(own);
            }
        }

        float[] whole = new float[ScoringModel.WholeOutputs];
        int[] known = KnownOfItem(Vocabulary, item, _whole.Features);
        _whole.Score(known, whole);
        float[] row = new float[ItemDescription.Width];
        ItemDescription.Write(item.Passages, item.Source.Item.Kind, scores, whole, known.Length, row);
        return row;
    }

    /// <summary>The network of passages with its weights rounded to eight bits.</summary>
    public ScoringLayer QuantisePassages() => Quantise(_passages);

    /// <summary>The network of whole items likewise.</summary>
    public ScoringLayer QuantiseWhole() => Quantise(_whole);

    // A step for each column: the largest weight is worth the largest number.
    private static ScoringLayer Quantise(Network network)
    {
        int columns = network.Columns;
        var rows = new WeightRow[network.Features];
        float[] steps = new float[columns];
        for (int c = 0; c < columns; c++)
        {
            float largest = 0;
            for (int row = 0; row < rows.Length; row++)
            {
                largest = Math.Max(largest, Math.Abs(network.Rows[((row + 1) * columns) + c]));
            }

            steps[c] = largest == 0 ? 1 : largest / sbyte.MaxValue;
            for (int row = 0; row < rows.Length; row++)
            {
                rows[row][c] = (sbyte)MathF.Round(network.Rows[((row + 1) * columns) + c] / steps[c]);
            }
        }

        return new ScoringLayer { Rows = rows, Steps = steps, Biases = network.Rows[..columns], Hidden = network.Hidden };
    }

    private static Vocabulary Collect(IReadOnlyList<EncodedItem> items, int minCount)
    {
        Dictionary<uint, int> counts = [];
        foreach (uint feature in items.SelectMany(item => item.Features).SelectMany(features => features))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        // The most frequent first: what is used together stands together in the processor's cache.
        return new Vocabulary(
        [
            .. counts.Where(pair => pair.Value >= minCount && pair.Key != 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key),
        ]);
    }

    private static int[] Known(Vocabulary vocabulary, uint[] features)
    {
        List<int> known = new(features.Length);
        foreach (uint feature in features)
        {
            if (vocabulary.Find(feature) is >= 0 and int row)
            {
                known.Add(row);
            }
        }

        return [.. known];
    }

    // Rows are in the order of frequency: the first ones are the most frequent.
    private static int[] KnownOfItem(Vocabulary vocabulary, EncodedItem item, int most) =>
        [.. item.Features.SelectMany(features => Known(vocabulary, features)).Where(row => row < most).Distinct()];

    private static float[] Targets(int[] levels)
    {
        float[] targets = new float[ScoringModel.Outputs];
        for (int q = 0; q < levels.Length; q++)
        {
            targets[2 * q] = levels[q] >= 1 ? 1 : 0;
            targets[(2 * q) + 1] = levels[q] >= 2 ? 1 : 0;
        }

        return targets;
    }

    // Where nobody labelled a passage, it still cannot carry more than the item has.
    private static float[] PassageTargets(EncodedItem item, int passage)
    {
        float[] targets = Targets(item.Levels[passage]);
        for (int q = 0; q < item.Levels[passage].Length; q++)
        {
            if (item.Levels[passage][q] == EncodedItem.Unknown)
            {
                targets[2 * q] = -1;
                targets[(2 * q) + 1] = item.Source.Levels[q] < 2 ? 0 : -1;
            }
        }

        return targets;
    }
}
