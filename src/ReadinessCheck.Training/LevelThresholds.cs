using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Training;

/// <summary>Chooses the two thresholds of a question together: the pair that agrees best with the labels.</summary>
internal static class LevelThresholds
{
    private const int Steps = 60;

    /// <summary>Tries pairs of quantiles.</summary>
    /// <param name="items">Of each item that was left out: its two scores and its label.</param>
    /// <param name="highestAnswered">What the threshold for answered may be at most.</param>
    public static (float WeakFrom, float AnsweredFrom) Choose((float Weak, float Answered, int Level)[] items, float highestAnswered)
    {
        float[] weak = [.. items.Select(item => item.Weak).Order()];
        float[] answered = [.. items.Select(item => item.Answered).Order()];
        double best = double.MinValue;
        (float, float) result = default;
        for (int high = 1; high < Steps; high++)
        {
            float answeredFrom = Math.Min(highestAnswered, answered[answered.Length * high / Steps]);
            for (int low = 1; low < Steps; low++)
            {
                float weakFrom = weak[weak.Length * low / Steps];
                int[,] confusion = new int[3, 3];
                foreach ((float w, float a, int level) in items)
                {
                    confusion[level, a >= answeredFrom ? 2 : w >= weakFrom ? 1 : 0]++;
                }

                double kappa = WeightedKappa.Of(confusion);
                if (kappa > best)
                {
                    best = kappa;
                    result = (weakFrom, answeredFrom);
                }
            }
        }

        return result;
    }
}
