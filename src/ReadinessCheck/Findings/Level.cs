namespace ReadinessCheck.Findings;

/// <summary>How far an item's text answers a question; rubric, the table of levels.</summary>
public enum Level
{
    /// <summary>Nothing in the text speaks to it.</summary>
    Missing = 0,

    /// <summary>Something is there, but half of it, only by claim, or in words that would fit any item.</summary>
    Weak = 1,

    /// <summary>A new team member could explain it from the text alone, with a sentence to quote.</summary>
    Answered = 2,

    /// <summary>It cannot be judged at all: the text, or the order of an item with nothing below it; the finding's reason says why.</summary>
    Undetermined = 3,
}
