namespace ReadinessCheck.Evaluation;

/// <summary>A figure with the interval in which it lies with a probability of 95 %.</summary>
/// <param name="Value">The figure; NaN when it is not defined.</param>
/// <param name="Low">The interval's lower end; NaN when there is too little to tell.</param>
/// <param name="High">The interval's upper end; NaN when there is too little to tell.</param>
public readonly record struct Estimate(double Value, double Low, double High);
