namespace ReadinessCheck.SecondReader;

/// <summary>What is put to the second reader.</summary>
public enum ReaderScope
{
    /// <summary>The items of which the offline engine is unsure, and of these the questions that it is unsure of.</summary>
    Unsure,

    /// <summary>Every question of every item.</summary>
    All,
}
