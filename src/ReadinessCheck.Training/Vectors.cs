using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReadinessCheck.Training;

/// <summary>Arithmetic on rows of numbers, element by element: however wide the processor's vectors, the bits are the same.</summary>
/// <remarks>System.Numerics.Tensors may fuse multiplication and addition where the processor can, and so give other bits there.</remarks>
internal static class Vectors
{
    /// <summary>Adds a row to sums.</summary>
    public static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        ReadOnlySpan<Vector256<float>> rows = MemoryMarshal.Cast<float, Vector256<float>>(row);
        Span<Vector256<float>> totals = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        for (int i = 0; i < totals.Length; i++)
        {
            totals[i] += rows[i];
        }

        for (int i = totals.Length * Vector256<float>.Count; i < sums.Length; i++)
        {
            sums[i] += row[i];
        }
    }

    /// <summary>Takes a step of AdaGrad: against the gradient, the shorter the more gradient a weight has seen.</summary>
    public static void Step(ReadOnlySpan<float> gradient, float rate, Span<float> squares, Span<float> weights)
    {
        ReadOnlySpan<Vector256<float>> gradients = MemoryMarshal.Cast<float, Vector256<float>>(gradient);
        Span<Vector256<float>> squared = MemoryMarshal.Cast<float, Vector256<float>>(squares);
        Span<Vector256<float>> stepped = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        for (int i = 0; i < gradients.Length; i++)
        {
            squared[i] += gradients[i] * gradients[i];
            stepped[i] -= gradients[i] * rate / Vector256.Sqrt(squared[i]);
        }

        for (int i = gradients.Length * Vector256<float>.Count; i < gradient.Length; i++)
        {
            squares[i] += gradient[i] * gradient[i];
            weights[i] -= gradient[i] * rate / MathF.Sqrt(squares[i]);
        }
    }
}
