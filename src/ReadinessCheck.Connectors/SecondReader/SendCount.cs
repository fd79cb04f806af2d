using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>
/// Counts of each call what was sent in vain and may have cost something all the same: it failed, was cut, or was not waited for. Stands below what
/// sends again. Safe for concurrent use.
/// </summary>
internal sealed class SendCount(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly AsyncLocal<Call?> _current = new();

    /// <summary>Begins a call, which holds for what the caller sends from now on.</summary>
    public Call Begin() => _current.Value = new Call();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError)
            {
                _current.Value?.Lose();
            }

            return response;
        }
        catch (Exception exception) when (!ServerCall.WasNotSent(exception))
        {
            _current.Value?.Lose();
            throw;
        }
    }

    /// <summary>A call, with all that is sent for it.</summary>
    internal sealed class Call
    {
        private int _lost;

        /// <summary>How much was sent in vain.</summary>
        public int Lost => Volatile.Read(ref _lost);

        public void Lose() => Interlocked.Increment(ref _lost);
    }
}
