using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>
/// A language model as the second reader: what it has answered before is not asked again, no more is spent than may be, and what goes wrong leaves
/// an item unread. Safe for concurrent use.
/// </summary>
public sealed class ModelReader : ISecondReader, IDisposable
{
    // Malformed answers are asked for once more.
    private const int Attempts = 2;

    // Of those that may be an item's own.
    private const int FailuresToStop = 3;

    private readonly ModelOptions _options;
    private readonly IProgress<string> _notices;
    private readonly RunCache _cache;
    private readonly ModelLine _line;
    private readonly TokenBudget _budget;
    private readonly ConcurrencyLimiter _parallel;
    private readonly TokenBucketRateLimiter? _perMinute;
    private readonly ConcurrentDictionary<string, Task<ReaderReply?>> _underWay = new();
    private readonly Lock _gate = new();
    private int _calls;
    private int _known;
    private int _overBudget;
    private int _failuresInARow;
    private bool _hasAnswered;
    private bool _told;
    private bool _toldOfContext;
    private bool _toldOfCut;
    private ModelFailure? _stopped;

    /// <summary>Makes the reader; nothing is sent yet.</summary>
    /// <param name="options">Which model, and how much of it.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told before the first call what goes where, and of every wait and trouble.</param>
    /// <exception cref="InputException">An option is wrong, or the cache cannot be opened.</exception>
    public ModelReader(ModelOptions options, TimeProvider clock, IProgress<string> notices)
    {
        ModelOptionsValidator.Check(options);
        _options = options;
        _notices = notices;
        _cache = new RunCache(options.Cache, notices);
        _line = new ModelLine(options, clock, notices);
        _budget = new TokenBudget(options.Budget);
        _parallel = new ConcurrencyLimiter(new() { PermitLimit = options.Parallel, QueueLimit = int.MaxValue });
        _perMinute = options.PerMinute is { } permits ? PerMinute(permits) : null;
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
    public string Model => _options.Model;

    /// <inheritdoc/>
    public ReaderUsage Usage => new(Model, _calls, _known, _budget.Input, _budget.Output, _options.Budget, _overBudget) { Stopped = _stopped?.Message };

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
        _line.Dispose();
        _cache.Dispose();
        _parallel.Dispose();
        _perMinute?.Dispose();
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

            Answered answered = await AskAsync(request.Page, open, cancellationToken);
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
            Interlocked.Increment(ref _overBudget);
        }

        return reply;
    }

    private async Task<Answered> AskAsync(ReaderPage page, string[] questions, CancellationToken cancellationToken)
    {
        using RateLimitLease turn = await _parallel.AcquireAsync(1, cancellationToken);
        Answered answered = Answered.Not(Unread.Malformed);
        for (int attempt = 0; attempt < Attempts && answered.Reply.Unread == Unread.Malformed && !answered.IsCut; attempt++)
        {
            if (_stopped is { } failure)
            {
                return Answered.Not(failure.Unread);
            }

            string ask = ReaderPrompt.Ask(page, questions, ReaderPrompt.NewBoundary());
            long most = EstimateOf(ask) + _options.MaxOutput;
            if (!await _budget.ReserveAsync(most, cancellationToken))
            {
                Interlocked.Increment(ref _overBudget);
                return Answered.Not(Unread.OverBudget);
            }

            answered = await CallAsync(ask, questions, most, cancellationToken);
        }

        return answered;
    }

    private async Task<Answered> CallAsync(string ask, string[] questions, long reserved, CancellationToken cancellationToken)
    {
        (long input, long output) = (0, 0);
        try
        {
            using RateLimitLease? minute = _perMinute is null ? null : await _perMinute.AcquireAsync(1, cancellationToken);
            if (_stopped is { } stopped)
            {
                return Answered.Not(stopped.Unread);
            }

            if (ModelOptionsValidator.Key(_options) is { } keyless)
            {
                return Fail(new ModelFailure(Unread.Unavailable, keyless, IsOfAll: true));
            }

            Tell();
            Interlocked.Increment(ref _calls);
            SendCount.Call sends = _line.Sends.Begin();
            Said said;
            try
            {
                said = Said.Of(await _line.Chat.GetResponseAsync(
                    [new ChatMessage(ChatRole.System, ReaderPrompt.Instructions), new ChatMessage(ChatRole.User, ask)], Form(questions), cancellationToken));
            }
            catch (Exception exception) when (ModelFailures.Is(exception))
            {
                // Ended while it looks at an answer, the client falls over whatever it has closed.
                cancellationToken.ThrowIfCancellationRequested();

                // An answer that is none of the protocol's may have cost something, and nobody says how much.
                ModelFailure failure = ModelFailures.Of(exception, _options);
                input = (sends.Lost + (failure.Unread == Unread.Malformed ? 1 : 0)) * EstimateOf(ask);
                return Fail(failure);
            }

            // Some servers do not count.
            input = (said.Input ?? EstimateOf(ask)) + (sends.Lost * EstimateOf(ask));
            output = said.Output ?? EstimateOfText(said.Text);
            return Read(said, ask, questions);
        }
        finally
        {
            _budget.Settle(reserved, input, output);
        }
    }

    private Answered Read(Said said, string ask, string[] questions)
    {
        if (said.IsRefusal)
        {
            return Answered.Not(Unread.Refused);
        }

        if (said.Input < LeastOf(ask))
        {
            TellOnce(
                ref _toldOfContext,
                "The model's server reads but a part of what is sent, and items are left unread for it: raise the server's context (num_ctx with Ollama).");
            return Answered.Not(Unread.TooLong);
        }

        if (said.IsCut)
        {
            TellOnce(ref _toldOfCut, $"The model's answers are cut at {_options.MaxOutput} tokens, and items are left unread for it: raise 'second-reader.max-output'.");
            return Answered.Not(Unread.Malformed) with { IsCut = true };
        }

        if (!AnswerForm.TryRead(said.Text, questions, out var answers))
        {
            return Answered.Not(Unread.Malformed);
        }

        lock (_gate)
        {
            _hasAnswered = true;
            _failuresInARow = 0;
        }

        return new Answered(new ReaderReply(answers), said.Text);
    }

    private Answered Fail(ModelFailure failure)
    {
        lock (_gate)
        {
            bool isOfOne = failure.MayBeOfOne && _hasAnswered && ++_failuresInARow < FailuresToStop;
            if (failure.IsOfAll && !isOfOne && _stopped is null)
            {
                _stopped = failure;
                _notices.Report($"The second reader is asked no more: {failure.Message}");
            }
        }

        return Answered.Not(failure.Unread);
    }

    // Those who begin at the same time wait until it is told.
    private void Tell()
    {
        string what = _options.IsRedacted ? "with e-mail addresses, phone numbers, keys and known names replaced" : "as people see it, with whatever names and addresses it holds (--redact replaces them)";
        string kept = _options.Cache is { } file ? $" Its answers are kept in {file}." : "";
        TellOnce(ref _told, $"The second reader is {Model} at {_options.Endpoint.GetLeftPart(UriPartial.Authority)}: the text of each item that it reads goes there, {what}.{kept}");
    }

    private void TellOnce(ref bool told, string notice)
    {
        lock (_gate)
        {
            if (!told)
            {
                _notices.Report(notice);
                told = true;
            }
        }
    }

    // The protocol knows the schema's strictness; Microsoft's abstraction does not.
    private ChatOptions Form(string[] questions) => new()
    {
        MaxOutputTokens = _options.MaxOutput,
        RawRepresentationFactory = _ => new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                ReaderPrompt.SchemaName, BinaryData.FromString(ReaderPrompt.Schema(questions).ToJsonString()), jsonSchemaIsStrict: true),
        },
    };

    private static long EstimateOf(string ask) => EstimateOfText(ReaderPrompt.Instructions) + EstimateOfText(ask);

    // Few tokenizers give more than one token for three letters of English, and for one of another script.
    private static long EstimateOfText(string text)
    {
        int others = text.Count(c => !char.IsAscii(c));
        return others + ((text.Length - others + 2) / 3);
    }

    private static TokenBucketRateLimiter PerMinute(int permits) => new(new()
    {
        TokenLimit = 1,
        TokensPerPeriod = 1,

        // A timer counts no shorter times, and stands still.
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(Math.Max(1, 60_000d / permits)),
        QueueLimit = int.MaxValue,
    });

    // Half of what English costs by the estimate. Letters of other scripts cost more than these, but not as much as they are estimated at.
    private static long LeastOf(string ask) => (ReaderPrompt.Instructions.Length + ask.Length) / 6;

    // What a model said, out of the client's hands.
    private sealed record Said(string Text, long? Input, long? Output, bool IsRefusal, bool IsCut)
    {
        public static Said Of(ChatResponse response) => new(
            response.Text,
            response.Usage?.InputTokenCount is > 0 and { } input ? input : null,
            response.Usage?.OutputTokenCount,
            response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.Any(message => message.Contents.OfType<ErrorContent>().Any()),
            response.FinishReason == ChatFinishReason.Length);
    }

    private readonly record struct Answered(ReaderReply Reply, string? Content)
    {
        /// <summary>Whether the answer was longer than it may be, as it would be again.</summary>
        public bool IsCut { get; init; }

        public static Answered Not(Unread why) => new(ReaderReply.Without(why), null);
    }
}
