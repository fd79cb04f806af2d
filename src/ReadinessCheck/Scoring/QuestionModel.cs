namespace ReadinessCheck.Scoring;

/// <summary>What turns an item's description into a level for one question.</summary>
internal sealed record QuestionModel
{
    /// <summary>Scores how much the item speaks to the question at all.</summary>
    public required TreeEnsemble Weak { get; init; }

    /// <summary>Scores how much the item answers it.</summary>
    public required TreeEnsemble Answered { get; init; }

    /// <summary>At or above this score of <see cref="Weak"/> the answer is at least weak.</summary>
    public required float WeakFrom { get; init; }

    /// <summary>At or above this score of <see cref="Answered"/> the question is answered.</summary>
    public required float AnsweredFrom { get; init; }

    /// <summary>A gap is sure, and asked about, when the score of <see cref="Answered"/> is at most this.</summary>
    public required float AskedUpTo { get; init; }

    /// <summary>The probability that the level is at least weak, by score.</summary>
    public required Curve WeakCurve { get; init; }

    /// <summary>The probability that the question is answered, by score.</summary>
    public required Curve AnsweredCurve { get; init; }
}
