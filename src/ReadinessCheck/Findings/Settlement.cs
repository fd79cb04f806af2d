namespace ReadinessCheck.Findings;

/// <summary>Why nothing is asked about a gap for now: somebody decided so.</summary>
/// <param name="Kind">How it was decided.</param>
public sealed record Settlement(SettlementKind Kind)
{
    /// <summary>Why, as its owner wrote it; null where no reason is given.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided it, by the name that the tracker or the configuration has; null where nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day on which it holds; null where it holds until the item is edited, or the decision is taken back.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>How a gap was settled.</summary>
public enum SettlementKind
{
    /// <summary>By a waiver, in the configuration or by a command on the item.</summary>
    Waived,

    /// <summary>Somebody said on the item that the question is answered: the checker is wrong.</summary>
    SaidAnswered,

    /// <summary>Somebody said on the item that nothing is to be asked there.</summary>
    Skipped,

    /// <summary>By the baseline: the gap is an old one, and held back until its time is over.</summary>
    HeldBack,
}
