namespace ReadinessCheck.SecondReader;

/// <summary>What is put to the second reader.</summary>
public enum ReaderScope
{
    /// <summary>The items of which the offline engine is unsure, and of these the questions that it is unsure of.</summary>
    Unsure,

    /// <summary>Every question that is put to items of their kind, of every item.</summary>
    All,
}
