using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReadinessCheck.Scoring;

/// <summary>A feature's weights, one for each output and some unused, so that a row is one vector.</summary>
[InlineArray(Length)]
internal struct WeightRow
{
    public const int Length = 16;

    private sbyte _first;

    public Vector128<sbyte> AsVector() => Unsafe.As<WeightRow, Vector128<sbyte>>(ref this);
}
