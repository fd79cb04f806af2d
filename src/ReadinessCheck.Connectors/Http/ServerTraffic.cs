namespace ReadinessCheck.Connectors.Http;

/// <summary>
/// The innermost handler: counts what is really sent, and takes in the whole body, so that a connection that is cut within it is
/// seen where requests are sent again.
/// </summary>
internal sealed class ServerTraffic : DelegatingHandler
{
    private const long LargestBody = 64 * 1024 * 1024;
    private int _requests;
    private int _writes;

    private readonly bool _mayBePlain;

    /// <summary>Makes the handler.</summary>
    /// <param name="inner">What sends.</param>
    /// <param name="mayBePlain">Whether requests may go elsewhere than to this machine without encryption: they hold no secret.</param>
    public ServerTraffic(HttpMessageHandler inner, bool mayBePlain = false)
        : base(inner) => _mayBePlain = mayBePlain;

    /// <summary>The requests sent so far.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Those of them that were meant to change something.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Octokit follows redirects, on the same host with the token, from https to http too.
        if (!_mayBePlain && request.RequestUri is { Scheme: "http", IsLoopback: false })
        {
            throw new HttpRequestException($"{request.RequestUri.Host} leads to an address that begins with http://");
        }

        Interlocked.Increment(ref _requests);
        if (ServerCall.Of(request).IsWrite)
        {
            Interlocked.Increment(ref _writes);
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestBody, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
