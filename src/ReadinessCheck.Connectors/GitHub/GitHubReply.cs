using System.Globalization;
using System.Net;
using System.Text.Json;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Reads from an answer whether it is worth sending the request again, and when.</summary>
/// <remarks>https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api</remarks>
internal sealed class GitHubReply : IAnswerReading
{
    /// <summary>The tracker's name, as messages say it.</summary>
    public const string Name = "GitHub";

    /// <inheritdoc/>
    public string Server => Name;

    /// <inheritdoc/>
    public string AddressVariable => GitHubEnvironment.ApiVariable;

    /// <inheritdoc/>
    /// <remarks>The primary one of GraphQL speaks under HTTP 200.</remarks>
    public async Task<bool> IsLimitedAsync(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.Forbidden => response.Headers.RetryAfter is not null || Number(response, "x-ratelimit-remaining") == 0
            || SpeaksOfLimit(await TextAsync(response)),
        HttpStatusCode.UnprocessableEntity => SpeaksOfHaste(await TextAsync(response)),
        HttpStatusCode.ServiceUnavailable => response.Headers.RetryAfter is not null,
        HttpStatusCode.OK => HasLimitError(await TextAsync(response)),
        _ => false,
    };

    /// <inheritdoc/>
    /// <remarks>A server's error, or JSON that is none or that ends too early.</remarks>
    public async Task<bool> IsFaultAsync(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
        || (response.StatusCode == HttpStatusCode.OK && IsBroken(await TextAsync(response)));

    /// <inheritdoc/>
    public TimeSpan? DemandedWait(HttpResponseMessage response, DateTimeOffset now)
    {
        TimeSpan? wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => null,
        };
        if (wait is null && Number(response, "x-ratelimit-remaining") == 0 && Number(response, "x-ratelimit-reset") is { } reset and < 253402300799)
        {
            // The reset is given in whole seconds; a request within that second comes too early.
            wait = DateTimeOffset.FromUnixTimeSeconds(reset) - now + TimeSpan.FromSeconds(1);
        }

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Reads a body; null when it is no JSON object.</summary>
    public static JsonElement? Root(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out IEnumerable<string>? values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    // Older Enterprise Servers call the secondary limit "an abuse detection mechanism".
    private static bool SpeaksOfLimit(string text) =>
        text.Contains("rate limit", StringComparison.OrdinalIgnoreCase) || text.Contains("abuse detection", StringComparison.OrdinalIgnoreCase);

    // The limit on new content also comes as a complaint about what was sent, and names no time.
    private static bool SpeaksOfHaste(string text) => text.Contains("submitted too quickly", StringComparison.OrdinalIgnoreCase);

    // The body is in memory already, see ServerTraffic.
    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    private static bool HasLimitError(string text) =>
        // Most answers are spared the second reading.
        text.Contains("\"RATE_LIMIT", StringComparison.Ordinal) && Root(text) is { } root && Errors(root).Any(IsLimitError);

    // An error that GitHub gives neither type nor code, and no data with it, is "Something went wrong while executing your query".
    private static bool IsBroken(string text) =>
        Root(text) is not { } root || (!root.Has("data") && Errors(root).Any() && !Errors(root).Any(HasName));

    private static IEnumerable<JsonElement> Errors(JsonElement root) => root.Get("errors").Members();

    private static bool IsLimitError(JsonElement error) => error.Text("type") is "RATE_LIMITED" or "RATE_LIMIT";

    private static bool HasName(JsonElement error) => error.Has("type") || error.Get("extensions").Has("code");
}
