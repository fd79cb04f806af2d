using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Training;

/// <summary>Nested cross-validation: each fold's projects are judged by weights trained, thresholds and all, on the others.</summary>
internal static class CrossValidation
{
    private const int FoldCount = 5;
    private const int FoldSeed = 17;

    /// <summary>Judges the labelled items and writes the agreement, of real and of contrast items, as Markdown.</summary>
    /// <param name="items">All items; those written or labelled for this project are trained on, not judged.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="mayTrain">Which items may be trained on.</param>
    /// <param name="disagreements">Whether to list what was judged otherwise.</param>
    /// <param name="output">Receives the report.</param>
    public static void Run(IReadOnlyList<EncodedItem> items, TrainingSettings settings, Func<TrainingItem, bool> mayTrain, bool disagreements, TextWriter output)
    {
        int[] fold = Folds.Split(items, FoldCount, FoldSeed);
        Dictionary<Origin, Measurement> measurements = new() { [Origin.Real] = new(), [Origin.Contrast] = new() };
        for (int f = 0; f < FoldCount; f++)
        {
            EncodedItem[] others = [.. items.Where((item, i) => fold[i] != f && !item.Source.MeasureOnly && mayTrain(item.Source))];
            var checker = new ReadinessChecker(new ModelTrainer(settings).Train(others));
            foreach (TrainingItem item in items.Where((_, i) => fold[i] == f).Select(item => item.Source))
            {
                measurements.GetValueOrDefault(item.Origin)?.Add(item, checker.Check(item.Item));
            }

            Console.Error.WriteLine($"fold {f + 1} of {FoldCount}");
        }

        foreach ((Origin origin, Measurement measurement) in measurements)
        {
            output.Write(measurement.Render($"{origin} items, their projects left out", disagreements));
        }
    }

    private sealed class Measurement
    {
        private readonly AgreementTally _tally = new();
        private readonly List<Disagreement> _disagreements = [];

        public void Add(TrainingItem item, Verdict verdict)
        {
            var labelled = new LabelledItem(
                item.Item,
                item.Group,
                Enumerable.Range(0, TrainingItem.Questions.Length).ToDictionary(q => TrainingItem.Questions[q], q => (Level)item.Levels[q]),
                item.Chosen.DistinctBy(carrier => carrier.Question).ToDictionary(carrier => TrainingItem.Questions[carrier.Question], carrier => carrier.Quote),
                item.Noise);
            _tally.Add(labelled, verdict);
            _disagreements.AddRange(Disagreement.Between(labelled, verdict));
        }

        public string Render(string name, bool disagreements) => MarkdownAgreementRenderer.Render(
            new AgreementReport(name, _tally.ToAgreement(), disagreements ? _disagreements : null, []));
    }
}
