using System.Net;
using System.Net.Sockets;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>What goes wrong with the server or on the way to it: what passes is waited for, and what does not ends the asking.</summary>
public sealed class ModelReaderFaultTests : ModelReaderTest
{
    // What is sent in all where a fault is met with the retries of a run.
    private const int WithRetries = 4;

    public static TheoryData<string, double> Limits => new() { { "seconds", 20 }, { "milliseconds", 1.5 }, { "reset", 63.5 }, { "reset alone", 63.5 } };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_limit_is_waited_for_as_long_as_the_server_asks_and_that_is_told(string way, double seconds)
    {
        Fake.Faults.Enqueue(way switch
        {
            "seconds" => OpenAiFaults.RateLimited(20),
            "milliseconds" => OpenAiFaults.RateLimitedForMilliseconds(1500),
            "reset alone" => OpenAiFaults.RateLimitedUntilReset("1m3.5s"),
            _ => FakeFaults.Limited(429, ("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "1m3.5s"), ("x-ratelimit-reset-tokens", "1h")),
        });
        using ModelReader reader = Reader();

        ReaderReply reply = await ReadAsync(reader);

        Assert.Equal(Unread.No, reply.Unread);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], Clock.Waits);
        Assert.Contains($"{Fake.Endpoint.Authority} asks to wait: going on in {ServerPatience.Text(TimeSpan.FromSeconds(seconds))}.", Notices.All);
        Assert.Equal((2, 1, null), (Fake.Requests.Count, reader.Usage.Calls, reader.Usage.Stopped));
    }

    [Fact]
    public async Task Of_two_limits_that_are_used_up_the_longer_counts()
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(
            429,
            ("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "20ms"), ("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "6m0s")));
        using ModelReader reader = Reader(options => options with { MaxWait = TimeSpan.FromMinutes(10) });

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.Equal([TimeSpan.FromMinutes(6)], Clock.Waits);
    }

    [Theory]
    [InlineData("retry-after-ms", "soon")]
    [InlineData("x-ratelimit-reset-requests", "soon")]
    [InlineData("x-ratelimit-reset-requests", "12parsecs")]
    public async Task A_limit_that_names_no_time_is_waited_for_some_seconds(string header, string value)
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(429, ("x-ratelimit-remaining-requests", "0"), (header, value)));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.Equal([TimeSpan.FromSeconds(10)], Clock.Waits);
    }

    [Fact]
    public async Task A_time_beyond_all_times_is_none()
    {
        string endless = string.Concat(Enumerable.Repeat("999999h", 300));
        Fake.Faults.Enqueue(FakeFaults.Limited(429, ("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", endless)));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.Equal([TimeSpan.FromSeconds(10)], Clock.Waits);
    }

    [Fact]
    public async Task A_date_to_come_again_at_is_kept()
    {
        Fake.Faults.Enqueue(FakeFaults.Limited(429, ("Retry-After", Clock.GetUtcNow().AddSeconds(42).ToString("R"))));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.Equal([TimeSpan.FromSeconds(42)], Clock.Waits);
    }

    [Fact]
    public async Task A_limit_beyond_what_the_run_waits_for_ends_the_asking()
    {
        Fake.FaultFor = _ => OpenAiFaults.RateLimited(40);
        using ModelReader reader = Reader(options => options with { MaxWait = TimeSpan.FromMinutes(1) });

        await StopsAsync(reader, requests: 2, "wants fewer requests than this run can wait for", "Rate limit reached", "'second-reader.per-minute'", "'max-wait'");
        Assert.Equal([TimeSpan.FromSeconds(40)], Clock.Waits);
    }

    [Fact]
    public async Task An_account_without_money_is_not_waited_for()
    {
        Fake.FaultFor = _ => OpenAiFaults.QuotaExceeded;
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, "has no money left", "You exceeded your current quota");
        Assert.Empty(Clock.Waits);
    }

    [Theory]
    [InlineData(nameof(OpenAiFaults.Overloaded), "(HTTP 503)", "currently overloaded")]
    [InlineData(nameof(OpenAiFaults.ServerError), "(HTTP 500)", "Sorry about that!")]
    [InlineData(nameof(OpenAiFaults.NoSchemaSupportOfLlamaCpp), "(HTTP 500)", "response_format type must be one of")]
    public async Task A_server_that_fails_is_asked_some_times_and_then_no_more(string fault, string status, string words)
    {
        Fake.FaultFor = _ => FaultOf(fault);
        using ModelReader reader = Reader();

        await StopsAsync(reader, WithRetries, "fails", status, words);
        Assert.Equal(WithRetries - 1, Clock.Waits.Count);
    }

    [Fact]
    public async Task A_payment_that_is_due_is_no_matter_of_the_request_s_form()
    {
        Fake.FaultFor = _ => FakeFaults.Answer(402, """{"error":{"message":"Insufficient Balance","type":"unknown_error","code":"invalid_request_error"}}""");
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, "has no money left", "Insufficient Balance");
    }

    [Theory]
    [InlineData(408)]
    [InlineData(409)]
    public async Task What_is_tried_again_and_again_is_no_matter_of_the_request_s_form(int status)
    {
        Fake.FaultFor = _ => FakeFaults.Answer(status, """{"error":{"message":"Later"}}""");
        using ModelReader reader = Reader();

        await StopsAsync(reader, WithRetries, FormattableString.Invariant($"fails (HTTP {status}), again and again (“Later”)"));
    }

    [Theory]
    [InlineData(nameof(OpenAiFaults.Overloaded))]
    [InlineData(nameof(OpenAiFaults.ServerError))]
    public async Task A_server_that_fails_some_times_is_no_loss(string fault)
    {
        for (int i = 0; i < WithRetries - 1; i++)
        {
            Fake.Faults.Enqueue(FaultOf(fault));
        }

        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.Equal((WithRetries, null), (Fake.Requests.Count, reader.Usage.Stopped));
    }

    [Fact]
    public async Task A_bad_gateway_s_page_does_not_tell_the_key()
    {
        Fake.FaultFor = _ => FakeFaults.BadGateway;
        using ModelReader reader = Reader();

        await StopsAsync(reader, WithRetries, "(HTTP 502)");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_asked_for_some_times_and_then_no_more()
    {
        TimeSpan brief = TimeSpan.FromMilliseconds(990);
        Fake.FaultFor = _ => FakeFaults.Slow(TimeSpan.FromMinutes(10));
        using ModelReader reader = new(Options with { AnswerTime = brief }, new SkippingClock(brief), Notices);

        await StopsAsync(reader, WithRetries, "did not answer within 1 second, again and again");
    }

    [Fact]
    public async Task Where_nobody_answers_the_message_names_the_setting()
    {
        Uri nowhere = new($"http://127.0.0.1:{FreePort()}/v1");
        using ModelReader reader = Reader(options => options with { Endpoint = nowhere });

        await StopsAsync(reader, requests: 0, nowhere.Authority, "'second-reader.endpoint'", "is the model running");
        Assert.Equal(WithRetries - 1, Clock.Waits.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_is_cut_is_made_again(bool inBody)
    {
        Fake.Faults.Enqueue(inBody ? FakeFaults.CutInBody : FakeFaults.Cut);
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Assert.Equal((2, null), (Fake.Requests.Count, reader.Usage.Stopped));
    }

    [Fact]
    public async Task A_connection_that_is_cut_each_time_ends_the_asking()
    {
        Fake.FaultFor = _ => FakeFaults.CutInBody;
        using ModelReader reader = Reader();

        await StopsAsync(reader, WithRetries, "failed again and again", "'second-reader.endpoint'");
    }

    [Fact]
    public async Task A_wrong_key_ends_the_asking_at_once()
    {
        const string Wrong = "sk-proj-wrong-key-0000abcd";
        using ModelReader reader = Reader(options => options with { Key = new Secret(Wrong) });

        await StopsAsync(reader, requests: 1, "does not accept the key", "Incorrect API key provided", ModelEnvironment.KeyVariable);
        Assert.All(Notices.All, notice => Assert.DoesNotContain(Wrong, notice, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(401, "does not accept the key", ModelEnvironment.KeyVariable)]
    [InlineData(403, "does not let this key use the model 'gpt-4.1-mini'", "Not you")]
    [InlineData(404, "knows no model 'gpt-4.1-mini'", "'second-reader.endpoint'")]
    [InlineData(400, "does not understand the request (HTTP 400)", "structured outputs")]
    [InlineData(422, "does not understand the request (HTTP 422)", "structured outputs")]
    public async Task A_refusal_ends_the_asking_at_once_with_the_server_s_words_and_without_the_key(int status, string message, string advice)
    {
        Fake.FaultFor = _ => FakeFaults.Answer(status, $$$"""{"error":{"message":"Not you with {{{FakeOpenAi.Key.ToUpperInvariant()}}},\n{{{FakeOpenAi.Key}}}.","code":null}}""");
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, message, advice, "(“Not you with (token), (token)”)");
    }

    [Fact]
    public async Task A_model_that_is_not_there_ends_the_asking_at_once()
    {
        using ModelReader reader = Reader(options => options with { Model = "gpt-0" });

        await StopsAsync(reader, requests: 1, "The model `gpt-0` does not exist", "'second-reader.model'");
    }

    [Fact]
    public async Task A_server_that_wants_a_key_where_none_is_set_is_told_of_as_that()
    {
        using ModelReader reader = Reader(options => options with { Key = new Secret("") });

        await StopsAsync(reader, requests: 1, "wants a key, and none is set", $"set {ModelEnvironment.KeyVariable}.");
    }

    [Theory]
    [InlineData("A page")]
    [InlineData("""{"error":"Not you"}""")]
    [InlineData("""{"error":{"message":7}}""")]
    [InlineData("""{"error":[]}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"error":{"message":"\ud800"}}""")]
    public async Task A_refusal_in_any_form_ends_the_asking(string body)
    {
        Fake.FaultFor = _ => FakeFaults.Answer(403, body);
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, "does not let this key use the model");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Fake.FaultFor = _ => FakeFaults.Redirect($"{Fake.Address}elsewhere");
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, "answers with another address", "'second-reader.endpoint'");
    }

    [Fact]
    public async Task A_model_without_structured_outputs_ends_the_asking()
    {
        Fake.FaultFor = request => FakeOpenAi.WantsSchema(request) ? OpenAiFaults.NoSchemaSupport : null;
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, "must take structured outputs", "'response_format' of type 'json_schema' is not supported");
    }

    [Fact]
    public async Task A_server_s_words_that_stand_in_no_object_of_their_own_are_told_too()
    {
        Fake.FaultFor = request => FakeOpenAi.WantsSchema(request) ? OpenAiFaults.NoSchemaSupportOfVllm : null;
        using ModelReader reader = Reader();

        await StopsAsync(reader, requests: 1, "must take structured outputs", "Input should be 'text' or 'json_object'");
    }

    [Fact]
    public async Task Those_who_were_under_way_when_the_asking_ended_say_so_once()
    {
        Fake.FaultFor = _ => OpenAiFaults.QuotaExceeded;
        using ModelReader reader = Reader();

        ReaderReply[] replies = await Task.WhenAll(Requests(20).Select(request => ReadAsync(reader, request)));

        Assert.All(replies, reply => Assert.Equal(Unread.Unavailable, reply.Unread));
        Assert.InRange(Fake.Requests.Count, 1, Options.Parallel);
        Assert.Single(Notices.All, notice => notice.StartsWith("The second reader is asked no more:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_ended_while_an_answer_is_looked_at_is_ended_and_the_asking_is_not()
    {
        using CancellationTokenSource ending = new();
        Fake.FaultFor = _ => OpenAiFaults.RateLimited(36_000);
        using ModelReader reader = new(Options, new EndingClock(ending), Notices);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(Request(), ending.Token));

        Assert.Null(reader.Usage.Stopped);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Once_there_was_an_answer_what_one_item_meets_is_its_own_until_three_in_a_row(int status)
    {
        FakeFault fault = FakeFaults.Answer(status, """{"error":{"message":"Not that one"}}""");
        using ModelReader reader = Reader();
        ReaderRequest[] requests = Requests(8);
        Assert.Equal(Unread.No, (await ReadAsync(reader, requests[0])).Unread);

        Fake.FaultFor = _ => fault;
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, requests[1])).Unread);
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, requests[2])).Unread);
        Fake.FaultFor = _ => null;
        Assert.Equal(Unread.No, (await ReadAsync(reader, requests[3])).Unread);
        Fake.FaultFor = _ => fault;
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, requests[4])).Unread);
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, requests[5])).Unread);
        Assert.Null(reader.Usage.Stopped);
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, requests[6])).Unread);

        Assert.Contains("Not that one", reader.Usage.Stopped, StringComparison.Ordinal);
        int sent = Fake.Requests.Count;
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, requests[7])).Unread);
        Assert.Equal(sent, Fake.Requests.Count);
    }

    [Fact]
    public async Task A_wrong_key_ends_the_asking_after_answers_too()
    {
        using ModelReader reader = Reader();
        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);
        Fake.FaultFor = _ => FakeFaults.Answer(401, "");

        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, Requests(1)[0])).Unread);

        Assert.Contains("does not accept the key", reader.Usage.Stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_all_who_are_under_way_wait_for_together_counts_once()
    {
        int limited = 0;
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Fake.FaultFor = _ => limited >= 4 ? null : new FakeFault(async (context, answer) =>
        {
            if (Interlocked.Increment(ref limited) == 4)
            {
                all.SetResult();
            }

            await all.Task;
            await OpenAiFaults.RateLimited(1).SendAsync(context, answer);
        })
        {
            TakesEffect = false,
        };
        using ModelReader reader = new(Options with { MaxWait = TimeSpan.FromSeconds(3) }, TimeProvider.System, Notices);

        ReaderReply[] replies = await Task.WhenAll(Requests(4).Select(request => ReadAsync(reader, request)));

        Assert.All(replies, reply => Assert.Equal(Unread.No, reply.Unread));
    }

    // Two reads, of which the second costs no request: what ended the first is told once.
    private async Task StopsAsync(ModelReader reader, int requests, params string[] words)
    {
        ReaderReply reply = await ReadAsync(reader);
        ReaderReply later = await ReadAsync(reader, Request("Drivers lose two hours a day."));

        Assert.Equal((Unread.Unavailable, Unread.Unavailable), (reply.Unread, later.Unread));
        Assert.Empty(reply.Answers);
        Assert.Equal((requests, 1), (Fake.Requests.Count, reader.Usage.Calls));
        string stopped = Assert.Single(Notices.All, notice => notice.StartsWith("The second reader is asked no more: ", StringComparison.Ordinal));
        Assert.EndsWith(reader.Usage.Stopped, stopped, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, stopped, StringComparison.Ordinal));
        Assert.All(Notices.All, notice => Assert.DoesNotContain(FakeOpenAi.Key, notice, StringComparison.OrdinalIgnoreCase));

        // What was sent again may have cost something each time.
        Assert.Equal((requests == WithRetries, 0), (reader.Usage.InputTokens > 0, reader.Usage.OutputTokens));
    }

    private static FakeFault FaultOf(string name) => (FakeFault)typeof(OpenAiFaults).GetField(name)!.GetValue(null)!;

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Is looked at when it is told how long to wait.
    private sealed class EndingClock(CancellationTokenSource ending) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            ending.Cancel();
            return base.GetUtcNow();
        }
    }
}
