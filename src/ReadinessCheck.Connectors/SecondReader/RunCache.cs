using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>
/// The answers that a run knows: a fault of their file costs neither an answer nor the run, is told once, and from then on they are known until the
/// run's end. Safe for concurrent use.
/// </summary>
/// <param name="file">The file; null for none.</param>
/// <param name="notices">Is told of a fault.</param>
/// <exception cref="InputException">The file cannot be opened.</exception>
internal sealed class RunCache(string? file, IProgress<string> notices) : IDisposable
{
    private readonly AnswerCache _first = file is null ? AnswerCache.InMemory() : AnswerCache.Open(file);
    private readonly AnswerCache _second = AnswerCache.InMemory();
    private readonly Lock _gate = new();
    private bool _isFaulty;

    /// <inheritdoc cref="AnswerCache.Find"/>
    public Dictionary<string, QuestionAnswer> Find(string key, IReadOnlyList<string> questions) => Use(cache => cache.Find(key, questions));

    /// <inheritdoc cref="AnswerCache.Add"/>
    public void Add(string key, string answer) => Use(cache =>
    {
        cache.Add(key, answer);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    private T Use<T>(Func<AnswerCache, T> use)
    {
        if (!Volatile.Read(ref _isFaulty))
        {
            try
            {
                return use(_first);
            }
            catch (InputException exception)
            {
                Tell(exception);
            }
        }

        return use(_second);
    }

    private void Tell(InputException exception)
    {
        lock (_gate)
        {
            if (_isFaulty)
            {
                return;
            }

            _isFaulty = true;
            notices.Report($"{exception.Message} This run goes on without it.");
        }
    }
}
