using System.ClientModel;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.SecondReader;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>What can be ordered to go wrong, as the client sees it.</summary>
public sealed class FakeOpenAiFaultTests : OpenAiTest
{
    public static TheoryData<string> WrongContents { get; } = [.. Enum.GetNames<WrongContent>()];

    [Theory]
    [InlineData("Retry-After", "20")]
    [InlineData("retry-after-ms", "1500")]
    [InlineData("x-ratelimit-reset-requests", "1m3.5s")]
    public async Task A_limit_tells_in_one_of_three_ways_when_it_is_over(string header, string value)
    {
        Fake.Faults.Enqueue(header switch
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
        Fake.Faults.Enqueue((FakeFault)typeof(OpenAiFaults).GetField(fault)!.GetValue(null)!);

        ClientResultException refusal = await FailAsync();

        Assert.Equal((status, type, code), (refusal.Status, TextOf(refusal, "type"), TextOf(refusal, "code")));
        Assert.Empty(Fake.Questions);
        Assert.NotEmpty((await AskAsync()).Text);
    }

    [Fact]
    public async Task An_older_server_of_vLLM_has_its_error_in_no_object()
    {
        Fake.FaultFor = request => FakeOpenAi.WantsSchema(request) ? OpenAiFaults.NoSchemaSupportOfVllm : null;

        ClientResultException refusal = await FailAsync();

        Assert.Equal(400, refusal.Status);
        Assert.Equal("BadRequestError", (string?)JsonNode.Parse(refusal.GetRawResponse()!.Content)!["type"]);
        Assert.NotEmpty((await AskAsync(format: ChatResponseFormat.Json)).Text);
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_half_and_says_so()
    {
        Fake.Faults.Enqueue(OpenAiFaults.TruncatedByLength);

        ChatResponse response = await AskAsync();

        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal((await AskAsync()).Text.Length / 2, response.Text.Length);
    }

    [Fact]
    public async Task An_answer_that_is_filtered_is_empty_and_says_so()
    {
        Fake.Faults.Enqueue(OpenAiFaults.ContentFiltered);

        ChatResponse response = await AskAsync();

        Assert.Equal((ChatFinishReason.ContentFilter, ""), (response.FinishReason, response.Text));
    }

    [Fact]
    public async Task A_refusal_of_the_model_s_has_no_content()
    {
        Fake.Faults.Enqueue(OpenAiFaults.Refusal);

        ChatResponse response = await AskAsync();

        Assert.Equal("", response.Text);
        Assert.StartsWith("I'm sorry", ((ChatCompletion)response.RawRepresentation!).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongContents))]
    public async Task An_answer_of_another_form_is_not_taken_for_one(string way)
    {
        Fake.Faults.Enqueue(OpenAiFaults.WrongSchema(Enum.Parse<WrongContent>(way)));

        ChatResponse response = await AskAsync();

        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.False(AnswerForm.TryRead(response.Text, CriterionIds.All, out _), response.Text);
        Assert.True(AnswerForm.TryRead((await AskAsync()).Text, CriterionIds.All, out _));
    }

    [Fact]
    public async Task A_server_of_ones_own_may_tell_nothing_of_what_was_used()
    {
        Fake.Faults.Enqueue(OpenAiFaults.Bare);

        ClientResult result = await SendAsync(Body());

        JsonNode completion = JsonNode.Parse(result.GetRawResponse().Content)!;
        Assert.Null(completion["usage"]);
        Assert.NotEmpty(completion["choices"]![0]!["message"]!["content"]!.GetValue<string>());
        Assert.DoesNotContain(result.GetRawResponse().Headers, header => header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Its_client_takes_a_server_that_tells_nothing_of_what_was_used()
    {
        Fake.Faults.Enqueue(OpenAiFaults.Bare);

        ChatResponse response = await AskAsync();

        Assert.NotEmpty(response.Text);
        Assert.Null(response.Usage);
    }

    [Fact]
    public async Task A_connection_that_is_cut_and_an_answer_that_comes_too_late_fail()
    {
        Fake.Faults.Enqueue(FakeFaults.Cut);
        Fake.Faults.Enqueue(FakeFaults.CutInBody);
        Fake.Faults.Enqueue(FakeFaults.Slow(TimeSpan.FromMinutes(1)));

        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync());
        using CancellationTokenSource late = new(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(cancellation: late.Token));
    }

    private Task<ClientResultException> FailAsync() => Assert.ThrowsAsync<ClientResultException>(() => AskAsync());

    private static string? TextOf(ClientResultException refusal, string member) =>
        JsonNode.Parse(refusal.GetRawResponse()!.Content)!["error"]![member]?.ToString();
}
