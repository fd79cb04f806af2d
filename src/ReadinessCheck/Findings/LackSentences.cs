namespace ReadinessCheck.Findings;

/// <summary>Says in a sentence which half of a weak answer is missing.</summary>
internal static class LackSentences
{
    /// <summary>Gives the sentence.</summary>
    /// <param name="lack">What is lacking; not <see cref="Lack.None"/>.</param>
    public static string Of(Lack lack) => lack switch
    {
        Lack.Who => "A problem is told, and nobody who has it.",
        Lack.Problem => "Somebody is named; what their problem is, apart from the solution, is not told.",
        Lack.Organisation => "A benefit to somebody is told; what it is worth to the organisation is left to guess.",
        Lack.Worth => "It claims to be worth it, in words that would fit many items.",
        Lack.Weighing => "An alternative, risk or cost is touched on, and not weighed.",
        Lack.Effect => "It says how the built thing behaves, and not what will be different for anybody.",
        Lack.Measure => "An effect is named in words too vague to check.",
        Lack.Reason => "It claims a priority or mentions related work, and gives no reason for its place.",
        Lack.Occasion => "A date or release is named, and not why it must be met.",
        Lack.Substance => "The words would fit any item unchanged.",
        Lack.Comparison => "It gives a reason for its place, which does not hold against each of the items next below.",
        _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, "Nothing is lacking."),
    };
}
