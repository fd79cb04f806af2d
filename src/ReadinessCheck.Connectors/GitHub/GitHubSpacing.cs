namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Keeps writes apart, repetitions included: GitHub asks for a second between them.</summary>
/// <remarks>https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests</remarks>
internal sealed class GitHubSpacing(TimeSpan space, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private DateTimeOffset? _lastEnd;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!GitHubCall.Of(request).IsWrite)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        TimeSpan wait = _lastEnd + space - clock.GetUtcNow() ?? TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            // A clock that was set back must not make it long.
            await Task.Delay(wait < space ? wait : space, clock, cancellationToken);
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
