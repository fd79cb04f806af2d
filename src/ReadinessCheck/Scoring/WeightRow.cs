using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReadinessCheck.Scoring;

/// <summary>A feature's weights, one for each column and perhaps some unused, so that a row is one vector.</summary>
[InlineArray(Length)]
internal struct WeightRow
{
    public const int Length = 32;

    private sbyte _first;

    public Vector256<sbyte> AsVector() => Unsafe.As<WeightRow, Vector256<sbyte>>(ref this);
}
