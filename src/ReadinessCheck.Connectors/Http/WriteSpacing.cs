using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Connectors.Http;

/// <summary>Keeps writes apart, repetitions included.</summary>
internal sealed class WriteSpacing(TimeSpan space, TimeProvider clock, HttpMessageHandler inner, ILogger log) : DelegatingHandler(inner)
{
    private DateTimeOffset? _lastEnd;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!ServerCall.Of(request).IsWrite)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        TimeSpan wait = _lastEnd + space - clock.GetUtcNow() ?? TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            // A clock that was set back must not make it long.
            TimeSpan bounded = wait < space ? wait : space;
            log.Waits((long)bounded.TotalMilliseconds, "to keep writes apart");
            await Task.Delay(bounded, clock, cancellationToken);
        }

        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            _lastEnd = clock.GetUtcNow();
        }
    }
}
