using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

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
    /// <param name="second">What a second reader said; then the items that it read are judged three times: offline, with its word where the engine is unsure, and with its word on all.</param>
    /// <param name="disagreements">Whether to list what was judged otherwise.</param>
    /// <param name="output">Receives the report.</param>
    public static void Run(IReadOnlyList<EncodedItem> items, TrainingSettings settings, Func<TrainingItem, bool> mayTrain, KnownAnswers? second, bool disagreements, TextWriter output)
    {
        int[] fold = Folds.Split(items, FoldCount, FoldSeed);
        Measurement[] measurements =
        [
            .. from origin in new[] { Origin.Real, Origin.Contrast }
               from scope in second is null ? [null] : new ReaderScope?[] { null, ReaderScope.Unsure, ReaderScope.All }
               select new Measurement(origin, scope),
        ];
        for (int f = 0; f < FoldCount; f++)
        {
            EncodedItem[] others = [.. items.Where((item, i) => fold[i] != f && !item.Source.MeasureOnly && mayTrain(item.Source))];
            var checker = new ReadinessChecker(new ModelTrainer(settings).Train(others), QuestionPolicy.Everything);
            foreach (TrainingItem item in items.Where((_, i) => fold[i] == f).Select(item => item.Source))
            {
                SecondOpinion? opinion = second?.Of(item.Item, checker);
                if (second is null || opinion is not null)
                {
                    Array.ForEach(measurements, measurement => measurement.Add(item, checker, opinion));
                }
            }

            Console.Error.WriteLine($"fold {f + 1} of {FoldCount}");
        }

        foreach (Measurement measurement in measurements)
        {
            output.Write(measurement.Render(disagreements));
        }
    }

    /// <summary>What is measured on items of an origin, with a second reader's word on some of what it was asked or on none.</summary>
    private sealed class Measurement(Origin origin, ReaderScope? scope)
    {
        private readonly AgreementTally _tally = new();
        private readonly List<Disagreement> _disagreements = [];
        private int _read;

        public void Add(TrainingItem item, ReadinessChecker checker, SecondOpinion? opinion)
        {
            if (item.Origin != origin)
            {
                return;
            }

            ReaderRequest? request = scope is { } asked ? checker.Ask(item.Item, asked) : null;
            _read += request is null ? 0 : 1;
            Verdict verdict = checker.Check(item.Item, request is null ? null : opinion! with { Request = request });
            var labelled = new LabelledItem(
                item.Item,
                item.Group,
                Enumerable.Range(0, TrainingItem.Questions.Length).ToDictionary(q => TrainingItem.Questions[q], q => (Level)item.Levels[q]),
                item.Chosen.DistinctBy(carrier => carrier.Question).ToDictionary(carrier => TrainingItem.Questions[carrier.Question], carrier => carrier.Quote),
                item.Noise);
            _tally.Add(labelled, verdict);
            _disagreements.AddRange(Disagreement.Between(labelled, verdict));
        }

        public string Render(bool disagreements)
        {
            string reader = scope is { } asked ? $", a second reader asked about {_read} ({asked})" : "";
            return MarkdownAgreementRenderer.Render(
                new AgreementReport($"{origin} items, their projects left out{reader}", _tally.ToAgreement(), disagreements ? _disagreements : null, []));
        }
    }
}
