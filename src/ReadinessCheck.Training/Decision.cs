using ReadinessCheck.Evaluation;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Chooses thresholds and calibration for one question, from scores of items that were left out and their labels.</summary>
internal sealed class Decision
{
    private const int Steps = 80;
    private const int CurvePoints = 14;
    private readonly float[] _scores;
    private readonly int[] _labels;

    public Decision(float[] scores, int[] labels)
    {
        _scores = [.. scores];
        _labels = [.. labels];
        Array.Sort(_scores, _labels);
    }

    /// <summary>
    /// Chooses the two thresholds that agree best with the labels, flagging at most a share of the answered items: by two standard
    /// errors less here, so that it holds for others too.
    /// </summary>
    public (float WeakFrom, float AnsweredFrom) Levels(double falseGapLimit)
    {
        float[] answered = [.. _scores.Where((_, i) => _labels[i] == 2)];
        float ceiling = answered.Length == 0 ? float.MaxValue : answered[(int)(answered.Length * Within(falseGapLimit, answered.Length))];
        double best = double.MinValue;
        (float, float) result = (0.5f, 1.5f);
        for (int low = 1; low < Steps; low++)
        {
            for (int high = low; high < Steps; high++)
            {
                (float weakFrom, float answeredFrom) = (_scores[_scores.Length * low / Steps], Math.Min(ceiling, _scores[_scores.Length * high / Steps]));
                double kappa = weakFrom > answeredFrom ? double.MinValue : WeightedKappa.Of(Confusion(weakFrom, answeredFrom));
                if (kappa > best)
                {
                    best = kappa;
                    result = (weakFrom, answeredFrom);
                }
            }
        }

        return result;
    }

    /// <summary>Chooses the highest score up to which gaps are true often enough and few answered items are asked about.</summary>
    public float AskedUpTo(double precision, double falseShare)
    {
        int answered = _labels.Count(label => label == 2);
        int wrong = 0;
        float result = float.MinValue;
        for (int i = 0; i < _scores.Length; i++)
        {
            wrong += _labels[i] == 2 ? 1 : 0;
            if (1 - ((double)wrong / (i + 1)) >= precision && wrong <= falseShare * answered)
            {
                result = _scores[i];
            }
        }

        return result;
    }

    /// <summary>Fits the probability that the level is at least a given one: shares in equal bins, made to rise.</summary>
    public Curve Calibrate(int level)
    {
        List<(float Score, double Share, int Count)> bins = [];
        for (int b = 0; b < CurvePoints; b++)
        {
            int from = _scores.Length * b / CurvePoints;
            int to = _scores.Length * (b + 1) / CurvePoints;
            double share = (_labels[from..to].Count(label => label >= level) + 0.5) / (to - from + 1);
            bins.Add((_scores[from..to].Average(), share, to - from));

            // Neighbours that fall are pooled.
            while (bins.Count > 1 && bins[^2].Share >= bins[^1].Share)
            {
                (float score, double s, int n) = bins[^1];
                (float score2, double s2, int n2) = bins[^2];
                bins.RemoveRange(bins.Count - 2, 2);
                bins.Add((((score * n) + (score2 * n2)) / (n + n2), ((s * n) + (s2 * n2)) / (n + n2), n + n2));
            }
        }

        return new Curve([.. bins.Select(bin => bin.Score)], [.. bins.Select(bin => (float)bin.Share)]);
    }

    private static double Within(double share, int count) => Math.Max(0, share - (2 * Math.Sqrt(share * (1 - share) / count)));

    private int[,] Confusion(float weakFrom, float answeredFrom)
    {
        int[,] confusion = new int[3, 3];
        for (int i = 0; i < _scores.Length; i++)
        {
            confusion[_labels[i], _scores[i] < weakFrom ? 0 : _scores[i] < answeredFrom ? 1 : 2]++;
        }

        return confusion;
    }
}
