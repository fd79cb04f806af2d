namespace ReadinessCheck.Scoring;

/// <summary>The logistic function.</summary>
internal static class Logistic
{
    public static float Of(float score) => 1f / (1f + Exp(-score));

    /// <summary>e to the power x, by range reduction and a polynomial: the same bits on every machine, which a library's is not.</summary>
    private static float Exp(float x)
    {
        x = Math.Clamp(x, -80f, 80f);
        int whole = (int)MathF.Floor((x * 1.44269504f) + 0.5f);
        float rest = x - (whole * 0.693359375f) - (whole * -2.12194440e-4f);
        float polynomial = 1.9875691500e-4f;
        polynomial = (polynomial * rest) + 1.3981999507e-3f;
        polynomial = (polynomial * rest) + 8.3334519073e-3f;
        polynomial = (polynomial * rest) + 4.1665795894e-2f;
        polynomial = (polynomial * rest) + 1.6666665459e-1f;
        polynomial = (polynomial * rest) + 5.0000001201e-1f;
        polynomial = (polynomial * rest * rest) + rest + 1f;
        return polynomial * BitConverter.Int32BitsToSingle((whole + 127) << 23);
    }
}
