using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>The calls to a model: so many at a time, within the budget, and none any more once it is plain that the others would fare no better. Safe for concurrent use.</summary>
internal sealed class ModelCalls : IDisposable
{
    // Malformed answers are asked for once more.
    private const int Attempts = 2;

    // Of those that may be an item's own.
    private const int FailuresToStop = 3;

    private readonly ModelOptions _options;
    private readonly ModelNotices _notices;
    private readonly ModelLine _line;
    private readonly TokenBudget _budget;
    private readonly ConcurrencyLimiter _parallel;
    private readonly TokenBucketRateLimiter? _perMinute;
    private readonly Lock _gate = new();
    private int _calls;
    private int _overBudget;
    private int _failuresInARow;
    private bool _hasAnswered;
    private ModelFailure? _stopped;

    /// <summary>Makes the way; nothing is sent yet.</summary>
    public ModelCalls(ModelOptions options, TimeProvider clock, IProgress<string> notices, ILogger log)
    {
        _options = options;
        _notices = new ModelNotices(options, notices);
        _line = new ModelLine(options, clock, notices, log);
        _budget = new TokenBudget(options.Budget);
        _parallel = new ConcurrencyLimiter(new() { PermitLimit = options.Parallel, QueueLimit = int.MaxValue });
        _perMinute = options.PerMinute is { } permits ? PerMinute(permits) : null;
    }

    /// <summary>What was asked and spent, given how many items were known without.</summary>
    public ReaderUsage Usage(int known) =>
        new(_options.Model, _calls, known, _budget.Input, _budget.Output, _options.Budget, _overBudget) { Stopped = _stopped?.Message };

    /// <summary>Counts an item that was left for want of budget.</summary>
    public void OverBudget() => Interlocked.Increment(ref _overBudget);

    /// <summary>Asks, once more where the answer is malformed.</summary>
    /// <param name="page">The item.</param>
    /// <param name="questions">The ids of the questions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Answered> AskAsync(ReaderPage page, string[] questions, CancellationToken cancellationToken)
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
            long most = TokenEstimate.OfRequest(ask) + _options.MaxOutput;
            if (!await _budget.ReserveAsync(most, cancellationToken))
            {
                OverBudget();
                return Answered.Not(Unread.OverBudget);
            }

            answered = await CallAsync(ask, questions, most, cancellationToken);
        }

        return answered;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _line.Dispose();
        _parallel.Dispose();
        _perMinute?.Dispose();
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

            _notices.TellWhatGoesWhere();
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
                input = (sends.Lost + (failure.Unread == Unread.Malformed ? 1 : 0)) * TokenEstimate.OfRequest(ask);
                return Fail(failure);
            }

            // Some servers do not count.
            input = (said.Input ?? TokenEstimate.OfRequest(ask)) + (sends.Lost * TokenEstimate.OfRequest(ask));
            output = said.Output ?? TokenEstimate.Of(said.Text);
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

        if (said.Input < TokenEstimate.LeastOfRequest(ask))
        {
            _notices.TellOfContext();
            return Answered.Not(Unread.TooLong);
        }

        if (said.IsCut)
        {
            _notices.TellOfCut();
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
                _notices.TellOfStop(failure.Message);
            }
        }

        return Answered.Not(failure.Unread);
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

    private static TokenBucketRateLimiter PerMinute(int permits) => new(new()
    {
        TokenLimit = 1,
        TokensPerPeriod = 1,

        // A timer counts no shorter times, and stands still.
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(Math.Max(1, 60_000d / permits)),
        QueueLimit = int.MaxValue,
    });

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
}
