namespace ReadinessCheck.SecondReader;

/// <summary>Why an item was not read.</summary>
public enum Unread
{
    /// <summary>It was read.</summary>
    No,

    /// <summary>The item orders its reader about, and was not put to it.</summary>
    Untrusted,

    /// <summary>The run may not spend more.</summary>
    OverBudget,

    /// <summary>The model cannot be reached, is too slow or wants no more requests for now.</summary>
    Unavailable,

    /// <summary>The item is too long for the model.</summary>
    TooLong,

    /// <summary>The model declined.</summary>
    Refused,

    /// <summary>What it answered was not in the form that was asked for, twice.</summary>
    Malformed,
}
