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
