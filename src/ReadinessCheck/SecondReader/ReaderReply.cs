namespace ReadinessCheck.SecondReader;

/// <summary>What came of putting an item before the second reader.</summary>
/// <param name="Answers">Its answers by question; those that are not there were not read.</param>
/// <param name="Unread">Why the others were not read.</param>
public sealed record ReaderReply(IReadOnlyDictionary<string, QuestionAnswer> Answers, Unread Unread = Unread.No)
{
    /// <summary>A reply without answers.</summary>
    /// <param name="why">Why there are none.</param>
    /// <returns>The reply.</returns>
    public static ReaderReply Without(Unread why) => new(new Dictionary<string, QuestionAnswer>(), why);
}
