using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Chooses thresholds and calibration for a yes or no, from scores of items that were left out and their labels.</summary>
internal sealed class Decision
{
    private const int CurvePoints = 14;
    private readonly float[] _scores;
    private readonly bool[] _labels;

    public Decision(float[] scores, bool[] labels)
    {
        _scores = [.. scores];
        _labels = [.. labels];
        Array.Sort(_scores, _labels);
    }

    /// <summary>Gives the highest threshold below which no more than a share of the true ones fall.</summary>
    public float HighestWithin(double share)
    {
        float[] positive = [.. _scores.Where((_, i) => _labels[i])];
        return positive.Length == 0 ? float.MaxValue : positive[(int)(positive.Length * share)];
    }

    /// <summary>Gives the highest score up to which items are false often enough, and few of the true ones are among them.</summary>
    public float LowUpTo(double precision, double trueShare)
    {
        int positive = _labels.Count(label => label);
        int wrong = 0;
        float result = float.MinValue;
        for (int i = 0; i < _scores.Length; i++)
        {
            wrong += _labels[i] ? 1 : 0;
            if (1 - ((double)wrong / (i + 1)) >= precision && wrong <= trueShare * positive)
            {
                result = _scores[i];
            }
        }

        return result;
    }

    /// <summary>Fits the probability of a true one: shares in equal bins, made to rise.</summary>
    public Curve Calibrate()
    {
        List<(float Score, double Share, int Count)> bins = [];
        for (int b = 0; b < CurvePoints; b++)
        {
            int from = _scores.Length * b / CurvePoints;
            int to = _scores.Length * (b + 1) / CurvePoints;
            double share = (_labels[from..to].Count(label => label) + 0.5) / (to - from + 1);
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
}
