using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Connectors.Http;

/// <summary>Tells of each request that is really sent, one line each: where to, what came of it, how long it took. Stands below what sends again.</summary>
/// <param name="inner">What sends, and takes in whole bodies.</param>
/// <param name="secret">What must not be told.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Is told.</param>
internal sealed class RequestLog(HttpMessageHandler inner, Secret secret, TimeProvider clock, ILogger log) : DelegatingHandler(inner)
{
    private static readonly HttpRequestOptionsKey<int> Sent = new("ReadinessCheck.Sent");

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!log.IsEnabled(LogLevel.Debug))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        // Where the request is sent again, it is the same one.
        int repetitions = request.Options.TryGetValue(Sent, out int before) ? before : 0;
        request.Options.Set(Sent, repetitions + 1);
        string repetition = repetitions > 0 ? FormattableString.Invariant($" (repetition {repetitions})") : "";
        string address = LoggedAddress.Of(request.RequestUri, secret);
        long start = clock.GetTimestamp();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            log.Answered(request.Method, address, (int)response.StatusCode, Milliseconds(start), response.Content.Headers.ContentLength ?? 0, repetition);
            return response;
        }
        catch (Exception exception)
        {
            string reason = exception is OperationCanceledException ? ", and nobody waits any more" : ServerFailures.Quote(exception.Message, secret);
            log.NotAnswered(request.Method, address, Milliseconds(start), reason, repetition);
            throw;
        }
    }

    private long Milliseconds(long start) => (long)clock.GetElapsedTime(start).TotalMilliseconds;
}
