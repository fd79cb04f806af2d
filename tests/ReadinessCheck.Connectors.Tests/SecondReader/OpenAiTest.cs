using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.SecondReader;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>Tests each of which has a model of its own, asked through the client that the program uses.</summary>
public abstract class OpenAiTest : IAsyncLifetime
{
    private protected const string Item = "Type: a story\n\nTitle:\nShow the map\n\nBody:\nIt is of high value. Nobody knows why.";

    private const string Boundary = "ITEM 0123456789abcdef0123456789abcdef";

    private protected FakeOpenAi Fake { get; private set; } = null!;

    public async Task InitializeAsync() => Fake = await FakeOpenAi.StartAsync();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    private protected async Task<ChatResponse> AskAsync(
        string item = Item,
        string? system = null,
        IReadOnlyList<string>? questions = null,
        ChatResponseFormat? format = null,
        int? mostTokens = null,
        CancellationToken cancellation = default)
    {
        questions ??= CriterionIds.All;
        using IChatClient client = Client(Fake).AsIChatClient();
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

    private protected Task<ClientResult> SendAsync(JsonObject body) => SendAsync(Client(Fake), body);

    private protected static async Task<ClientResult> SendAsync(ChatClient client, JsonObject body)
    {
        using BinaryContent content = BinaryContent.Create(BinaryData.FromString(body.ToJsonString()));
        return await client.CompleteChatAsync(content);
    }

    private protected static ChatClient Client(FakeOpenAi fake, string key = FakeOpenAi.Key, string? path = null) => new(
        FakeOpenAi.Model,
        new ApiKeyCredential(key),
        new OpenAIClientOptions { Endpoint = path is null ? fake.Endpoint : new Uri(fake.Address, path), RetryPolicy = new ClientRetryPolicy(0) });

    /// <summary>A request without a schema, as it is sent.</summary>
    private protected static JsonObject Body(Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["model"] = FakeOpenAi.Model,
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Questions: ordering" }),
        };
        change?.Invoke(body);
        return body;
    }

    private protected static async Task<(int Status, JsonNode Answer)> PostAsync(FakeOpenAi fake, params (string Name, string Value)[] headers)
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

    private static ChatMessage[] Messages(string item, string system, IReadOnlyList<string> questions) =>
    [
        new(ChatRole.System, system),
        new(ChatRole.User, $"Questions: {string.Join(", ", questions)}\n\n{Boundary}\n{item}\n{Boundary}\n\nAnswer with the JSON object alone."),
    ];
}
