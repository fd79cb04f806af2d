using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>Applies the trained weights to an item's text.</summary>
/// <remarks>Not safe for concurrent use: it keeps its buffers. One instance serves one item after another.</remarks>
internal sealed class ItemScorer(ScoringModel model)
{
    private readonly Features _features = new();
    private readonly int[] _seen = new int[model.Whole.Rows.Length];
    private readonly float[] _row = new float[ItemDescription.Width];
    private int[] _ofPassage = new int[1024];
    private int[] _ofItem = new int[8192];
    private int _item;

    public ItemScores Score(ItemText text, ItemKind kind)
    {
        List<Passage> passages = new(text.Passages.Count);
        for (int i = 0; i < text.Passages.Count; i++)
        {
            if (text.Passages[i].Mask == Mask.None)
            {
                passages.Add(text.Passages[i]);
            }
        }

        float[] scores = new float[passages.Count * ScoringModel.Outputs];
        int known = ScorePassages(text, kind, scores);
        float[] whole = new float[ScoringModel.WholeOutputs];
        model.Whole.Score(_ofItem.AsSpan(0, known), whole);
        ItemDescription.Write(passages, kind, scores, whole, known, _row);
        float[] expected = Array.ConvertAll(model.Questions, question => question.Expected.Predict(_row));
        bool noise = model.Noise.Predict(_row) >= model.NoiseFrom && HasProse(passages);
        if (passages.Exists(passage => passage.Source.OfParent))
        {
            DescribeWithoutParent(passages, kind, scores, whole, known);
            expected[ScoringModel.Ordering] = model.Questions[ScoringModel.Ordering].Expected.Predict(_row);
        }

        return new ItemScores { Passages = passages, PassageScores = scores, Expected = expected, Noise = noise };
    }

    // What a parent says to the other questions goes with a place in the order, too: there the item stands alone.
    private void DescribeWithoutParent(List<Passage> passages, ItemKind kind, float[] scores, float[] whole, int known)
    {
        int[] own = [.. Enumerable.Range(0, passages.Count).Where(i => !passages[i].Source.OfParent)];
        float[] ownScores = [.. own.SelectMany(i => scores.AsSpan(i * ScoringModel.Outputs, ScoringModel.Outputs).ToArray())];
        ItemDescription.Write([.. own.Select(i => passages[i])], kind, ownScores, whole, known, _row);
    }

    // Noise is fluent: an empty form is a gap, and not that.
    private static bool HasProse(List<Passage> passages) =>
        passages.Count(passage => passage.Kind is not (PassageKind.Title or PassageKind.Heading) && !Placeholder.Is(passage.Text)) >= 2;

    // Leaves the item's different features that count for whole items, its parent's excepted, in _ofItem and gives their number.
    private int ScorePassages(ItemText text, ItemKind kind, float[] scores)
    {
        _item++;
        int known = 0;
        int passage = 0;
        for (int i = 0; i < text.Passages.Count; i++)
        {
            if (text.Passages[i].Mask != Mask.None)
            {
                continue;
            }

            ReadOnlySpan<int> rows = Find(_features.Of(text, i, kind));
            Span<float> own = scores.AsSpan(passage * ScoringModel.Outputs, ScoringModel.Outputs);
            model.Passages.Score(rows, own);
            if (Placeholder.Is(text.Passages[i].Text))
            {
                ItemDescription.Empty(own);
            }

            // The parent answers by its sentences, and never for its children's place in the order.
            if (text.Passages[i].Source.OfParent)
            {
                ItemDescription.Silence(own, ScoringModel.Ordering);
            }
            else
            {
                known = Collect(rows, known);
            }

            passage++;
        }

        return known;
    }

    private ReadOnlySpan<int> Find(ReadOnlySpan<uint> features)
    {
        if (_ofPassage.Length < features.Length)
        {
            _ofPassage = new int[features.Length * 2];
        }

        int count = 0;
        foreach (uint feature in features)
        {
            int row = model.Vocabulary.Find(feature);
            _ofPassage[count] = row;
            count += row >= 0 ? 1 : 0;
        }

        return _ofPassage.AsSpan(0, count);
    }

    private int Collect(ReadOnlySpan<int> rows, int known)
    {
        if (_ofItem.Length < known + rows.Length)
        {
            Array.Resize(ref _ofItem, (known + rows.Length) * 2);
        }

        foreach (int row in rows)
        {
            if (row >= _seen.Length)
            {
                continue;
            }

            // Without a branch: whether a feature is new to the item is a coin's toss.
            _ofItem[known] = row;
            known += _seen[row] != _item ? 1 : 0;
            _seen[row] = _item;
        }

        return known;
    }
}
