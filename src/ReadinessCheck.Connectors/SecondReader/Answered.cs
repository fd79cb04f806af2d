using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>What came of a call.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Content">What the model wrote, where it is an answer; otherwise null.</param>
internal readonly record struct Answered(ReaderReply Reply, string? Content)
{
    /// <summary>Whether the answer was longer than it may be, as it would be again.</summary>
    public bool IsCut { get; init; }

    /// <summary>No answer.</summary>
    public static Answered Not(Unread why) => new(ReaderReply.Without(why), null);
}
