using System.Text.Json.Nodes;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>Answers in another form than was asked for, and none at all: they leave their own item unread and no other.</summary>
public sealed class ModelReaderFormTests : ModelReaderTest
{
    public static TheoryData<string> Malformed => [.. Enum.GetNames<WrongContent>()];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_answer_is_asked_for_once_more_and_then_left(string way)
    {
        Fake.FaultFor = _ => FaultOf(way);
        using ModelReader reader = Reader();

        ReaderReply reply = await ReadAsync(reader);

        Assert.Equal((Unread.Malformed, 0), (reply.Unread, reply.Answers.Count));
        Assert.Equal((2, 2, null), (Fake.Requests.Count, reader.Usage.Calls, reader.Usage.Stopped));
        await OthersAreReadAsync(reader);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_good_answer_at_the_second_time_is_taken_and_both_are_paid_for(string way)
    {
        Fake.Faults.Enqueue(FaultOf(way));
        using ModelReader reader = Reader();

        ReaderReply reply = await ReadAsync(reader);

        Assert.Equal((Unread.No, 5), (reply.Unread, reply.Answers.Count));
        Assert.Equal(2, reader.Usage.Calls);
        Assert.Equal(Fake.Questions.Sum(InputOf), reader.Usage.InputTokens);
        Assert.Equal(Fake.Questions.Sum(TokensOf) - Fake.Questions.Sum(InputOf), reader.Usage.OutputTokens);
        Assert.NotEqual(Fake.Questions[0].User, Fake.Questions[1].User);
    }

    [Fact]
    public async Task An_answer_that_is_longer_than_it_may_be_is_not_asked_for_again_and_what_helps_is_told_once()
    {
        using ModelReader reader = Reader(options => options with { MaxOutput = 10 });

        Assert.Equal(Unread.Malformed, (await ReadAsync(reader)).Unread);
        Assert.Equal((1, 10), (Fake.Requests.Count, reader.Usage.OutputTokens));
        Assert.Equal(Unread.Malformed, (await ReadAsync(reader, Request("Drivers lose two hours a day."))).Unread);
        Assert.Equal((2, null), (Fake.Requests.Count, reader.Usage.Stopped));
        Assert.Single(Notices.All, notice => notice.Contains("raise 'second-reader.max-output'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_malformed_though_it_reads_well()
    {
        Fake.Faults.Enqueue(OpenAiFaults.TruncatedByLength);
        using ModelReader reader = Reader();

        Assert.Equal(Unread.Malformed, (await ReadAsync(reader)).Unread);
        Assert.Single(Fake.Requests);
        await OthersAreReadAsync(reader);
    }

    [Fact]
    public async Task An_item_of_which_the_server_has_read_but_the_end_is_too_long_for_it_and_what_helps_is_told_once()
    {
        Fake.FaultFor = _ => Reading(900);
        using ModelReader reader = Reader();

        foreach (ReaderRequest request in Requests(2))
        {
            ReaderReply reply = await ReadAsync(reader, request);
            Assert.Equal((Unread.TooLong, 0), (reply.Unread, reply.Answers.Count));
        }

        Assert.Equal((2, 1800, null), (Fake.Requests.Count, reader.Usage.InputTokens, reader.Usage.Stopped));
        Assert.Single(Notices.All, notice => notice.Contains("num_ctx", StringComparison.Ordinal));
        await OthersAreReadAsync(reader, "Drivers lose three hours a day.");
    }

    [Fact]
    public async Task A_server_that_counts_nothing_has_cut_nothing()
    {
        Fake.Faults.Enqueue(Reading(0));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.True(reader.Usage.InputTokens > 1000);
    }

    [Theory]
    [InlineData(nameof(OpenAiFaults.Refusal), Unread.Refused)]
    [InlineData(nameof(OpenAiFaults.ContentFiltered), Unread.Refused)]
    [InlineData(nameof(OpenAiFaults.PromptFiltered), Unread.Refused)]
    [InlineData(nameof(OpenAiFaults.ContextTooLong), Unread.TooLong)]
    public async Task What_is_declined_is_not_asked_again(string fault, Unread unread)
    {
        Fake.Faults.Enqueue((FakeFault)typeof(OpenAiFaults).GetField(fault)!.GetValue(null)!);
        using ModelReader reader = Reader();

        ReaderReply reply = await ReadAsync(reader);

        Assert.Equal((unread, 0), (reply.Unread, reply.Answers.Count));
        Assert.Equal((1, 1, null), (Fake.Requests.Count, reader.Usage.Calls, reader.Usage.Stopped));
        await OthersAreReadAsync(reader);
    }

    [Theory]
    [InlineData("""{"error":{"code":400,"message":"the request exceeds the available context size, try increasing it","type":"exceed_context_size_error"}}""")]
    [InlineData("""{"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 9000 tokens.","type":"BadRequestError","param":null,"code":400}""")]
    [InlineData("""{"error":{"message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400}}""")]
    public async Task An_item_that_is_too_long_for_a_server_of_ones_own_is_left_alone(string body)
    {
        Fake.Faults.Enqueue(FakeFaults.Answer(400, body));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.TooLong, (await ReadAsync(reader)).Unread);
        await OthersAreReadAsync(reader);
    }

    [Fact]
    public async Task A_prompt_that_the_vendor_does_not_allow_is_declined()
    {
        Fake.Faults.Enqueue(FakeFaults.Answer(400, """{"error":{"message":"Your prompt was flagged.","type":"invalid_request_error","param":null,"code":"invalid_prompt"}}"""));
        using ModelReader reader = Reader();

        Assert.Equal((Unread.Refused, null), ((await ReadAsync(reader)).Unread, reader.Usage.Stopped));
        await OthersAreReadAsync(reader);
    }

    [Fact]
    public async Task A_request_that_is_too_large_for_the_server_is_too_long()
    {
        Fake.Faults.Enqueue(FakeFaults.Answer(413, ""));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.TooLong, (await ReadAsync(reader)).Unread);
        await OthersAreReadAsync(reader);
    }

    [Fact]
    public async Task A_page_that_asks_to_log_in_is_no_answer()
    {
        Fake.FaultFor = _ => FakeFaults.LoginPage;
        using ModelReader reader = Reader();

        Assert.Equal(Unread.Malformed, (await ReadAsync(reader)).Unread);
        Assert.Equal(2, Fake.Requests.Count);
        Assert.True(reader.Usage.InputTokens > 0);
        await OthersAreReadAsync(reader);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":{"message":"No provider answers","code":502}}""")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[null]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":null,"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":{"role":"assistant","content":7},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":{"role":"assistant","content":"{}"},"finish_reason":"tired"}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":{"role":"oracle","content":"{}"},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":{"role":"assistant","content":"{}"},"finish_reason":"stop"}],"usage":"much","created":"today"}""")]
    public async Task JSON_that_is_no_completion_is_no_answer(string body)
    {
        Fake.FaultFor = _ => FakeFaults.Answer(200, body);
        using ModelReader reader = Reader();

        Assert.Equal(Unread.Malformed, (await ReadAsync(reader)).Unread);
        Assert.Equal(2, Fake.Requests.Count);
        await OthersAreReadAsync(reader);
    }

    private static FakeFault Reading(int tokens) => new((context, answer) =>
    {
        JsonNode body = answer.Body!.DeepClone();
        body["usage"]!["prompt_tokens"] = tokens;
        return FakeFaults.SendAsync(context, new FakeAnswer(answer.Status, body));
    });

    private async Task OthersAreReadAsync(ModelReader reader, string body = "Drivers lose two hours a day.")
    {
        Fake.FaultFor = _ => null;
        Assert.Equal(Unread.No, (await ReadAsync(reader, Request(body))).Unread);
    }

    private static FakeFault FaultOf(string way) => OpenAiFaults.WrongSchema(Enum.Parse<WrongContent>(way));
}
