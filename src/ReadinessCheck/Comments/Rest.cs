namespace ReadinessCheck.Comments;

/// <summary>Why a comment asks nothing.</summary>
public enum Rest
{
    /// <summary>Every question that is put to such an item is answered.</summary>
    Answered,

    /// <summary>No gap is sure.</summary>
    Unsure,

    /// <summary>People waived what is open, or said that it is answered.</summary>
    Settled,

    /// <summary>People want no questions on this item.</summary>
    Skipped,

    /// <summary>All that is open is held back by the baseline; nobody decided anything about it.</summary>
    HeldBack,
}
