namespace ReadinessCheck.Connectors.Http;

/// <summary>What kind of request one is: the handlers must know, and cannot tell from its address.</summary>
/// <param name="Address">Where it goes, for messages.</param>
/// <param name="IsWrite">Whether it changes something, so that it is spaced from other writes.</param>
/// <param name="MayRepeat">Whether it may be sent again when nobody knows whether it was carried out: carried out twice it does no more than once.</param>
internal sealed record ServerCall(Uri Address, bool IsWrite, bool MayRepeat)
{
    private static readonly HttpRequestOptionsKey<ServerCall> Key = new("ReadinessCheck.ServerCall");

    /// <summary>A question, in GraphQL or REST.</summary>
    public static ServerCall Question(Uri address) => new(address, IsWrite: false, MayRepeat: true);

    /// <summary>A change that leads to the same end however often it is made.</summary>
    public static ServerCall Change(Uri address) => new(address, IsWrite: true, MayRepeat: true);

    /// <summary>The creation of something, which made twice is there twice.</summary>
    public static ServerCall Creation(Uri address) => new(address, IsWrite: true, MayRepeat: false);

    /// <summary>Gives the kind of a request; one that nobody has marked is taken for a creation.</summary>
    public static ServerCall Of(HttpRequestMessage? request) =>
        request?.Options.TryGetValue(Key, out ServerCall? call) == true ? call : Creation(request?.RequestUri ?? new Uri("about:blank"));

    /// <summary>Whether a request that ended so was never sent, whatever it is.</summary>
    public static bool WasNotSent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
    };

    /// <summary>The outermost handler: marks each request with the kind of the call that it belongs to.</summary>
    internal sealed class Marking(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        /// <summary>The call that is being made; there is one at a time.</summary>
        public ServerCall? Current { get; set; }

        /// <inheritdoc/>
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Current is { } call)
            {
                request.Options.Set(Key, call);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
