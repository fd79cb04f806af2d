namespace ReadinessCheck.Evaluation;

/// <summary>Cohen's kappa with quadratic weights over the three levels.</summary>
public static class WeightedKappa
{
    /// <summary>Computes the kappa from a confusion matrix.</summary>
    /// <param name="confusion">Counts; first index the label's level, second the engine's.</param>
    /// <returns>1 for full agreement, 0 for what chance would give; NaN when one level alone occurs on both sides.</returns>
    public static double Of(int[,] confusion) => Of(confusion, confusion.GetLength(0));

    /// <summary>Computes the kappa from the first rows and columns of a matrix.</summary>
    internal static double Of(int[,] confusion, int levels)
    {
        double[] rows = new double[levels];
        double[] columns = new double[levels];
        double total = 0;
        for (int i = 0; i < levels; i++)
        {
            for (int j = 0; j < levels; j++)
            {
                rows[i] += confusion[i, j];
                columns[j] += confusion[i, j];
                total += confusion[i, j];
            }
        }

        double observed = 0;
        double expected = 0;
        for (int i = 0; i < levels; i++)
        {
            for (int j = 0; j < levels; j++)
            {
                double weight = (i - j) * (i - j);
                observed += weight * confusion[i, j];
                expected += weight * rows[i] * columns[j] / total;
            }
        }

        return 1 - (observed / expected);
    }
}
