namespace ReadinessCheck.Training.Tests;

/// <summary>The wide arithmetic gives the bits of the plain one, whatever the length.</summary>
public sealed class VectorsTests
{
    public static TheoryData<int> Lengths => [0, 1, 7, 8, 13, 32, 33];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Adding_is_adding_one_by_one(int length)
    {
        (float[] row, float[] sums) = (Some(length, 1), Some(length, 2));
        float[] expected = [.. row.Zip(sums, (a, b) => b + a)];

        Vectors.Add(row, sums);

        Assert.Equal(expected, sums);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_step_is_a_step_for_each(int length)
    {
        (float[] gradient, float[] squares, float[] weights) = (Some(length, 1), [.. Some(length, 2).Select(MathF.Abs)], Some(length, 3));
        float[] expectedSquares = [.. gradient.Zip(squares, (g, s) => s + (g * g))];
        float[] expected = [.. weights.Select((w, i) => w - (gradient[i] * 0.05f / MathF.Sqrt(expectedSquares[i])))];

        Vectors.Step(gradient, 0.05f, squares, weights);

        Assert.Equal(expectedSquares, squares);
        Assert.Equal(expected, weights);
    }

    private static float[] Some(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
    }
}
