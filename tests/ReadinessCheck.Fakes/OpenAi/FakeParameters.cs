using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>What OpenAI checks of a request's parameters before it asks the model.</summary>
internal static partial class FakeParameters
{
    private const int LongestName = 64;

    // https://platform.openai.com/docs/api-reference/chat/create
    private static readonly HashSet<string> Known =
    [
        "audio", "frequency_penalty", "function_call", "functions", "logit_bias", "logprobs", "max_completion_tokens", "max_tokens", "messages", "metadata",
        "modalities", "model", "n", "parallel_tool_calls", "prediction", "presence_penalty", "prompt_cache_key", "reasoning_effort", "response_format",
        "safety_identifier", "seed", "service_tier", "stop", "store", "stream", "stream_options", "temperature", "tool_choice", "tools", "top_logprobs", "top_p",
        "user", "verbosity", "web_search_options",
    ];

    /// <summary>Gives the refusal of a request that is not as it should be; null for none.</summary>
    public static FakeAnswer? Check(JsonObject body)
    {
        string[] unknown = [.. body.Select(parameter => parameter.Key).Where(name => !Known.Contains(name))];
        if (unknown.Length > 0)
        {
            return FakeOpenAiError.Invalid(400, $"Unrecognized request argument{(unknown.Length > 1 ? "s" : "")} supplied: {string.Join(", ", unknown)}");
        }

        if (body["messages"] is not JsonArray messages)
        {
            return FakeOpenAiError.Missing("messages");
        }

        if (messages.Count == 0)
        {
            return FakeOpenAiError.Invalid(
                400, "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.", "messages", "empty_array");
        }

        if (body["stream"] is JsonValue stream && stream.GetValueKind() == JsonValueKind.True)
        {
            // Of the fake's own: OpenAI streams.
            return FakeOpenAiError.Of(501, "The fake does not stream.", "server_error");
        }

        return body["response_format"] is JsonObject format ? CheckFormat(format, messages) : null;
    }

    private static FakeAnswer? CheckFormat(JsonObject format, JsonArray messages)
    {
        switch (format["type"]?.ToString())
        {
            case "text":
                return null;
            case "json_schema":
                return CheckSchema(format["json_schema"] as JsonObject);
            case "json_object":
                return messages.ToJsonString().Contains("json", StringComparison.OrdinalIgnoreCase)
                    ? null
                    : FakeOpenAiError.Invalid(
                        400, "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", "messages");
            case null:
                return FakeOpenAiError.Missing("response_format.type");
            case var other:
                return FakeOpenAiError.Invalid(
                    400,
                    $"Invalid value: '{other}'. Supported values are: 'json_object', 'json_schema', and 'text'.",
                    "response_format.type",
                    "invalid_value");
        }
    }

    private static FakeAnswer? CheckSchema(JsonObject? wanted)
    {
        const string Parameter = "response_format.json_schema";
        if (wanted?["name"]?.ToString() is not { } name)
        {
            return FakeOpenAiError.Missing(wanted is null ? Parameter : $"{Parameter}.name");
        }

        if (!Name().IsMatch(name))
        {
            return FakeOpenAiError.Invalid(
                400,
                $"Invalid '{Parameter}.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
                $"{Parameter}.name",
                "invalid_value");
        }

        if (name.Length > LongestName)
        {
            return FakeOpenAiError.Invalid(
                400,
                $"Invalid '{Parameter}.name': string too long. Expected a string with maximum length {LongestName}, but got a string with length {name.Length} instead.",
                $"{Parameter}.name",
                "string_above_max_length");
        }

        bool isStrict = wanted["strict"] is JsonValue strict && strict.GetValueKind() == JsonValueKind.True;
        return isStrict && FakeStrictSchema.Complaint(wanted["schema"] as JsonObject ?? []) is { } complaint
            ? FakeOpenAiError.Invalid(400, $"Invalid schema for response_format '{name}': {complaint}", "response_format")
            : null;
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
