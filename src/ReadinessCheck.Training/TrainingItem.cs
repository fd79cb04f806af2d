using ReadinessCheck.Criteria;

namespace ReadinessCheck.Training;

/// <summary>An item with the levels that a careful reader gave it.</summary>
internal sealed record TrainingItem
{
    /// <summary>The questions in the order of <see cref="Levels"/>.</summary>
    public static readonly string[] Questions =
    [
        CriterionIds.CustomerNeed, CriterionIds.BusinessReason, CriterionIds.TradeOff, CriterionIds.ExpectedOutcome, CriterionIds.Ordering,
    ];

    public required BacklogItem Item { get; init; }

    /// <summary>What must not be split between training and test: the project, or the contrast group.</summary>
    public required string Group { get; init; }

    public required int[] Levels { get; init; }

    public bool Noise { get; init; }

    /// <summary>Whether the licence forbids training on it.</summary>
    public bool MeasureOnly { get; init; }

    /// <summary>Whether <see cref="Carriers"/> lists every carrying sentence, not just the shortest quote.</summary>
    public bool Complete { get; init; }

    public required IReadOnlyList<Carrier> Carriers { get; init; }

    /// <summary>The one quote for each question that a reader chose; empty where carriers were marked without choosing.</summary>
    public IReadOnlyList<Carrier> Chosen { get; init; } = [];

    public required Origin Origin { get; init; }
}

/// <summary>A piece of an item that carries a question at a level.</summary>
/// <param name="Question">Index into <see cref="TrainingItem.Questions"/>.</param>
/// <param name="Level">1 or 2.</param>
/// <param name="Quote">The piece, white space folded.</param>
internal readonly record struct Carrier(int Question, int Level, string Quote);

/// <summary>Where a training item comes from.</summary>
internal enum Origin
{
    /// <summary>A real item of the labelled data.</summary>
    Real,

    /// <summary>A contrast item of the labelled data.</summary>
    Contrast,

    /// <summary>A real item, labelled for this project.</summary>
    Own,

    /// <summary>Written for this project.</summary>
    Written,
}
