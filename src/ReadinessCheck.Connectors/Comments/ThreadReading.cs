using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Comments;

/// <summary>All comments of items, as far as they could be read. One whose comments cannot be read does not keep the others from theirs.</summary>
/// <param name="Threads">The threads, by the items' keys; an item that is gone has none.</param>
/// <param name="Problems">Why an item's comments could not be read, by its key.</param>
public sealed record ThreadReading(IReadOnlyDictionary<string, CommentThread> Threads, IReadOnlyDictionary<string, ConnectorException> Problems)
{
    private const int MostFailuresInARow = 2;

    /// <summary>Reads them in one go and, where that fails, one by one, unless the tracker breaks down for one after the other: then it is not the items.</summary>
    /// <param name="target">The comments.</param>
    /// <param name="keys">The items' keys, each once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What could be read.</returns>
    /// <exception cref="ConnectorException">The tracker refuses all, by its rate limit or for the credentials.</exception>
    public static async Task<ThreadReading> OfAsync(ICommentTarget target, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        Dictionary<string, CommentThread> threads = [];
        Dictionary<string, ConnectorException> problems = [];
        if (keys.Count > 0 && await TryAsync(keys) is not null)
        {
            int failures = 0;
            string? last = null;
            foreach (string key in keys.Count == 1 ? [] : keys)
            {
                if (failures == MostFailuresInARow)
                {
                    problems[key] = problems[last!];
                    continue;
                }

                // What is refused concerns the item, or its project.
                failures = await TryAsync([key]) is { IsUnknownEnd: true } ? failures + 1 : 0;
                last = key;
            }
        }

        return new ThreadReading(threads, problems);

        async Task<ConnectorException?> TryAsync(IReadOnlyCollection<string> some)
        {
            try
            {
                foreach ((string key, CommentThread thread) in await target.ReadAllAsync(some, cancellationToken))
                {
                    threads[key] = thread;
                }

                return null;
            }
            catch (ConnectorException exception) when (!exception.IsOfAll)
            {
                if (some.Count == 1)
                {
                    problems[some.Single()] = exception;
                }

                return exception;
            }
        }
    }
}
