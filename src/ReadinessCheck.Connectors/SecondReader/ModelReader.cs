using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>
/// A language model as the second reader: what it has answered before is not asked again, no more is spent than may be, and what goes wrong leaves
/// an item unread. Safe for concurrent use.
/// </summary>
public sealed class ModelReader : ISecondReader, IDisposable
{
    private readonly RunCache _cache;
    private readonly ModelCalls _calls;
    private readonly ConcurrentDictionary<string, Task<ReaderReply?>> _underWay = new();
    private int _known;

    /// <summary>Makes the reader; nothing is sent yet.</summary>
    /// <param name="options">Which model, and how much of it.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told before the first call what goes where, and of every wait and trouble.</param>
    /// <param name="log">Is told of every request, without secrets and texts; null tells nobody.</param>
    /// <exception cref="InputException">An option is wrong, or the cache cannot be opened.</exception>
    public ModelReader(ModelOptions options, TimeProvider clock, IProgress<string> notices, ILogger? log = null)
    {
        ModelOptionsValidator.Check(options);
        Model = options.Model;
        _cache = new RunCache(options.Cache, notices);
        _calls = new ModelCalls(options, clock, notices, log ?? NullLogger.Instance);
    }

    /// <summary>Makes sure that it is known which model is meant: its name is part of what an answer is found by.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="InputException">It is not.</exception>
    public static void CheckName(ModelOptions options)
    {
        if (ModelOptionsValidator.Name(options) is { } problem)
        {
            throw new InputException(problem);
        }
    }

    /// <inheritdoc/>
    public string Model { get; }

    /// <inheritdoc/>
    public ReaderUsage Usage => _calls.Usage(_known);

    /// <inheritdoc/>
    public async Task<ReaderReply> ReadAsync(ReaderRequest request, CancellationToken cancellationToken)
    {
        if (!request.MayBeSent)
        {
            return ReaderReply.Without(Unread.Untrusted);
        }

        // Items of the same text share an answer, also while it is under way.
        string key = request.Page.KeyFor(Model);
        string asked = $"{key} {string.Join(' ', request.Questions)}";
        while (true)
        {
            TaskCompletionSource<ReaderReply?> own = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Task<ReaderReply?> first = _underWay.GetOrAdd(asked, own.Task);
            if (first == own.Task)
            {
                return await ReadAsync(request, key, asked, own, cancellationToken);
            }

            // Null where the other was ended from outside.
            if (await first.WaitAsync(cancellationToken) is { } reply)
            {
                return Counted(reply);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _calls.Dispose();
        _cache.Dispose();
    }

    private async Task<ReaderReply> ReadAsync(
        ReaderRequest request, string key, string asked, TaskCompletionSource<ReaderReply?> own, CancellationToken cancellationToken)
    {
        ReaderReply? reply = null;
        try
        {
            Dictionary<string, QuestionAnswer> answers = _cache.Find(key, request.Questions);
            string[] open = [.. request.Questions.Where(question => !answers.ContainsKey(question))];
            if (open.Length == 0)
            {
                return Counted(reply = new ReaderReply(answers));
            }

            Answered answered = await _calls.AskAsync(request.Page, open, cancellationToken);
            if (answered.Content is { } content)
            {
                _cache.Add(key, content);
            }

            return reply = new ReaderReply(answers.Concat(answered.Reply.Answers).ToDictionary(), answered.Reply.Unread);
        }
        finally
        {
            _underWay.TryRemove(asked, out _);
            own.SetResult(reply);
        }
    }

    // Of a reply that cost no call.
    private ReaderReply Counted(ReaderReply reply)
    {
        if (reply.Unread == Unread.No)
        {
            Interlocked.Increment(ref _known);
        }
        else if (reply.Unread == Unread.OverBudget)
        {
            _calls.OverBudget();
        }

        return reply;
    }
}
