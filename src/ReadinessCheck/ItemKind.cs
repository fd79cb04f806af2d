namespace ReadinessCheck;

/// <summary>The type of work, as far as it changes which questions make sense.</summary>
public enum ItemKind
{
    /// <summary>The source does not say, or says something that is none of the others.</summary>
    Unknown,

    /// <summary>A user story.</summary>
    Story,

    /// <summary>A feature, enhancement or improvement.</summary>
    Feature,

    /// <summary>A defect.</summary>
    Bug,

    /// <summary>A task, chore or sub-task.</summary>
    Task,

    /// <summary>A time-boxed investigation.</summary>
    Spike,

    /// <summary>A large item that holds others.</summary>
    Epic,

    /// <summary>A proposal or request for comments.</summary>
    Proposal,
}
