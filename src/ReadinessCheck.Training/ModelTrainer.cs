using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Trains everything that the engine ships, from items that it may see.</summary>
/// <remarks>
/// The item layer, its thresholds and its calibration rest on descriptions by networks that did not see the item's
/// project, so that they expect what they will meet.
/// </remarks>
internal sealed class ModelTrainer(TrainingSettings settings)
{
    public ScoringModel Train(IReadOnlyList<EncodedItem> items)
    {
        int[] fold = Folds.Split(items, settings.InnerFolds, settings.Seed);
        float[][] rows = new float[items.Count][];
        ReaderStage? shipped = null;

        // The last round leaves nothing out. The rounds share nothing that they change, so their order changes no bit.
        Parallel.For(0, settings.InnerFolds + 1, round =>
        {
            ReaderStage stage = ReaderStage.Train([.. items.Where((_, i) => fold[i] != round)], settings);
            for (int i = 0; i < items.Count; i++)
            {
                if (fold[i] == round)
                {
                    rows[i] = stage.Describe(items[i]);
                }
            }

            if (round == settings.InnerFolds)
            {
                shipped = stage;
            }
        });

        (TreeEnsemble noise, float[] noiseScores) = FitTrees(rows, [.. items.Select(item => item.Source.Noise ? 1f : 0f)], fold);
        return new ScoringModel
        {
            Vocabulary = shipped!.Vocabulary,
            Passages = shipped.QuantisePassages(),
            Whole = shipped.QuantiseWhole(),
            Questions = [.. Enumerable.Range(0, ScoringModel.QuestionCount).Select(q => TrainQuestion(items, rows, fold, q))],
            Noise = noise,
            NoiseFrom = Quantile(noiseScores.Where((_, i) => !items[i].Source.Noise), 1 - settings.NoiseFalse),
        };
    }

    private QuestionModel TrainQuestion(IReadOnlyList<EncodedItem> items, float[][] rows, int[] fold, int question)
    {
        int[] levels = [.. items.Select(item => item.Source.Levels[question])];
        (TreeEnsemble trees, float[] leftOut) = FitTrees(rows, [.. levels.Select(level => (float)level)], fold);

        // Decisions are made for real items: the others were written to be hard, or to teach.
        int[] real = [.. Enumerable.Range(0, items.Count).Where(i => IsReal(items[i]))];
        float[] scores = [.. real.Select(i => leftOut[i])];
        int[] labels = [.. real.Select(i => levels[i])];
        var decision = new Decision(scores, labels);
        (float weakFrom, float answeredFrom) = decision.Levels(settings.FalseGapLimit);
        return new QuestionModel
        {
            Expected = trees,
            WeakFrom = weakFrom,
            AnsweredFrom = answeredFrom,
            AskedUpTo = Math.Min(decision.AskedUpTo(settings.AskedPrecision, settings.AskedFalse), answeredFrom),
            AtLeastWeak = decision.Calibrate(1),
            Answered = decision.Calibrate(2),
        };
    }

    private (TreeEnsemble Trees, float[] LeftOut) FitTrees(float[][] rows, float[] labels, int[] fold)
    {
        float[] leftOut = new float[rows.Length];
        for (int k = 0; k < settings.InnerFolds; k++)
        {
            TreeEnsemble trees = TreeTrainer.Train([.. rows.Where((_, i) => fold[i] != k)], [.. labels.Where((_, i) => fold[i] != k)], settings);
            for (int i = 0; i < rows.Length; i++)
            {
                if (fold[i] == k)
                {
                    leftOut[i] = trees.Predict(rows[i]);
                }
            }
        }

        return (TreeTrainer.Train(rows, labels, settings), leftOut);
    }

    private static bool IsReal(EncodedItem item) => item.Source.Origin == Origin.Real;

    private static float Quantile(IEnumerable<float> values, double share)
    {
        float[] sorted = [.. values.Order()];
        return sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
    }
}
