using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes.OpenAi;

/// <summary>What goes wrong with models alone. Refusals come instead of an answer; what a model does wrong is done to the good one.</summary>
internal static class OpenAiFaults
{
    private const string RetryWords =
        "You can retry your request, or contact us through our help center at help.openai.com if the error persists.";

    /// <summary>Nothing is paid for any more: comes with the status of a limit, and no waiting helps.</summary>
    public static readonly FakeFault QuotaExceeded = Instead(FakeOpenAiError.Of(
        429,
        "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
        "insufficient_quota",
        code: "insufficient_quota"));

    public static readonly FakeFault Overloaded = Instead(
        FakeOpenAiError.Of(503, $"That model is currently overloaded with other requests. {RetryWords}", "server_error"));

    public static readonly FakeFault ServerError = Instead(
        FakeOpenAiError.Of(500, $"The server experienced an error while processing your request. Sorry about that! {RetryWords}", "server_error"));

    public static readonly FakeFault ContextTooLong = Instead(FakeOpenAiError.Invalid(
        400,
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 8227 tokens. Please reduce the length of the messages.",
        "messages",
        "context_length_exceeded"));

    /// <summary>A model of OpenAI's, or Azure's, without structured outputs.</summary>
    public static readonly FakeFault NoSchemaSupport = Instead(FakeOpenAiError.Invalid(
        400,
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. Learn more about supported models at the Structured Outputs guide: https://platform.openai.com/docs/guides/structured-outputs"));

    /// <summary>The same of a server of llama.cpp: its code is a number, and its status that of a failure.</summary>
    public static readonly FakeFault NoSchemaSupportOfLlamaCpp = Instead(new FakeAnswer(500, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = 500,
            ["message"] = "response_format type must be one of \"text\" or \"json_object\", but got: json_schema",
            ["type"] = "server_error",
        },
    }));

    /// <summary>The same of older servers of vLLM: the error stands in no object of its own.</summary>
    public static readonly FakeFault NoSchemaSupportOfVllm = Instead(new FakeAnswer(400, new JsonObject
    {
        ["object"] = "error",
        ["message"] = "[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\", 'input': 'json_schema'}]",
        ["type"] = "BadRequestError",
        ["param"] = null,
        ["code"] = 400,
    }));

    /// <summary>Azure's filter stops the request.</summary>
    public static readonly FakeFault PromptFiltered = Instead(new FakeAnswer(400, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["message"] = "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry. To learn more about our content filtering policies please read our documentation: https://go.microsoft.com/fwlink/?linkid=2198766",
            ["type"] = null,
            ["param"] = "prompt",
            ["code"] = "content_filter",
            ["status"] = 400,
            ["innererror"] = new JsonObject
            {
                ["code"] = "ResponsibleAIPolicyViolation",
                ["content_filter_result"] = new JsonObject { ["jailbreak"] = new JsonObject { ["filtered"] = true, ["detected"] = true } },
            },
        },
    }));

    /// <summary>The filter stops the answer.</summary>
    public static readonly FakeFault ContentFiltered = OnChoice(choice => Say(choice, "", "content_filter"));

    public static readonly FakeFault TruncatedByLength = OnChoice(choice =>
    {
        string content = ContentOf(choice);
        Say(choice, content[..(content.Length / 2)], "length");
    });

    public static readonly FakeFault Refusal = OnChoice(choice =>
    {
        Say(choice, null);
        choice["message"]!["refusal"] = "I'm sorry, I can't assist with that request.";
    });

    /// <summary>A server of one's own that tells neither what was used nor what is left.</summary>
    public static readonly FakeFault Bare = new((context, answer) =>
    {
        JsonNode? body = answer.Body?.DeepClone();
        foreach (string name in new[] { "usage", "service_tier", "system_fingerprint" })
        {
            (body as JsonObject)?.Remove(name);
        }

        return FakeFaults.SendAsync(context, new FakeAnswer(answer.Status, body));
    });

    /// <summary>Too many requests, with the time after which to come again.</summary>
    public static FakeFault RateLimited(int retryAfterSeconds) => Limited("Retry-After", FormattableString.Invariant($"{retryAfterSeconds}"));

    public static FakeFault RateLimitedForMilliseconds(int retryAfter) => Limited("retry-after-ms", FormattableString.Invariant($"{retryAfter}"));

    /// <summary>Too many requests, with no more than the time after which there will be none.</summary>
    /// <param name="reset">The time as OpenAI writes it: <c>1m3.5s</c>.</param>
    public static FakeFault RateLimitedUntilReset(string reset) => Limited("x-ratelimit-reset-requests", reset);

    /// <summary>An answer of another form than was asked for.</summary>
    public static FakeFault WrongSchema(WrongContent way) => OnChoice(choice => Say(choice, Spoil(ContentOf(choice), way)));

    private static string? Spoil(string content, WrongContent way) => way switch
    {
        WrongContent.Prose => $"Here is my judgement of the item:\n\n{content}\n\nI hope that this helps!",
        WrongContent.Fence => $"```json\n{content}\n```",
        WrongContent.ExtraMember => Changed(content, answers => answers["reasoning"] = "The item is short."),
        WrongContent.UnknownLevel => Changed(content, answers => answers.First().Value!["level"] = "excellent"),
        WrongContent.QuestionLeftOut => Changed(content, answers => answers.Remove(answers.First().Key)),
        // No JsonObject holds a member twice.
        WrongContent.MemberTwice => Changed(content, _ => { })[..^1] + "," + content.TrimStart()[1..],
        WrongContent.Array => $"[{content}]",
        WrongContent.Empty => "",
        _ => null,
    };

    private static string Changed(string content, Action<JsonObject> change)
    {
        JsonObject answers = JsonNode.Parse(content)!.AsObject();
        change(answers);
        return answers.ToJsonString();
    }

    private static string ContentOf(JsonNode choice) => choice["message"]!["content"]!.GetValue<string>();

    private static void Say(JsonNode choice, string? content, string reason = "stop")
    {
        choice["message"]!["content"] = content;
        choice["finish_reason"] = reason;
    }

    // What is no completion is sent as it is.
    private static FakeFault OnChoice(Action<JsonNode> change) => new((context, answer) =>
    {
        JsonNode body = answer.Body!.DeepClone();
        if (body["choices"]?[0] is { } choice)
        {
            change(choice);
        }

        return FakeFaults.SendAsync(context, With(answer.Headers, new FakeAnswer(answer.Status, body)));
    });

    private static FakeFault Limited(string header, string value) => Instead(With(new() { [header] = value }, FakeOpenAiError.Of(
        429,
        "Rate limit reached for gpt-4.1-mini in organization org-fake on requests per min (RPM): Limit 3, Used 3, Requested 1. Visit https://platform.openai.com/account/rate-limits to learn more.",
        "requests",
        code: "rate_limit_exceeded")));

    private static FakeFault Instead(FakeAnswer refusal) => new((context, _) => FakeFaults.SendAsync(context, refusal)) { TakesEffect = false };

    private static FakeAnswer With(Dictionary<string, string> headers, FakeAnswer answer)
    {
        foreach ((string name, string value) in headers)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }
}
