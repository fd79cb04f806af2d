using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace ReadinessCheck.Connectors.Http;

/// <summary>
/// The way to a tracker: Polly over what spaces writes and counts. One request at a time. What goes wrong on the way comes out as a
/// <see cref="ConnectorException"/>; what the tracker answers is for its client to read.
/// </summary>
internal sealed class TrackerLine : IDisposable
{
    private readonly ServerPace _pace;
    private readonly TimeSpan _maxWait;
    private readonly IAnswerReading _answers;
    private readonly Secret _secret;
    private readonly ServerPatience _patience;
    private readonly ServerTraffic _traffic;
    private readonly ServerCall.Marking _marking;

    /// <summary>Makes the way; nothing is sent yet.</summary>
    /// <param name="answers">What the server's answers mean.</param>
    /// <param name="secret">What no message may hold.</param>
    /// <param name="pace">How patient to be.</param>
    /// <param name="maxWait">How long to wait for rate limits in all.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notices">Is told of every wait for a rate limit; null tells nobody.</param>
    /// <param name="log">Is told of every request.</param>
    public TrackerLine(IAnswerReading answers, Secret secret, ServerPace pace, TimeSpan maxWait, TimeProvider clock, IProgress<string>? notices, ILogger log)
    {
        _answers = answers;
        _secret = secret;
        _pace = pace;
        _maxWait = maxWait;
        _patience = new ServerPatience(answers, pace, maxWait, clock, notices, log);
        _traffic = new ServerTraffic(new SocketsHttpHandler
        {
            // Whoever follows one decides where the secret may go.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
        });
        WriteSpacing spacing = new(pace.WriteSpace, clock, new RequestLog(_traffic, secret, clock, log), log);
        _marking = new ServerCall.Marking(new ResilienceHandler(_patience.Pipeline()) { InnerHandler = spacing });
    }

    /// <summary>The outermost handler, for an HTTP client that has no time limit of its own.</summary>
    public HttpMessageHandler Handler => _marking;

    /// <summary>The requests sent so far.</summary>
    public int Requests => _traffic.Requests;

    /// <summary>Those of them that were meant to change something.</summary>
    public int Writes => _traffic.Writes;

    /// <summary>The wait that was demanded for the latest request and would have been too long; null when there was none.</summary>
    public TimeSpan? Refused => _patience.Refused;

    /// <summary>Makes a call through <see cref="Handler"/>.</summary>
    /// <param name="call">Its kind.</param>
    /// <param name="send">Sends it and reads its answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ConnectorException">There is no answer, or a rate limit asks for too long a wait.</exception>
    public async Task<T> RunAsync<T>(ServerCall call, Func<Task<T>> send, CancellationToken cancellationToken)
    {
        _patience.Begin();
        _marking.Current = call;
        try
        {
            T result = await send();
            return Refused is { } wait ? throw ServerFailures.Limit(wait, _maxWait, _answers.Server) : result;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw ServerFailures.Unreachable(exception, call, _secret, _answers.AddressVariable);
        }
        catch (TimeoutRejectedException exception)
        {
            throw ServerFailures.Slow(exception.Timeout, call);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ServerFailures.Slow(_pace.RequestTime, call);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _marking.Dispose();
}
