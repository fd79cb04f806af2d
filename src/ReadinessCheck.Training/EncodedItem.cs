using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Training;

/// <summary>A training item as the trainer sees it: per passage its features and, where they are known, its levels.</summary>
internal sealed class EncodedItem
{
    /// <summary>The level of a passage that nobody labelled.</summary>
    public const int Unknown = -1;

    public required TrainingItem Source { get; init; }

    public required Passage[] Passages { get; init; }

    /// <summary>Feature hashes of each passage.</summary>
    public required uint[][] Features { get; init; }

    /// <summary>Level of each passage for each question, or <see cref="Unknown"/>.</summary>
    public required int[][] Levels { get; init; }

    public static List<EncodedItem> EncodeAll(IReadOnlyList<TrainingItem> items)
    {
        var features = new Features();
        return [.. items.Select(item => Encode(item, features))];
    }

    private static EncodedItem Encode(TrainingItem source, Features features)
    {
        ItemText text = ItemText.Of(source.Item);
        List<Passage> passages = [];
        List<uint[]> encoded = [];
        for (int i = 0; i < text.Passages.Count; i++)
        {
            if (text.Passages[i].Mask == Mask.None)
            {
                passages.Add(text.Passages[i]);
                encoded.Add(features.Of(text, i, source.Item.Kind).ToArray());
            }
        }

        return new EncodedItem
        {
            Source = source,
            Passages = [.. passages],
            Features = [.. encoded],
            Levels = [.. passages.Select(passage => LevelsOf(source, FoldedText.Of(passage.Text)))],
        };
    }

    private static int[] LevelsOf(TrainingItem source, string sentence)
    {
        int[] levels = new int[source.Levels.Length];
        for (int q = 0; q < levels.Length; q++)
        {
            levels[q] = source.Complete || source.Levels[q] == 0 ? 0 : Unknown;
        }

        foreach (Carrier carrier in source.Carriers)
        {
            if (FoldedText.Overlap(sentence, carrier.Quote))
            {
                levels[carrier.Question] = Math.Max(levels[carrier.Question], Math.Min(carrier.Level, source.Levels[carrier.Question]));
            }
        }

        return levels;
    }
}
