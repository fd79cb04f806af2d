using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ReadinessCheck.Connectors.Http;

/// <summary>
/// Sends a request again after the waits that rate limits demand, as what they refuse is not carried out; and after faults, unless it
/// would do more when it is carried out twice (see <see cref="ServerCall.MayRepeat"/>). Its pipeline is safe for concurrent use, what it tells of the
/// latest request is not.
/// </summary>
/// <param name="answers">What the server's answers mean.</param>
/// <param name="pace">How patient to be.</param>
/// <param name="maxWait">How long to wait for rate limits in all.</param>
/// <param name="clock">The clock.</param>
/// <param name="notices">Is told of every wait for a rate limit; null tells nobody.</param>
/// <param name="log">Is told of every wait.</param>
internal sealed class ServerPatience(IAnswerReading answers, ServerPace pace, TimeSpan maxWait, TimeProvider clock, IProgress<string>? notices, ILogger log)
{
    private static readonly TimeSpan LeastTold = TimeSpan.FromSeconds(0.5);

    private readonly Lock _gate = new();
    private TimeSpan _waited;

    // Requests that are under way at the same time wait together.
    private DateTimeOffset _closedUntil;

    /// <summary>The wait that was demanded for the latest request and would have been too long; null when there was none.</summary>
    public TimeSpan? Refused { get; private set; }

    /// <summary>Tells that another request begins.</summary>
    public void Begin() => Refused = null;

    /// <summary>Makes the pipeline: outermost the waits for rate limits, then faults, then the time for one answer.</summary>
    public ResiliencePipeline<HttpResponseMessage> Pipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(Limits())
            .AddRetry(Faults())
            .AddTimeout(new TimeoutStrategyOptions { Timeout = pace.AnswerTime })
            .Build();

    // Bounded by the time and not by a number.
    private RetryStrategyOptions<HttpResponseMessage> Limits() => new()
    {
        MaxRetryAttempts = int.MaxValue,
        ShouldHandle = async args => args.Outcome.Result is { } response && await IsLimitedAsync(args.Context, response)
            && MayWait(WaitFor(response, args.AttemptNumber)),
        DelayGenerator = args =>
        {
            TimeSpan wait = WaitFor(args.Outcome.Result!, args.AttemptNumber);
            TimeSpan longer;
            lock (_gate)
            {
                longer = Extension(wait);
                _waited += longer;
                _closedUntil += longer;
            }

            if (longer >= LeastTold)
            {
                notices?.Report($"{answers.Server} asks to wait: going on in {Text(wait)}.");
            }

            log.Waits((long)wait.TotalMilliseconds, "because the server asks for it");
            return ValueTask.FromResult<TimeSpan?>(wait);
        },
    };

    private RetryStrategyOptions<HttpResponseMessage> Faults() => new()
    {
        MaxRetryAttempts = pace.Retries,
        Delay = pace.FirstDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = async args => args.Outcome switch
        {
            { Exception: HttpRequestException or IOException or TimeoutRejectedException } =>
                MayRepeat(args.Context) || ServerCall.WasNotSent(args.Outcome.Exception),
            { Result: { } response } =>
                MayRepeat(args.Context) && !await IsLimitedAsync(args.Context, response) && await answers.IsFaultAsync(response),
            _ => false,
        },
        OnRetry = args =>
        {
            log.Waits((long)args.RetryDelay.TotalMilliseconds, "before it is sent again");
            return default;
        },
    };

    private static bool MayRepeat(ResilienceContext context) => ServerCall.Of(context.GetRequestMessage()).MayRepeat;

    // A 503 that names a time says only that the server is busy, and not that it did nothing.
    private async ValueTask<bool> IsLimitedAsync(ResilienceContext context, HttpResponseMessage response) =>
        await answers.IsLimitedAsync(response) && (response.StatusCode != HttpStatusCode.ServiceUnavailable || MayRepeat(context));

    private bool MayWait(TimeSpan wait)
    {
        lock (_gate)
        {
            bool may = _waited + Extension(wait) <= maxWait;
            Refused = may ? null : wait;
            return may;
        }
    }

    // By how much the server is closed for longer than is known. A clock that was set back must not make a wait free.
    private TimeSpan Extension(TimeSpan wait)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (_closedUntil < now || _closedUntil - now > maxWait)
        {
            _closedUntil = now;
        }

        TimeSpan longer = now + wait - _closedUntil;
        return longer > TimeSpan.Zero ? longer : TimeSpan.Zero;
    }

    private TimeSpan WaitFor(HttpResponseMessage response, int attempt)
    {
        TimeSpan wait = answers.DemandedWait(response, clock.GetUtcNow()) ?? Shorter(pace.UnnamedWait * Math.Pow(2, Math.Min(attempt, 10)), pace.LongestUnnamedWait);
        // A demand of no time at all would be asked for again and again.
        return wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Says how long a time is, in whole seconds or minutes, rounded up.</summary>
    public static string Text(TimeSpan time)
    {
        long seconds = (long)Math.Ceiling(time.TotalSeconds);
        long minutes = (long)Math.Ceiling(time.TotalMinutes);
        return seconds < 120
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds} {(seconds == 1 ? "second" : "seconds")}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes");
    }
}
