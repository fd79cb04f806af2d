namespace ReadinessCheck;

/// <summary>A backlog, wherever it is kept.</summary>
public interface IBacklogSource
{
    /// <summary>What to call the source in messages: a file name, <c>github:owner/repo</c>.</summary>
    string Name { get; }

    /// <summary>Whether the order in which entries are read is the order of the backlog.</summary>
    bool IsOrdered { get; }

    /// <summary>
    /// Whether the order of some items may be recorded though <see cref="IsOrdered"/> is false: then each tells its
    /// <see cref="BacklogItem.Place"/>.
    /// </summary>
    bool IsOrderedInPart => false;

    /// <summary>Reads the backlog from its top, without holding it in memory. It may be enumerated once.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The entries in backlog order.</returns>
    /// <exception cref="InputException">The source does not exist or cannot be read at all.</exception>
    IAsyncEnumerable<BacklogEntry> ReadAsync(CancellationToken cancellationToken);
}
