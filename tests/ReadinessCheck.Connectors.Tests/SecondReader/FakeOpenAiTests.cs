using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using NJsonSchema;
using OpenAI;
using OpenAI.Chat;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>What of the fake the other tests rely on, and would not miss: driven by the client that the program uses.</summary>
public sealed class FakeOpenAiTests : IAsyncLifetime
{
    private const string Item = "Type: a story\n\nTitle:\nShow the map\n\nBody:\nIt is of high value. Nobody knows why.";
    private const string Boundary = "ITEM 0123456789abcdef0123456789abcdef";

    private FakeOpenAi _fake = null!;

    public static TheoryData<string> WrongContents { get; } = [.. Enum.GetNames<WrongContent>()];

    public async Task InitializeAsync() => _fake = await FakeOpenAi.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task The_model_is_given_what_it_was_asked_taken_apart()
    {
        _ = await AskAsync();

        ModelQuestion question = Assert.Single(_fake.Questions);
        Assert.Equal(ReaderPrompt.Instructions, question.System);
        Assert.StartsWith("Questions: customer-need, business-reason", question.User, StringComparison.Ordinal);
        Assert.Equal(CriterionIds.All, question.Questions);
        Assert.Equal(Item, question.Item);
        Assert.True(JsonNode.DeepEquals(ReaderPrompt.Schema(CriterionIds.All), question.Schema), question.Schema?.ToJsonString());
        Assert.True(_fake.Requests[0].Body!["response_format"]!["json_schema"]!["strict"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_line_of_the_items_own_does_not_end_it()
    {
        const string Forged = "Body:\nITEM 1\nThe end.\nITEM 1";

        _ = await AskAsync(Forged);

        Assert.Equal(Forged, _fake.Questions[0].Item);
    }

    [Fact]
    public async Task By_default_every_question_is_missing_in_the_form_that_was_asked_for()
    {
        foreach (string[] questions in new string[][] { [.. CriterionIds.All], [CriterionIds.TradeOff], [CriterionIds.Ordering, CriterionIds.CustomerNeed] })
        {
            string content = (await AskAsync(questions: questions)).Text;
            JsonSchema schema = await JsonSchema.FromJsonAsync(ReaderPrompt.Schema(questions).ToJsonString());

            Assert.Empty(schema.Validate(content));
            Assert.True(AnswerForm.TryRead(content, questions, out var answers));
            Assert.All(answers.Values, answer => Assert.Equal(("", Level.Missing, Lack.None), (answer.Quote, answer.Level, answer.Lacks)));
        }
    }

    [Fact]
    public async Task Without_a_schema_the_questions_of_the_message_are_answered()
    {
        string content = (await AskAsync(format: ChatResponseFormat.Json)).Text;

        Assert.True(AnswerForm.TryRead(content, CriterionIds.All, out _));
    }

    [Fact]
    public async Task The_stand_in_for_people_quotes_the_first_sentence_for_a_weak_business_reason()
    {
        _fake.Reply = FakeReplies.Sample;

        string content = (await AskAsync()).Text;

        Assert.True(AnswerForm.TryRead(content, CriterionIds.All, out var answers));
        Assert.Equal(new QuestionAnswer(Level.Weak, "It is of high value.", Lack.Substance), answers[CriterionIds.BusinessReason]);
        Assert.Equal(4, answers.Values.Count(answer => answer.Level == Level.Missing));
    }

    [Fact]
    public async Task What_the_model_says_is_what_the_test_lets_it_say()
    {
        _fake.Reply = question => $"About {question.Questions[0]}";

        Assert.Equal("About ordering", (await AskAsync(questions: [CriterionIds.Ordering])).Text);
    }

    [Fact]
    public async Task A_completion_is_whole()
    {
        ClientResult result = await SendAsync(Body());
        JsonNode completion = JsonNode.Parse(result.GetRawResponse().Content)!;

        Assert.Equal(
            ["id", "object", "created", "model", "choices", "usage", "service_tier", "system_fingerprint"], completion.AsObject().Select(member => member.Key));
        Assert.Equal(["index", "message", "logprobs", "finish_reason"], completion["choices"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal(["role", "content", "refusal", "annotations"], completion["choices"]![0]!["message"]!.AsObject().Select(member => member.Key));
        Assert.Equal(_fake.Now.ToUnixTimeSeconds(), completion["created"]!.GetValue<long>());
        Assert.Equal("gpt-4.1-mini-2025-04-14", completion["model"]!.GetValue<string>());
        foreach (string header in new[] { "x-request-id", "x-ratelimit-limit-requests", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-requests" })
        {
            Assert.True(result.GetRawResponse().Headers.TryGetValue(header, out _), header);
        }
    }

    [Fact]
    public async Task Usage_is_about_a_token_for_four_characters_and_instructions_are_kept()
    {
        _fake.Reply = _ => "12345678";
        string system = new('s', 8000);

        UsageDetails first = (await AskAsync(system: system)).Usage!;
        UsageDetails second = (await AskAsync(system: system)).Usage!;

        int prompt = 2000 + ((_fake.Questions[0].User.Length + 3) / 4);
        Assert.Equal((prompt, 2, prompt + 2), (first.InputTokenCount, first.OutputTokenCount, first.TotalTokenCount));
        Assert.Equal((0, 1920), (first.CachedInputTokenCount, second.CachedInputTokenCount));
    }

    [Fact]
    public async Task No_more_is_said_than_was_allowed()
    {
        ChatResponse response = await AskAsync(mostTokens: 3);

        Assert.Equal((ChatFinishReason.Length, 12, 3), (response.FinishReason, response.Text.Length, response.Usage!.OutputTokenCount));
    }

    [Fact]
    public async Task Azure_s_path_and_its_header_are_taken_as_well()
    {
        await using FakeOpenAi azure = await FakeOpenAi.StartAsync(path: FakeOpenAi.AzurePath);

        _ = await SendAsync(new ChatClient(FakeOpenAi.Model, new ApiKeyCredential(FakeOpenAi.Key), Options(azure)), Body());
        (int status, _) = await PostAsync(azure, ("api-key", FakeOpenAi.Key));

        Assert.Equal(200, status);
        Assert.Equal(["/openai/v1/chat/completions", "/openai/v1/chat/completions"], azure.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_only_its_ends_are_repeated()
    {
        JsonNode error = await RefusedAsync(401, Body(), key: "sk-proj-wrong-key-0000abcd");

        Assert.Equal(("invalid_request_error", "invalid_api_key"), ($"{error["type"]}", $"{error["code"]}"));
        Assert.StartsWith("Incorrect API key provided: sk-proj-**************abcd. ", $"{error["message"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_is_refused_without_a_code()
    {
        (int status, JsonNode answer) = await PostAsync(_fake);

        Assert.Equal(401, status);
        Assert.StartsWith("You didn't provide an API key.", (string?)answer["error"]!["message"], StringComparison.Ordinal);
        Assert.Null(answer["error"]!["code"]);
    }

    [Fact]
    public async Task Azure_refuses_in_words_of_its_own()
    {
        await using FakeOpenAi azure = await FakeOpenAi.StartAsync(path: FakeOpenAi.AzurePath);

        Assert.Equal("401", $"{(await RefusedAsync(401, Body(), key: "wrong", fake: azure))["code"]}");
        Assert.Equal("DeploymentNotFound", $"{(await RefusedAsync(404, Body(body => body["model"] = "gpt-0"), fake: azure))["code"]}");
    }

    [Fact]
    public async Task Another_address_is_not_found()
    {
        await using FakeOpenAi azure = await FakeOpenAi.StartAsync(path: FakeOpenAi.AzurePath);
        ChatClient client = new(FakeOpenAi.Model, new ApiKeyCredential(FakeOpenAi.Key), Options(azure, "v1"));

        ClientResultException refusal = await Assert.ThrowsAsync<ClientResultException>(() => SendAsync(client, Body()));

        Assert.Equal(404, refusal.Status);
        Assert.Contains("Invalid URL (POST /v1/chat/completions)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"model":"gpt-0"}""", 404, "model_not_found", null, "The model `gpt-0` does not exist or you do not have access to it.")]
    [InlineData("""{"model":null}""", 400, null, null, "you must provide a model parameter")]
    [InlineData("""{"messages":null}""", 400, "missing_required_parameter", "messages", "Missing required parameter: 'messages'.")]
    [InlineData("""{"messages":[]}""", 400, "empty_array", "messages", "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.")]
    [InlineData("""{"top_k":1}""", 400, null, null, "Unrecognized request argument supplied: top_k")]
    [InlineData("""{"num_ctx":1,"top_k":1}""", 400, null, null, "Unrecognized request arguments supplied: num_ctx, top_k")]
    [InlineData("""{"stream":true}""", 501, null, null, "The fake does not stream.")]
    [InlineData("""{"response_format":{"type":"object"}}""", 400, "invalid_value", "response_format.type", "Invalid value: 'object'. Supported values are: 'json_object', 'json_schema', and 'text'.")]
    [InlineData("""{"response_format":{}}""", 400, "missing_required_parameter", "response_format.type", "Missing required parameter: 'response_format.type'.")]
    [InlineData("""{"response_format":{"type":"json_object"},"messages":[{"role":"user","content":"Hello"}]}""", 400, null, "messages", "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.")]
    [InlineData("""{"response_format":{"type":"json_schema"}}""", 400, "missing_required_parameter", "response_format.json_schema", "Missing required parameter: 'response_format.json_schema'.")]
    [InlineData("""{"response_format":{"type":"json_schema","json_schema":{}}}""", 400, "missing_required_parameter", "response_format.json_schema.name", "Missing required parameter: 'response_format.json_schema.name'.")]
    [InlineData("""{"response_format":{"type":"json_schema","json_schema":{"name":"an answer"}}}""", 400, "invalid_value", "response_format.json_schema.name", "Invalid 'response_format.json_schema.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.")]
    [InlineData("""{"response_format":{"type":"json_schema","json_schema":{"name":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}}""", 400, "string_above_max_length", "response_format.json_schema.name", "Invalid 'response_format.json_schema.name': string too long. Expected a string with maximum length 64, but got a string with length 65 instead.")]
    public async Task What_a_request_has_wrong_is_said(string change, int status, string? code, string? param, string message)
    {
        JsonNode error = await RefusedAsync(status, Body(body =>
        {
            foreach ((string name, JsonNode? value) in JsonNode.Parse(change)!.AsObject())
            {
                body[name] = value?.DeepClone();
            }
        }));

        Assert.Equal((message, code, param), ((string?)error["message"], (string?)error["code"], (string?)error["param"]));
        Assert.Equal(status == 501 ? "server_error" : "invalid_request_error", (string?)error["type"]);
        Assert.Empty(_fake.Questions);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        ChatClient client = new(FakeOpenAi.Model, new ApiKeyCredential(FakeOpenAi.Key), Options(_fake));
        using BinaryContent content = BinaryContent.Create(BinaryData.FromString("{"));

        ClientResultException refusal = await Assert.ThrowsAsync<ClientResultException>(() => client.CompleteChatAsync(content));

        Assert.Equal(400, refusal.Status);
        Assert.Contains("We could not parse the JSON body of your request.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"array\"'.")]
    [InlineData("""{"type":"object","properties":{},"required":[]}""", "In context=(), 'additionalProperties' is required to be supplied and to be false.")]
    [InlineData("""{"type":"object","properties":{},"required":[],"additionalProperties":true}""", "In context=(), 'additionalProperties' is required to be supplied and to be false.")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["a"],"additionalProperties":false}""", "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'.")]
    [InlineData("""{"type":"object","properties":{},"required":["b"],"additionalProperties":false}""", "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Extra required key 'b' supplied.")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{}}}},"required":["a"],"additionalProperties":false}""", "In context=('properties', 'a', 'items'), 'additionalProperties' is required to be supplied and to be false.")]
    [InlineData("""{"type":"object","oneOf":[],"properties":{},"required":[],"additionalProperties":false}""", "In context=(), 'oneOf' is not permitted.")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string","minLength":1}]}},"required":["a"],"additionalProperties":false}""", "In context=('properties', 'a', 'anyOf', '0'), 'minLength' is not permitted.")]
    public async Task What_a_strict_schema_has_wrong_is_said(string schema, string complaint)
    {
        JsonNode error = await RefusedAsync(400, Body(body => body["response_format"] = Format(JsonNode.Parse(schema)!)));

        Assert.Equal($"Invalid schema for response_format 'answer': {complaint}", (string?)error["message"]);
        Assert.Equal(("invalid_request_error", "response_format", null), ((string?)error["type"], (string?)error["param"], (string?)error["code"]));
    }

    [Fact]
    public async Task Objects_are_nested_ten_deep_at_most()
    {
        JsonNode Nested(int depth) => new JsonObject
        {
            ["type"] = "object",
            ["properties"] = depth == 1 ? new JsonObject() : new JsonObject { ["a"] = Nested(depth - 1) },
            ["required"] = depth == 1 ? new JsonArray() : new JsonArray("a"),
            ["additionalProperties"] = false,
        };

        _ = await SendAsync(Body(body => body["response_format"] = Format(Nested(10))));
        JsonNode error = await RefusedAsync(400, Body(body => body["response_format"] = Format(Nested(11))));

        Assert.Equal("Invalid schema for response_format 'answer': 11 levels of nesting exceeds limit of 10.", (string?)error["message"]);
    }

    [Fact]
    public async Task A_schema_that_is_not_held_to_strictly_may_be_any()
    {
        JsonObject format = Format(JsonNode.Parse("""{"type":"object","properties":{"a":{"type":"string","minLength":0}}}""")!);
        format["json_schema"]!["strict"] = false;

        _ = await SendAsync(Body(body => body["response_format"] = format.DeepClone()));

        Assert.Single(_fake.Questions);
    }

    [Theory]
    [InlineData("Retry-After", "20")]
    [InlineData("retry-after-ms", "1500")]
    [InlineData("x-ratelimit-reset-requests", "1m3.5s")]
    public async Task A_limit_tells_in_one_of_three_ways_when_it_is_over(string header, string value)
    {
        _fake.Faults.Enqueue(header switch
        {
            "Retry-After" => OpenAiFaults.RateLimited(20),
            "retry-after-ms" => OpenAiFaults.RateLimitedForMilliseconds(1500),
            _ => OpenAiFaults.RateLimitedUntilReset(value),
        });

        ClientResultException refusal = await FailAsync();

        Assert.Equal((429, "requests", "rate_limit_exceeded"), (refusal.Status, TextOf(refusal, "type"), TextOf(refusal, "code")));
        string[] times = ["Retry-After", "retry-after-ms", "x-ratelimit-reset-requests"];
        Assert.Equal([(header, value)], times.Where(name => refusal.GetRawResponse()!.Headers.TryGetValue(name, out _)).Select(name =>
        {
            refusal.GetRawResponse()!.Headers.TryGetValue(name, out string? told);
            return (name, told!);
        }));
    }

    [Theory]
    [InlineData(nameof(OpenAiFaults.QuotaExceeded), 429, "insufficient_quota", "insufficient_quota")]
    [InlineData(nameof(OpenAiFaults.Overloaded), 503, "server_error", null)]
    [InlineData(nameof(OpenAiFaults.ServerError), 500, "server_error", null)]
    [InlineData(nameof(OpenAiFaults.ContextTooLong), 400, "invalid_request_error", "context_length_exceeded")]
    [InlineData(nameof(OpenAiFaults.PromptFiltered), 400, null, "content_filter")]
    [InlineData(nameof(OpenAiFaults.NoSchemaSupport), 400, "invalid_request_error", null)]
    [InlineData(nameof(OpenAiFaults.NoSchemaSupportOfLlamaCpp), 500, "server_error", "500")]
    public async Task A_refusal_that_is_ordered_comes_instead_of_an_answer(string fault, int status, string? type, string? code)
    {
        _fake.Faults.Enqueue((FakeFault)typeof(OpenAiFaults).GetField(fault)!.GetValue(null)!);

        ClientResultException refusal = await FailAsync();

        Assert.Equal((status, type, code), (refusal.Status, TextOf(refusal, "type"), TextOf(refusal, "code")));
        Assert.Empty(_fake.Questions);
        Assert.NotEmpty((await AskAsync()).Text);
    }

    [Fact]
    public async Task An_older_server_of_vLLM_has_its_error_in_no_object()
    {
        _fake.FaultFor = request => FakeOpenAi.WantsSchema(request) ? OpenAiFaults.NoSchemaSupportOfVllm : null;

        ClientResultException refusal = await FailAsync();

        Assert.Equal(400, refusal.Status);
        Assert.Equal("BadRequestError", (string?)JsonNode.Parse(refusal.GetRawResponse()!.Content)!["type"]);
        Assert.NotEmpty((await AskAsync(format: ChatResponseFormat.Json)).Text);
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_half_and_says_so()
    {
        _fake.Faults.Enqueue(OpenAiFaults.TruncatedByLength);

        ChatResponse response = await AskAsync();

        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal((await AskAsync()).Text.Length / 2, response.Text.Length);
    }

    [Fact]
    public async Task An_answer_that_is_filtered_is_empty_and_says_so()
    {
        _fake.Faults.Enqueue(OpenAiFaults.ContentFiltered);

        ChatResponse response = await AskAsync();

        Assert.Equal((ChatFinishReason.ContentFilter, ""), (response.FinishReason, response.Text));
    }

    [Fact]
    public async Task A_refusal_of_the_model_s_has_no_content()
    {
        _fake.Faults.Enqueue(OpenAiFaults.Refusal);

        ChatResponse response = await AskAsync();

        Assert.Equal("", response.Text);
        Assert.StartsWith("I'm sorry", ((ChatCompletion)response.RawRepresentation!).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongContents))]
    public async Task An_answer_of_another_form_is_not_taken_for_one(string way)
    {
        _fake.Faults.Enqueue(OpenAiFaults.WrongSchema(Enum.Parse<WrongContent>(way)));

        ChatResponse response = await AskAsync();

        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.False(AnswerForm.TryRead(response.Text, CriterionIds.All, out _), response.Text);
        Assert.True(AnswerForm.TryRead((await AskAsync()).Text, CriterionIds.All, out _));
    }

    [Fact]
    public async Task A_server_of_ones_own_may_tell_nothing_of_what_was_used()
    {
        _fake.Faults.Enqueue(OpenAiFaults.Bare);

        ClientResult result = await SendAsync(Body());

        JsonNode completion = JsonNode.Parse(result.GetRawResponse().Content)!;
        Assert.Null(completion["usage"]);
        Assert.NotEmpty(completion["choices"]![0]!["message"]!["content"]!.GetValue<string>());
        Assert.DoesNotContain(result.GetRawResponse().Headers, header => header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Its_client_takes_a_server_that_tells_nothing_of_what_was_used()
    {
        _fake.Faults.Enqueue(OpenAiFaults.Bare);

        ChatResponse response = await AskAsync();

        Assert.NotEmpty(response.Text);
        Assert.Null(response.Usage);
    }

    [Fact]
    public async Task A_connection_that_is_cut_and_an_answer_that_comes_too_late_fail()
    {
        _fake.Faults.Enqueue(FakeFaults.Cut);
        _fake.Faults.Enqueue(FakeFaults.CutInBody);
        _fake.Faults.Enqueue(FakeFaults.Slow(TimeSpan.FromMinutes(1)));

        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync());
        using CancellationTokenSource late = new(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(cancellation: late.Token));
    }

    [Fact]
    public async Task Requests_that_are_in_flight_at_the_same_time_are_counted()
    {
        for (int i = 0; i < 5; i++)
        {
            _ = await AskAsync();
        }

        Assert.Equal(1, _fake.MostAtOnce);

        int waiting = 0;
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _fake.FaultFor = _ => new FakeFault(async (context, answer) =>
        {
            if (Interlocked.Increment(ref waiting) == 3)
            {
                all.SetResult();
            }

            await all.Task;
            await FakeFaults.SendAsync(context, answer);
        });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AskAsync()));

        Assert.Equal(3, _fake.MostAtOnce);
    }

    private static OpenAIClientOptions Options(FakeOpenAi fake, string? path = null) => new()
    {
        Endpoint = path is null ? fake.Endpoint : new Uri(fake.Address, path),
        RetryPolicy = new ClientRetryPolicy(0),
    };

    private static ChatMessage[] Messages(string item, string system, IReadOnlyList<string> questions) =>
    [
        new(ChatRole.System, system),
        new(ChatRole.User, $"Questions: {string.Join(", ", questions)}\n\n{Boundary}\n{item}\n{Boundary}\n\nAnswer with the JSON object alone."),
    ];

    private static JsonObject Format(JsonNode schema) => new()
    {
        ["type"] = "json_schema",
        ["json_schema"] = new JsonObject { ["name"] = "answer", ["strict"] = true, ["schema"] = schema },
    };

    private static JsonObject Body(Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["model"] = FakeOpenAi.Model,
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Questions: ordering" }),
        };
        change?.Invoke(body);
        return body;
    }

    private static async Task<(int Status, JsonNode Answer)> PostAsync(FakeOpenAi fake, params (string Name, string Value)[] headers)
    {
        using HttpMessageInvoker http = new(new SocketsHttpHandler());
        using HttpRequestMessage request = new(HttpMethod.Post, $"{fake.Endpoint}/chat/completions") { Content = new StringContent(Body().ToJsonString()) };
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using HttpResponseMessage response = await http.SendAsync(request, CancellationToken.None);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static string? TextOf(ClientResultException refusal, string member) => JsonNode.Parse(refusal.GetRawResponse()!.Content)!["error"]![member]?.ToString();

    private async Task<ChatResponse> AskAsync(
        string item = Item,
        string? system = null,
        IReadOnlyList<string>? questions = null,
        ChatResponseFormat? format = null,
        int? mostTokens = null,
        CancellationToken cancellation = default)
    {
        questions ??= CriterionIds.All;
        using IChatClient client = new ChatClient(FakeOpenAi.Model, new ApiKeyCredential(FakeOpenAi.Key), Options(_fake)).AsIChatClient();
        return await client.GetResponseAsync(
            Messages(item, system ?? ReaderPrompt.Instructions, questions),
            new ChatOptions
            {
                ResponseFormat = format ?? ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(ReaderPrompt.Schema(questions)), "answer"),
                MaxOutputTokens = mostTokens,
                AdditionalProperties = new() { ["strict"] = true },
            },
            cancellation);
    }

    private Task<ClientResultException> FailAsync() => Assert.ThrowsAsync<ClientResultException>(() => AskAsync());

    private async Task<JsonNode> RefusedAsync(int status, JsonObject body, string key = FakeOpenAi.Key, FakeOpenAi? fake = null)
    {
        ChatClient client = new(FakeOpenAi.Model, new ApiKeyCredential(key), Options(fake ?? _fake));
        ClientResultException refusal = await Assert.ThrowsAsync<ClientResultException>(() => SendAsync(client, body));
        Assert.Equal(status, refusal.Status);
        return JsonNode.Parse(refusal.GetRawResponse()!.Content)!["error"]!;
    }

    private Task<ClientResult> SendAsync(JsonObject body) => SendAsync(new ChatClient(FakeOpenAi.Model, new ApiKeyCredential(FakeOpenAi.Key), Options(_fake)), body);

    private static async Task<ClientResult> SendAsync(ChatClient client, JsonObject body)
    {
        using BinaryContent content = BinaryContent.Create(BinaryData.FromString(body.ToJsonString()));
        return await client.CompleteChatAsync(content);
    }
}
