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

    /// <summary>Whether each passage is the one to quote for each question: 1, 0, or <see cref="Unknown"/>.</summary>
    public required int[][] Quoted { get; init; }

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

        string[] folded = [.. passages.Select(passage => FoldedText.Of(passage.Text))];
        int[][] levels = [.. folded.Select(sentence => LevelsOf(source, sentence))];
        return new EncodedItem
        {
            Source = source,
            Passages = [.. passages],
            Features = [.. encoded],
            Levels = levels,
            Quoted = [.. folded.Select((sentence, p) => QuotedOf(source, sentence, levels[p]))],
        };
    }

    // Where the reader chose a quote, that one; elsewhere any passage that carries the item's level by itself.
    private static int[] QuotedOf(TrainingItem source, string sentence, int[] levels)
    {
        int[] quoted = new int[levels.Length];
        for (int q = 0; q < quoted.Length; q++)
        {
            Carrier[] chosen = [.. source.Chosen.Where(carrier => carrier.Question == q)];
            quoted[q] = source.Levels[q] == 0 ? Unknown
                : chosen.Length > 0 ? (FoldedText.Overlap(sentence, chosen[0].Quote) ? 1 : 0)
                : levels[q] == source.Levels[q] ? 1
                : levels[q] == 0 ? 0
                : Unknown;
        }

        return quoted;
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
