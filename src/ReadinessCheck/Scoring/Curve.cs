namespace ReadinessCheck.Scoring;

/// <summary>A rising curve through a few points: turns a score into a probability.</summary>
/// <param name="Scores">The points' scores, rising.</param>
/// <param name="Probabilities">The points' probabilities, 0 to 1, not falling.</param>
internal sealed record Curve(float[] Scores, float[] Probabilities)
{
    public float At(float score)
    {
        int next = Array.FindIndex(Scores, s => s > score);
        if (next == 0)
        {
            return Probabilities[0];
        }

        if (next < 0)
        {
            return Probabilities[^1];
        }

        float share = (score - Scores[next - 1]) / (Scores[next] - Scores[next - 1]);
        return Probabilities[next - 1] + (share * (Probabilities[next] - Probabilities[next - 1]));
    }
}
