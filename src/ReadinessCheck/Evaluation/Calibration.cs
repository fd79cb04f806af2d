namespace ReadinessCheck.Evaluation;

/// <summary>Whether the confidence of the findings is the share of those that are right. Undetermined findings have none and are left out.</summary>
/// <param name="Bins">The reliability diagram: ten bins of equal width, empty ones too.</param>
public sealed record Calibration(IReadOnlyList<CalibrationBin> Bins)
{
    /// <summary>The mean distance between confidence and share, bins weighted by their findings; NaN without findings.</summary>
    public double ExpectedError =>
        Bins.Where(bin => bin.Right.Whole > 0).Sum(bin => bin.Right.Whole * Math.Abs(bin.Confidence - bin.Right.Value)) / Bins.Sum(bin => bin.Right.Whole);
}

/// <summary>The findings whose confidence lies in one range.</summary>
/// <param name="From">The least confidence of the range.</param>
/// <param name="To">The end of the range, which only the last one includes.</param>
/// <param name="Confidence">The mean confidence; NaN when the bin is empty.</param>
/// <param name="Right">The findings whose level is the label's, of all in the bin.</param>
public sealed record CalibrationBin(double From, double To, double Confidence, Share Right);
