using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>What the answers of a server with OpenAI's protocol mean to whoever sends requests again.</summary>
/// <param name="server">Its name, as messages say it.</param>
/// <remarks>https://platform.openai.com/docs/guides/error-codes and https://platform.openai.com/docs/guides/rate-limits</remarks>
internal sealed partial class ModelAnswers(string server) : IAnswerReading
{
    /// <summary>The error code of an account without money, which no wait cures.</summary>
    public const string NoMoney = "insufficient_quota";

    public string Server => server;

    public string AddressVariable => ModelEnvironment.EndpointVariable;

    public async Task<bool> IsLimitedAsync(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.TooManyRequests && ErrorOf(await response.Content.ReadAsStringAsync()).Code != NoMoney;

    public Task<bool> IsFaultAsync(HttpResponseMessage response) =>
        Task.FromResult(response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError);

    public TimeSpan? DemandedWait(HttpResponseMessage response, DateTimeOffset now) =>
        Milliseconds(response.Headers)
        ?? response.Headers.RetryAfter?.Delta
        ?? (response.Headers.RetryAfter?.Date is { } date ? (TimeSpan?)(date - now) : null)
        ?? LongerOf(Reset(response.Headers, "requests", left: "0"), Reset(response.Headers, "tokens", left: "0"))
        ?? LongerOf(Reset(response.Headers, "requests", left: null), Reset(response.Headers, "tokens", left: null));

    /// <summary>The error code of a text that is too long for the model.</summary>
    public const string TooLong = "context_length_exceeded";

    /// <summary>Takes the code and the message out of an error's body; empty where it has none.</summary>
    public static (string Code, string Message) ErrorOf(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;

            // Older servers of vLLM have the error in no object of its own.
            JsonElement error = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out JsonElement inner) ? inner : root;
            return error.ValueKind == JsonValueKind.String ? ("", error.GetString()!)
                : IsTooLong(error) ? (TooLong, Text(error, "message"))
                : (Text(error, "code"), Text(error, "message"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return ("", "");
        }
    }

    // Servers of llama.cpp say it by the type, and those of vLLM in OpenAI's words alone.
    private static bool IsTooLong(JsonElement error) =>
        Text(error, "type") == "exceed_context_size_error" || Text(error, "message").Contains("maximum context length", StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static TimeSpan? Milliseconds(HttpResponseHeaders headers) =>
        Value(headers, "retry-after-ms") is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double milliseconds)
        && milliseconds is >= 0 and < int.MaxValue
            ? (TimeSpan?)TimeSpan.FromMilliseconds(milliseconds)
            : null;

    // Only what is used up has to be waited for, or what may be, where the server does not say what is left: "6m0s", "1.5s", "20ms".
    private static TimeSpan? Reset(HttpResponseHeaders headers, string what, string? left)
    {
        if (Value(headers, $"x-ratelimit-remaining-{what}") != left || Duration().Match(Value(headers, $"x-ratelimit-reset-{what}") ?? "") is not { Success: true } match)
        {
            return null;
        }

        TimeSpan time = TimeSpan.Zero;
        for (int i = 0; i < match.Groups["number"].Captures.Count; i++)
        {
            double number = double.Parse(match.Groups["number"].Captures[i].ValueSpan, CultureInfo.InvariantCulture);
            time += match.Groups["unit"].Captures[i].Value switch
            {
                "h" => TimeSpan.FromHours(number),
                "m" => TimeSpan.FromMinutes(number),
                "s" => TimeSpan.FromSeconds(number),
                _ => TimeSpan.FromMilliseconds(number),
            };
        }

        return time;
    }

    private static TimeSpan? LongerOf(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other ?? one : one;

    private static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    [GeneratedRegex(@"^(?:(?<number>\d{1,6}(?:\.\d{1,6})?)(?<unit>ms|s|m|h)){1,4}$")]
    private static partial Regex Duration();
}
