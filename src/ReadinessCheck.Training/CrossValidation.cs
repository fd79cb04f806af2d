using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Nested cross-validation: each fold's projects are judged by a model trained, thresholds and all, on the others.</summary>
internal sealed class CrossValidation(TrainingSettings settings, int folds)
{
    private Dictionary<EncodedItem, Verdict> Judge(IReadOnlyList<EncodedItem> items, Func<EncodedItem, bool> mayTrain)
    {
        int[] fold = Folds.Split(items, folds, 17);
        Dictionary<EncodedItem, Verdict> verdicts = [];
        for (int f = 0; f < folds; f++)
        {
            ScoringModel model = new ModelTrainer(settings).Train([.. items.Where((item, i) => fold[i] != f && mayTrain(item))]);
            var checker = new ReadinessChecker(model);
            foreach (EncodedItem item in items.Where((item, i) => fold[i] == f && item.Source.Origin is Origin.Real or Origin.Contrast))
            {
                verdicts[item] = checker.Check(item.Source.Item);
            }

            Console.Error.WriteLine($"fold {f + 1} of {folds}");
        }

        return verdicts;
    }

    public static void Run(string dataFolder, TrainingSettings settings, bool withContrast)
    {
        List<EncodedItem> items = EncodedItem.EncodeAll(TrainingData.LoadAll(dataFolder));
        var verdicts = new CrossValidation(settings, 5).Judge(
            items, item => !item.Source.MeasureOnly && (withContrast || item.Source.Origin != Origin.Contrast));
        foreach (Origin origin in new[] { Origin.Real, Origin.Contrast })
        {
            Print(origin.ToString(), verdicts.Where(pair => pair.Key.Source.Origin == origin).Select(pair => (pair.Key, pair.Value)));
        }
    }

    private static void Print(string name, IEnumerable<(EncodedItem Item, Verdict Verdict)> judged)
    {
        var all = judged.ToList();
        double mean = 0;
        double askedGaps = 0, gaps = 0;
        Console.WriteLine($"{name}: {all.Count} items, noise flagged {all.Count(j => j.Item.Source.Noise && j.Verdict.Noise)} of {all.Count(j => j.Item.Source.Noise)}, wrongly {all.Count(j => !j.Item.Source.Noise && j.Verdict.Noise)}, noise with >1 answered {all.Count(j => j.Item.Source.Noise && j.Verdict.Findings.Count(f => f.Level == Level.Answered) > 1)}");
        for (int q = 0; q < 5; q++)
        {
            int[,] confusion = new int[3, 3];
            int asked = 0, askedTrue = 0, evidence = 0, hit = 0, any = 0;
            double ece = 0;
            var bins = new (double Sum, int Right, int N)[10];
            foreach (var (item, verdict) in all)
            {
                Finding finding = verdict.Findings[q];
                int label = item.Source.Levels[q];
                confusion[label, (int)finding.Level]++;
                if (finding.Sure)
                {
                    asked++;
                    askedTrue += label < 2 ? 1 : 0;
                }

                if (finding.Level > 0 && label > 0)
                {
                    Carrier? theirs = item.Source.Chosen.Where(c => c.Question == q).Select(c => (Carrier?)c).LastOrDefault();
                    if (theirs is { } t)
                    {
                        evidence++;
                        var words = t.Quote.Split(' ').ToHashSet();
                        bool[] hits = [.. finding.Evidence.Select(e => words.Intersect(FoldedText.Of(e.Quote).Split(' ')).Count() * 2 >= words.Count)];
                        hit += hits[0] ? 1 : 0;
                        any += hits.Contains(true) ? 1 : 0;
                    }
                }

                ref var bin = ref bins[Math.Min(9, (int)(finding.Confidence * 10))];
                bin = (bin.Sum + finding.Confidence, bin.Right + ((int)finding.Level == label ? 1 : 0), bin.N + 1);
            }

            foreach (var bin in bins.Where(b => b.N > 0))
            {
                ece += Math.Abs(bin.Sum - bin.Right) / all.Count;
            }

            double kappa = WeightedKappa.Of(confusion);
            mean += kappa / 5;
            int answered = confusion[2, 0] + confusion[2, 1] + confusion[2, 2];
            int trueGaps = all.Count - answered;
            askedGaps += askedTrue;
            gaps += trueGaps;
            Console.WriteLine($"  {TrainingItem.Questions[q],-17} kappa {kappa:F3}  false gaps {(double)(confusion[2, 0] + confusion[2, 1]) / answered:F2}  asked: precision {(double)askedTrue / Math.Max(1, asked):F3}, of answered {(double)(asked - askedTrue) / answered:F2}, of gaps {(double)askedTrue / trueGaps:F2}  evidence {(double)hit / Math.Max(1, evidence):F2}/{(double)any / Math.Max(1, evidence):F2}  ece {ece:F3}");
        }

        Console.WriteLine($"  mean kappa {mean:F4}; of all gaps asked {askedGaps / gaps:F2}");
    }
}
