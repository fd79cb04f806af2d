namespace ReadinessCheck.Findings;

/// <summary>Which half of a weak answer is missing.</summary>
public enum Lack
{
    /// <summary>Nothing: the level is missing or answered.</summary>
    None,

    /// <summary>Customer need: a problem is told, and nobody who has it.</summary>
    Who,

    /// <summary>Customer need: somebody is named, and no problem apart from the solution.</summary>
    Problem,

    /// <summary>Business reason: the users' benefit is told, and not the organisation's.</summary>
    Organisation,

    /// <summary>Business reason: it is claimed to be worth it, in words that would fit many items.</summary>
    Worth,

    /// <summary>Trade-off: something is mentioned, and not weighed.</summary>
    Weighing,

    /// <summary>Expected outcome: the built thing's behaviour is told, and no effect of it.</summary>
    Effect,

    /// <summary>Expected outcome: an effect is told, too vague to be checked.</summary>
    Measure,

    /// <summary>Ordering: a priority, a date or a relation is named, and no reason for it.</summary>
    Reason,

    /// <summary>Ordering: a date or a release is named, and not why it must be met.</summary>
    Occasion,

    /// <summary>Any: it is there in words that would fit any item.</summary>
    Substance,

    /// <summary>Ordering, of a place in a backlog: a reason is given, and it does not hold against each of the items next below.</summary>
    Comparison,
}
