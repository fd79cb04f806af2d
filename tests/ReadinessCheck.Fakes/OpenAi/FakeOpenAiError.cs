using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>The protocol's errors.</summary>
/// <remarks>https://platform.openai.com/docs/guides/error-codes</remarks>
internal static class FakeOpenAiError
{
    // Of a key that is wrong, so much is repeated.
    private const int ShownStart = 8;
    private const int ShownEnd = 4;

    /// <summary>An error.</summary>
    /// <param name="status">HTTP's status.</param>
    /// <param name="message">Its words.</param>
    /// <param name="type">Its type.</param>
    /// <param name="param">The parameter that is to blame.</param>
    /// <param name="code">Its code, which says more than the type.</param>
    public static FakeAnswer Of(int status, string message, string? type, string? param = null, string? code = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = param, ["code"] = code },
    })
    {
        Headers = { ["x-request-id"] = "req_refused" },
    };

    /// <summary>What the client is to blame for.</summary>
    public static FakeAnswer Invalid(int status, string message, string? param = null, string? code = null) =>
        Of(status, message, "invalid_request_error", param, code);

    public static FakeAnswer Missing(string param) => Invalid(400, $"Missing required parameter: '{param}'.", param, "missing_required_parameter");

    public static FakeAnswer UnknownModel(string model) =>
        Invalid(404, $"The model `{model}` does not exist or you do not have access to it.", code: "model_not_found");

    /// <summary>A key that is wrong, or none, which has no code.</summary>
    public static FakeAnswer WrongKey(string? key) => key is null
        ? Invalid(
            401,
            "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).")
        : Invalid(401, $"Incorrect API key provided: {Veil(key)}. You can find your API key at https://platform.openai.com/account/api-keys.", code: "invalid_api_key");

    /// <summary>Azure's errors have a code and a message, and nothing else.</summary>
    public static FakeAnswer WrongAzureKey() => Azure(
        401,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.");

    public static FakeAnswer UnknownDeployment() => Azure(
        404,
        "DeploymentNotFound",
        "The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.");

    private static FakeAnswer Azure(int status, string code, string message) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
    });

    private static string Veil(string key) => key.Length <= ShownStart + ShownEnd
        ? new string('*', key.Length)
        : $"{key[..ShownStart]}{new string('*', key.Length - ShownStart - ShownEnd)}{key[^ShownEnd..]}";
}
