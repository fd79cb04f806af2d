using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>Applies the trained weights to an item's text.</summary>
/// <remarks>Not safe for concurrent use: it keeps its buffers. One instance serves one item after another.</remarks>
internal sealed class ItemScorer(ScoringModel model)
{
    private const int Columns = 2 * ScoringModel.Outputs;
    private readonly Features _features = new();
    private readonly int[] _seen = new int[model.Vocabulary.Hashes.Length];
    private readonly int[] _sums = new int[ScoringModel.Outputs];
    private readonly int[] _wholeSums = new int[ScoringModel.Outputs];
    private readonly float[] _row = new float[ItemDescription.Width];
    private int _stamp;

    public ItemScores Score(ItemText text, ItemKind kind, Markup markup)
    {
        List<Passage> passages = [];
        for (int i = 0; i < text.Passages.Count; i++)
        {
            if (text.Passages[i].Mask == Mask.None)
            {
                passages.Add(text.Passages[i]);
            }
        }

        float[] scores = new float[passages.Count * ScoringModel.Outputs];
        float[] whole = new float[ScoringModel.Outputs];
        int known = ScorePassages(text, kind, scores, whole);
        ItemDescription.Write(passages, kind, markup, scores, whole, known, _row);
        return new ItemScores
        {
            Passages = passages,
            PassageScores = scores,
            Expected = [.. model.Questions.Select(question => question.Expected.Predict(_row))],
            Noise = model.Noise.Predict(_row) >= model.NoiseFrom,
        };
    }

    private int ScorePassages(ItemText text, ItemKind kind, float[] scores, float[] whole)
    {
        Array.Clear(_wholeSums);
        int item = ++_stamp;
        int known = 0;
        int at = 0;
        for (int i = 0; i < text.Passages.Count; i++)
        {
            if (text.Passages[i].Mask != Mask.None)
            {
                continue;
            }

            Array.Clear(_sums);
            foreach (uint feature in _features.Of(text, i, kind))
            {
                int row = model.Vocabulary.Find(feature);
                if (row < 0)
                {
                    continue;
                }

                Add(_sums, row * Columns);
                if (_seen[row] != item)
                {
                    _seen[row] = item;
                    known++;
                    Add(_wholeSums, (row * Columns) + ScoringModel.Outputs);
                }
            }

            bool empty = Placeholder.Is(text.Passages[i].Text);
            for (int o = 0; o < ScoringModel.Outputs; o++)
            {
                scores[at++] = empty && o % 2 == 1 ? ItemDescription.Nothing : model.Biases[o] + (_sums[o] * model.Steps[o]);
            }
        }

        for (int o = 0; o < ScoringModel.Outputs; o++)
        {
            int column = ScoringModel.Outputs + o;
            whole[o] = model.Biases[column] + (_wholeSums[o] * model.Steps[column]);
        }

        return known;
    }

    private void Add(int[] sums, int at)
    {
        ReadOnlySpan<sbyte> row = model.Weights.AsSpan(at, ScoringModel.Outputs);
        for (int o = 0; o < row.Length; o++)
        {
            sums[o] += row[o];
        }
    }
}
