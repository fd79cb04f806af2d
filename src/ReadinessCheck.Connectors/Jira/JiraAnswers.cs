using System.Globalization;
using System.Net;
using System.Text.Json;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Reads from an answer of Jira whether it is worth sending the request again, and when.</summary>
/// <remarks>https://developer.atlassian.com/cloud/jira/platform/rate-limiting/</remarks>
internal sealed class JiraAnswers : IAnswerReading
{
    /// <summary>The tracker's name, as messages say it.</summary>
    public const string Name = "Jira";

    /// <summary>How patient to be: as Atlassian advises, 2 seconds, doubled up to half a minute; and a tenth of a second between writes, of which it takes twenty in two seconds.</summary>
    public static ServerPace Pace { get; } = new()
    {
        FirstDelay = TimeSpan.FromSeconds(2),
        WriteSpace = TimeSpan.FromMilliseconds(100),
        UnnamedWait = TimeSpan.FromSeconds(2),
        LongestUnnamedWait = TimeSpan.FromSeconds(30),
    };

    /// <inheritdoc/>
    public string Server => Name;

    /// <inheritdoc/>
    public string AddressVariable => JiraEnvironment.AddressVariable;

    /// <inheritdoc/>
    public Task<bool> IsLimitedAsync(HttpResponseMessage response) => Task.FromResult(response.StatusCode == HttpStatusCode.TooManyRequests
        || (response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null));

    /// <inheritdoc/>
    /// <remarks>A server's error, or JSON that ends too early.</remarks>
    public async Task<bool> IsFaultAsync(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
        || (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "application/json"
            && !IsWhole(await response.Content.ReadAsByteArrayAsync()));

    /// <inheritdoc/>
    public TimeSpan? DemandedWait(HttpResponseMessage response, DateTimeOffset now)
    {
        TimeSpan? wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ when response.Headers.TryGetValues("X-RateLimit-Reset", out IEnumerable<string>? reset)
                && DateTimeOffset.TryParse(reset.First(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) => time - now,
            _ => null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsWhole(byte[] json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = JiraReply.DeepestNesting });
        try
        {
            return reader.Read() && reader.TrySkip() && reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
