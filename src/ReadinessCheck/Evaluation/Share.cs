namespace ReadinessCheck.Evaluation;

/// <summary>A part of a whole, both counted, so that a reader sees how much a figure rests on.</summary>
/// <param name="Part">How many there are.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>The share, 0 to 1; NaN when the whole is empty.</summary>
    public double Value => (double)Part / Whole;
}
