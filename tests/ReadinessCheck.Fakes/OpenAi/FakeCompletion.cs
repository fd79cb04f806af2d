using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>A completion as OpenAI gives it.</summary>
/// <param name="number">The request's number.</param>
/// <param name="now">When it is made.</param>
/// <param name="model">The snapshot that made it.</param>
/// <param name="content">What it says.</param>
/// <remarks>https://platform.openai.com/docs/api-reference/chat/object</remarks>
internal sealed class FakeCompletion(int number, DateTimeOffset now, string model, string content)
{
    private const int CharactersOfToken = 4;
    private const int RequestsPerMinute = 500;
    private const int TokensPerMinute = 200_000;

    public required int PromptTokens { get; init; }

    /// <summary>Those of them that were kept from an earlier request.</summary>
    public required int KeptTokens { get; init; }

    /// <summary>The most that the answer may have; null for no limit.</summary>
    public required int? MostTokens { get; init; }

    /// <summary>About how many tokens a text has.</summary>
    public static int CountTokens(string text) => (text.Length + CharactersOfToken - 1) / CharactersOfToken;

    public FakeAnswer ToAnswer()
    {
        bool isCut = MostTokens < CountTokens(content);
        string said = isCut ? content[..(MostTokens!.Value * CharactersOfToken)] : content;
        int tokens = CountTokens(said);
        return new FakeAnswer(200, new JsonObject
        {
            ["id"] = FormattableString.Invariant($"chatcmpl-{number}"),
            ["object"] = "chat.completion",
            ["created"] = now.ToUnixTimeSeconds(),
            ["model"] = model,
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = said, ["refusal"] = null, ["annotations"] = new JsonArray() },
                ["logprobs"] = null,
                ["finish_reason"] = isCut ? "length" : "stop",
            }),
            ["usage"] = Usage(tokens),
            ["service_tier"] = "default",
            ["system_fingerprint"] = "fp_fake",
        })
        {
            Headers =
            {
                ["openai-organization"] = "org-fake",
                ["openai-processing-ms"] = "1",
                ["openai-version"] = "2020-10-01",
                ["x-ratelimit-limit-requests"] = $"{RequestsPerMinute}",
                ["x-ratelimit-limit-tokens"] = $"{TokensPerMinute}",
                ["x-ratelimit-remaining-requests"] = $"{RequestsPerMinute - 1}",
                ["x-ratelimit-remaining-tokens"] = $"{TokensPerMinute - PromptTokens - tokens}",
                ["x-ratelimit-reset-requests"] = "120ms",
                ["x-ratelimit-reset-tokens"] = "6m0s",
            },
        };
    }

    private JsonObject Usage(int tokens) => new()
    {
        ["prompt_tokens"] = PromptTokens,
        ["completion_tokens"] = tokens,
        ["total_tokens"] = PromptTokens + tokens,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = KeptTokens, ["audio_tokens"] = 0 },
        ["completion_tokens_details"] = new JsonObject
        {
            ["reasoning_tokens"] = 0,
            ["audio_tokens"] = 0,
            ["accepted_prediction_tokens"] = 0,
            ["rejected_prediction_tokens"] = 0,
        },
    };
}
