using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>A run spends no more than it may.</summary>
public sealed class ModelReaderBudgetTests : ModelReaderTest
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10_000, 1)]
    [InlineData(25_000, 1)]
    [InlineData(25_000, 4)]
    [InlineData(60_000, 4)]
    public async Task No_more_is_spent_than_may_be_however_many_are_under_way(long budget, int parallel)
    {
        using ModelReader reader = Reader(options => options with { Budget = budget, Parallel = parallel });

        ReaderReply[] replies = await Task.WhenAll(Requests(40).Select(request => ReadAsync(reader, request)));

        long spent = Fake.Questions.Sum(TokensOf);
        Assert.InRange(spent, 0, budget);
        Assert.Equal(spent, reader.Usage.InputTokens + reader.Usage.OutputTokens);
        int left = replies.Count(reply => reply.Unread == Unread.OverBudget);
        Assert.Equal((40, left, Fake.Questions.Count), (left + replies.Count(reply => reply.Unread == Unread.No), reader.Usage.OverBudget, 40 - left));
        Assert.Equal(budget > 1, spent > 0);
        Assert.Equal(budget, reader.Usage.Budget);
    }

    [Fact]
    public async Task As_much_is_read_with_many_under_way_as_with_one()
    {
        int[] left = new int[2];
        for (int run = 0; run < left.Length; run++)
        {
            int parallel = run == 0 ? 1 : 16;
            using ModelReader reader = Reader(options => options with { Budget = 60_000, Parallel = parallel });
            ReaderReply[] replies = await Task.WhenAll(Requests(40).Select(request => ReadAsync(reader, request)));
            left[run] = replies.Count(reply => reply.Unread == Unread.OverBudget);
        }

        Assert.InRange(left[0], 1, 30);
        Assert.Equal(left[0], left[1]);
    }

    [Fact]
    public async Task Who_waits_for_what_others_may_leave_of_the_budget_can_be_ended()
    {
        Fake.FaultFor = _ => FakeFaults.Slow(TimeSpan.FromMinutes(10));
        using CancellationTokenSource ending = new(TimeSpan.FromMilliseconds(300));
        using ModelReader reader = Reader(options => options with { Budget = 10_000 });

        foreach (Task<ReaderReply> read in Requests(2).Select(request => reader.ReadAsync(request, ending.Token)).ToArray())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        }

        Assert.Equal(0, reader.Usage.OverBudget);
    }

    [Fact]
    public async Task Without_a_budget_everything_is_read()
    {
        using ModelReader reader = Reader();

        ReaderReply[] replies = await Task.WhenAll(Requests(20).Select(request => ReadAsync(reader, request)));

        Assert.All(replies, reply => Assert.Equal(Unread.No, reply.Unread));
        Assert.Null(reader.Usage.Budget);
    }

    [Fact]
    public async Task What_a_malformed_answer_cost_leaves_less_for_the_next()
    {
        Fake.FaultFor = _ => OpenAiFaults.WrongSchema(WrongContent.Prose);
        using ModelReader reader = Reader(options => options with { Budget = 10_000 });

        ReaderReply[] replies = [await ReadAsync(reader), await ReadAsync(reader), await ReadAsync(reader)];

        Assert.InRange(reader.Usage.InputTokens + reader.Usage.OutputTokens, 1, 10_000);
        Assert.Equal(Unread.OverBudget, replies[^1].Unread);
        Assert.InRange(Fake.Requests.Count, 1, 5);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("fails")]
    public async Task What_is_sent_again_is_thought_to_cost_again(string way)
    {
        Fake.Faults.Enqueue(way == "cut" ? FakeFaults.CutInBody : OpenAiFaults.ServerError);
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);

        long once = InputOf(Fake.Questions[^1]);
        Assert.InRange(reader.Usage.InputTokens, 2 * once, 3 * once);
        Assert.Equal(1, reader.Usage.Calls);
    }

    [Fact]
    public async Task What_a_limit_sent_back_cost_nothing()
    {
        Fake.Faults.Enqueue(OpenAiFaults.RateLimited(1));
        using ModelReader reader = Reader();

        Assert.Equal(Unread.No, (await ReadAsync(reader)).Unread);

        Assert.Equal(InputOf(Fake.Questions[^1]), reader.Usage.InputTokens);
    }
}
