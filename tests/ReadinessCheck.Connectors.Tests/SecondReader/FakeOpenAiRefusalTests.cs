using System.ClientModel;
using System.Text.Json.Nodes;
using OpenAI.Chat;
using ReadinessCheck.Fakes.OpenAi;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>What the fake refuses, and in which words.</summary>
public sealed class FakeOpenAiRefusalTests : OpenAiTest
{
    /// <summary>What is changed of a good request, and what is said to it.</summary>
    public static TheoryData<string, int, string?, string?, string> Wrongs => new()
    {
        { """{"model":"gpt-0"}""", 404, "model_not_found", null, "The model `gpt-0` does not exist or you do not have access to it." },
        { """{"model":null}""", 400, null, null, "you must provide a model parameter" },
        { """{"messages":null}""", 400, "missing_required_parameter", "messages", "Missing required parameter: 'messages'." },
        {
            """{"messages":[]}""",
            400, "empty_array", "messages",
            "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead."
        },
        { """{"top_k":1}""", 400, null, null, "Unrecognized request argument supplied: top_k" },
        { """{"num_ctx":1,"top_k":1}""", 400, null, null, "Unrecognized request arguments supplied: num_ctx, top_k" },
        { """{"stream":true}""", 501, null, null, "The fake does not stream." },
        {
            """{"response_format":{"type":"object"}}""",
            400, "invalid_value", "response_format.type",
            "Invalid value: 'object'. Supported values are: 'json_object', 'json_schema', and 'text'."
        },
        {
            """{"response_format":{}}""",
            400, "missing_required_parameter", "response_format.type",
            "Missing required parameter: 'response_format.type'."
        },
        {
            """{"response_format":{"type":"json_object"},"messages":[{"role":"user","content":"Hello"}]}""",
            400, null, "messages",
            "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'."
        },
        {
            """{"response_format":{"type":"json_schema"}}""",
            400, "missing_required_parameter", "response_format.json_schema",
            "Missing required parameter: 'response_format.json_schema'."
        },
        {
            """{"response_format":{"type":"json_schema","json_schema":{}}}""",
            400, "missing_required_parameter", "response_format.json_schema.name",
            "Missing required parameter: 'response_format.json_schema.name'."
        },
        {
            """{"response_format":{"type":"json_schema","json_schema":{"name":"an answer"}}}""",
            400, "invalid_value", "response_format.json_schema.name",
            "Invalid 'response_format.json_schema.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'."
        },
        {
            """{"response_format":{"type":"json_schema","json_schema":{"name":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}}""",
            400, "string_above_max_length", "response_format.json_schema.name",
            "Invalid 'response_format.json_schema.name': string too long. Expected a string with maximum length 64, but got a string with length 65 instead."
        },
    };

    /// <summary>Schemas, and what is said to them.</summary>
    public static TheoryData<string, string> WrongSchemas => new()
    {
        { """{"type":"array","items":{"type":"string"}}""", "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"array\"'." },
        {
            """{"type":"object","properties":{},"required":[]}""",
            "In context=(), 'additionalProperties' is required to be supplied and to be false."
        },
        {
            """{"type":"object","properties":{},"required":[],"additionalProperties":true}""",
            "In context=(), 'additionalProperties' is required to be supplied and to be false."
        },
        {
            """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["a"],"additionalProperties":false}""",
            "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'."
        },
        {
            """{"type":"object","properties":{},"required":["b"],"additionalProperties":false}""",
            "In context=(), 'required' is required to be supplied and to be an array including every key in properties. Extra required key 'b' supplied."
        },
        {
            """{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{}}}},"required":["a"],"additionalProperties":false}""",
            "In context=('properties', 'a', 'items'), 'additionalProperties' is required to be supplied and to be false."
        },
        {
            """{"type":"object","oneOf":[],"properties":{},"required":[],"additionalProperties":false}""",
            "In context=(), 'oneOf' is not permitted."
        },
        {
            """{"type":"object","properties":{"a":{"anyOf":[{"type":"string","minLength":1}]}},"required":["a"],"additionalProperties":false}""",
            "In context=('properties', 'a', 'anyOf', '0'), 'minLength' is not permitted."
        },
    };

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
        (int status, JsonNode answer) = await PostAsync(Fake);

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
        ChatClient client = Client(azure, path: "v1");

        ClientResultException refusal = await Assert.ThrowsAsync<ClientResultException>(() => SendAsync(client, Body()));

        Assert.Equal(404, refusal.Status);
        Assert.Contains("Invalid URL (POST /v1/chat/completions)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
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
        Assert.Empty(Fake.Questions);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        ChatClient client = Client(Fake);
        using BinaryContent content = BinaryContent.Create(BinaryData.FromString("{"));

        ClientResultException refusal = await Assert.ThrowsAsync<ClientResultException>(() => client.CompleteChatAsync(content));

        Assert.Equal(400, refusal.Status);
        Assert.Contains("We could not parse the JSON body of your request.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongSchemas))]
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

        Assert.Single(Fake.Questions);
    }

    private static JsonObject Format(JsonNode schema) => new()
    {
        ["type"] = "json_schema",
        ["json_schema"] = new JsonObject { ["name"] = "answer", ["strict"] = true, ["schema"] = schema },
    };

    private async Task<JsonNode> RefusedAsync(int status, JsonObject body, string key = FakeOpenAi.Key, FakeOpenAi? fake = null)
    {
        ChatClient client = Client(fake ?? Fake, key);
        ClientResultException refusal = await Assert.ThrowsAsync<ClientResultException>(() => SendAsync(client, body));
        Assert.Equal(status, refusal.Status);
        return JsonNode.Parse(refusal.GetRawResponse()!.Content)!["error"]!;
    }
}
