using ReadinessCheck.Reporting;

namespace ReadinessCheck.SecondReader;

/// <summary>Somebody else who reads an item: a language model at hand. Safe for concurrent use.</summary>
public interface ISecondReader
{
    /// <summary>The model's name.</summary>
    string Model { get; }

    /// <summary>What was asked and spent so far.</summary>
    ReaderUsage Usage { get; }

    /// <summary>Puts an item before the reader. A reader that cannot be had is no exception: the reply says why there is no answer.</summary>
    /// <param name="request">The item and the questions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="OperationCanceledException">It was ended from outside.</exception>
    Task<ReaderReply> ReadAsync(ReaderRequest request, CancellationToken cancellationToken);
}

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

/// <summary>What was asked of a second reader about an item, and what it said.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Request">The item and the questions.</param>
/// <param name="Reply">Its reply.</param>
public sealed record SecondOpinion(string Model, ReaderRequest Request, ReaderReply Reply);
