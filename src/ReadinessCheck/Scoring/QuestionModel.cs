namespace ReadinessCheck.Scoring;

/// <summary>What turns an item's description into a level for one question.</summary>
internal sealed record QuestionModel
{
    /// <summary>Gives the expected level, about 0 to 2.</summary>
    public required TreeEnsemble Expected { get; init; }

    /// <summary>At or above this expected level the answer is at least weak.</summary>
    public required float WeakFrom { get; init; }

    /// <summary>At or above this expected level the question is answered.</summary>
    public required float AnsweredFrom { get; init; }

    /// <summary>The probability that the level is at least weak, by expected level.</summary>
    public required Curve AtLeastWeak { get; init; }

    /// <summary>The probability that the question is answered, by expected level.</summary>
    public required Curve Answered { get; init; }

    /// <summary>A gap is sure, and asked about, when the expected level is at most this.</summary>
    public required float AskedUpTo { get; init; }
}
