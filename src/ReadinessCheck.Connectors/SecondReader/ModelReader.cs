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

    private readonly ModelOptions _options;
    private readonly IProgress<string> _notices;
    private readonly AnswerCache _cache;
    private readonly ModelLine _line;
    private readonly TokenBudget _budget;
    private readonly ConcurrencyLimiter _parallel;
    private readonly TokenBucketRateLimiter? _perMinute;
    private readonly Lock _gate = new();
    private int _calls;
    private int _known;
    private int _overBudget;
    private bool _told;
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
        _cache = options.Cache is { } file ? AnswerCache.Open(file) : AnswerCache.InMemory();
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
        string key = request.Page.KeyFor(Model);
        Dictionary<string, QuestionAnswer> answers = _cache.Find(key, request.Questions);
        string[] open = [.. request.Questions.Where(question => !answers.ContainsKey(question))];
        if (open.Length == 0)
        {
            Interlocked.Increment(ref _known);
            return new ReaderReply(answers);
        }

        Answered answered = await AskAsync(request.Page, open, cancellationToken);
        if (answered.Content is { } content)
        {
            _cache.Add(key, content);
        }

        return new ReaderReply(answers.Concat(answered.Reply.Answers).ToDictionary(), answered.Reply.Unread);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _line.Dispose();
        _cache.Dispose();
        _parallel.Dispose();
        _perMinute?.Dispose();
    }

    private async Task<Answered> AskAsync(ReaderPage page, string[] questions, CancellationToken cancellationToken)
    {
        using RateLimitLease turn = await _parallel.AcquireAsync(1, cancellationToken);
        Answered answered = Answered.Not(Unread.Malformed);
        for (int attempt = 0; attempt < Attempts && answered.Reply.Unread == Unread.Malformed; attempt++)
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

            Tell();
            Interlocked.Increment(ref _calls);
            ChatResponse response = await _line.Chat.GetResponseAsync(
                [new ChatMessage(ChatRole.System, ReaderPrompt.Instructions), new ChatMessage(ChatRole.User, ask)], Form(questions), cancellationToken);

            // Some servers do not count.
            input = response.Usage?.InputTokenCount ?? EstimateOf(ask);
            output = response.Usage?.OutputTokenCount ?? EstimateOfText(response.Text);
            return response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.Any(message => message.Contents.OfType<ErrorContent>().Any())
                    ? Answered.Not(Unread.Refused)
                : response.FinishReason != ChatFinishReason.Length && AnswerForm.TryRead(response.Text, questions, out var answers)
                    ? new Answered(new ReaderReply(answers), response.Text)
                : Answered.Not(Unread.Malformed);
        }
        catch (Exception exception) when (ModelFailures.Is(exception))
        {
            // Ended while it looks at an answer, the client falls over whatever it has closed.
            cancellationToken.ThrowIfCancellationRequested();

            // An answer that is none of the protocol's may have cost something, and nobody says how much.
            ModelFailure failure = ModelFailures.Of(exception, _options);
            input = failure.Unread == Unread.Malformed ? EstimateOf(ask) : 0;
            Stop(failure);
            return Answered.Not(failure.Unread);
        }
        finally
        {
            _budget.Settle(reserved, input, output);
        }
    }

    private void Stop(ModelFailure failure)
    {
        lock (_gate)
        {
            if (!failure.IsOfAll || _stopped is not null)
            {
                return;
            }

            _stopped = failure;
        }

        _notices.Report($"The second reader is asked no more: {failure.Message}");
    }

    private void Tell()
    {
        lock (_gate)
        {
            if (_told)
            {
                return;
            }

            _told = true;
        }

        string what = _options.IsRedacted ? "with e-mail addresses, phone numbers, keys and known names replaced" : "as people see it, with whatever names and addresses it holds (--redact replaces them)";
        string kept = _options.Cache is { } file ? $" Its answers are kept in {file}." : "";
        _notices.Report($"The second reader is {Model} at {_options.Endpoint.Authority}: the text of each item that it reads goes there, {what}.{kept}");
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

    private readonly record struct Answered(ReaderReply Reply, string? Content)
    {
        public static Answered Not(Unread why) => new(ReaderReply.Without(why), null);
    }
}
