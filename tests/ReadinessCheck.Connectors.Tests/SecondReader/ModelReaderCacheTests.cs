using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Connectors.Tests.Files;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>What was answered is not asked again.</summary>
public sealed class ModelReaderCacheTests : ModelReaderTest, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "a", "answers.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_answered_costs_nothing_the_second_time_in_another_run_too()
    {
        Fake.Reply = FakeReplies.Sample;
        using ModelReader reader = Kept();
        ReaderReply first = await ReadAsync(reader);
        ReaderReply second = await ReadAsync(reader);
        using ModelReader later = Kept();
        ReaderReply third = await ReadAsync(later);

        Assert.Single(Fake.Requests);
        Assert.Equal(first.Answers.OrderBy(answer => answer.Key), second.Answers.OrderBy(answer => answer.Key));
        Assert.Equal(first.Answers.OrderBy(answer => answer.Key), third.Answers.OrderBy(answer => answer.Key));
        Assert.Equal(Level.Weak, third.Answers[CriterionIds.BusinessReason].Level);
        Assert.Equal((1, 1), (reader.Usage.Calls, reader.Usage.Known));
        Assert.Equal((0, 1, 0), (later.Usage.Calls, later.Usage.Known, later.Usage.InputTokens));
    }

    [Fact]
    public async Task It_is_told_where_answers_are_kept()
    {
        using ModelReader reader = Kept();

        _ = await ReadAsync(reader);

        Assert.Contains($"kept in {File}", Notices.All.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_answers_are_known_until_the_end()
    {
        using (ModelReader reader = Reader())
        {
            _ = await ReadAsync(reader);
            _ = await ReadAsync(reader);
        }

        Assert.Single(Fake.Requests);
        using ModelReader later = Reader();
        _ = await ReadAsync(later);
        Assert.Equal(2, Fake.Requests.Count);
    }

    [Fact]
    public async Task Only_what_is_not_known_is_asked()
    {
        using ModelReader reader = Kept();
        _ = await ReadAsync(reader, Request(questions: [CriterionIds.TradeOff, CriterionIds.Ordering]));

        ReaderReply reply = await ReadAsync(reader);
        ReaderReply part = await ReadAsync(reader, Request(questions: [CriterionIds.Ordering]));

        Assert.Equal([CriterionIds.CustomerNeed, CriterionIds.BusinessReason, CriterionIds.ExpectedOutcome], Fake.Questions[1].Questions);
        Assert.Equal(CriterionIds.All.Order(), reply.Answers.Keys.Order());
        Assert.Equal([CriterionIds.Ordering], part.Answers.Keys);
        Assert.Equal(2, Fake.Requests.Count);
    }

    [Fact]
    public async Task What_is_known_is_given_though_the_rest_was_not_read()
    {
        using ModelReader reader = Kept();
        _ = await ReadAsync(reader, Request(questions: [CriterionIds.Ordering]));
        Fake.FaultFor = _ => OpenAiFaults.Refusal;

        ReaderReply reply = await ReadAsync(reader);

        Assert.Equal(Unread.Refused, reply.Unread);
        Assert.Equal([CriterionIds.Ordering], reply.Answers.Keys);
    }

    [Fact]
    public async Task Another_model_or_another_page_has_other_answers()
    {
        Fake.Models["gpt-5"] = "gpt-5-2025-08-07";
        using ModelReader reader = Kept();
        using ModelReader other = Kept(options => options with { Model = "gpt-5" });

        _ = await ReadAsync(reader);
        _ = await ReadAsync(other);
        _ = await ReadAsync(reader, Request("Drivers lose two hours a day."));

        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public void The_prompt_s_version_is_a_part_of_what_answers_are_found_by()
    {
        ReaderPage page = Request().Page;
        byte[] hashed = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{ReaderPrompt.Version}\nm\n{page.Text}"));

        Assert.Equal(Convert.ToBase64String(hashed).TrimEnd('=').Replace('+', '-').Replace('/', '_'), page.KeyFor("m"));
    }

    [Fact]
    public async Task A_budget_of_nothing_answers_what_is_known_and_asks_nothing()
    {
        using ModelReader reader = Kept();
        _ = await ReadAsync(reader);
        using ModelReader poor = Kept(options => options with { Budget = 0 });

        ReaderReply known = await ReadAsync(poor);
        ReaderReply unknown = await ReadAsync(poor, Request("Drivers lose two hours a day."));

        Assert.Equal((Unread.No, 5), (known.Unread, known.Answers.Count));
        Assert.Equal((Unread.OverBudget, 0), (unknown.Unread, unknown.Answers.Count));
        Assert.Equal((0, 1, 1), (poor.Usage.Calls, poor.Usage.Known, poor.Usage.OverBudget));
        Assert.Single(Fake.Requests);
    }

    [Fact]
    public async Task Two_readers_share_a_file_at_the_same_time()
    {
        using ModelReader one = Kept();
        using ModelReader other = Kept();
        ReaderRequest[] requests = Requests(20);

        ReaderReply[] replies = await Task.WhenAll(requests.SelectMany(request => new[] { ReadAsync(one, request), ReadAsync(other, request) }));

        Assert.All(replies, reply => Assert.Equal((Unread.No, 5), (reply.Unread, reply.Answers.Count)));
        int asked = Fake.Requests.Count;
        using ModelReader later = Kept();
        _ = await Task.WhenAll(requests.Select(request => ReadAsync(later, request)));
        Assert.Equal((asked, 20), (Fake.Requests.Count, later.Usage.Known));
    }

    [Fact]
    public async Task What_does_not_read_as_an_answer_any_more_is_asked_again()
    {
        ReaderRequest request = Request();
        using (AnswerCache cache = AnswerCache.Open(File))
        {
            JsonObject wrong = new() { [CriterionIds.Ordering] = FakeReplies.Answer("", "excellent", "none"), [CriterionIds.TradeOff] = "missing" };
            cache.Add(request.Page.KeyFor(FakeOpenAi.Model), wrong.ToJsonString());
        }

        using ModelReader reader = Kept();
        ReaderReply reply = await ReadAsync(reader, request);
        _ = await ReadAsync(reader, request);

        Assert.Equal(5, reply.Answers.Count);
        Assert.Equal(CriterionIds.All, Fake.Questions.Single().Questions);
    }

    [Fact]
    public async Task Malformed_answers_are_not_kept()
    {
        Fake.FaultFor = _ => OpenAiFaults.WrongSchema(WrongContent.QuestionLeftOut);
        using ModelReader reader = Kept();
        _ = await ReadAsync(reader);
        Fake.FaultFor = _ => null;

        _ = await ReadAsync(reader);

        Assert.Equal(CriterionIds.All, Fake.Questions[^1].Questions);
    }

    [Fact]
    public async Task A_file_that_is_spoilt_in_use_loses_no_answer_and_is_told_once()
    {
        using ModelReader reader = Kept();
        _ = await ReadAsync(reader);
        Run("DROP TABLE answers");

        ReaderReply[] replies = await Task.WhenAll(Requests(6).Select(request => ReadAsync(reader, request)));
        _ = await ReadAsync(reader, Requests(1)[0]);

        Assert.All(replies, reply => Assert.Equal((Unread.No, 5), (reply.Unread, reply.Answers.Count)));
        Assert.Single(Notices.All, notice => notice.Contains("'second-reader.cache'", StringComparison.Ordinal));
        Assert.Equal((7, null), (Fake.Requests.Count, reader.Usage.Stopped));
    }

    [Fact]
    public async Task A_file_that_another_program_keeps_locked_holds_a_run_up_once_and_not_for_each_item()
    {
        using ModelReader reader = Kept();
        _ = await ReadAsync(reader);
        using SqliteConnection other = Connection();
        other.Open();
        using SqliteTransaction transaction = other.BeginTransaction();
        long start = TimeProvider.System.GetTimestamp();

        ReaderReply[] replies = await Task.WhenAll(Requests(8).Select(request => ReadAsync(reader, request)));

        Assert.All(replies, reply => Assert.Equal((Unread.No, 5), (reply.Unread, reply.Answers.Count)));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.Single(Notices.All, notice => notice.Contains("'second-reader.cache'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_items_of_the_same_text_at_the_same_time_are_one_call()
    {
        using ModelReader reader = Kept();

        ReaderReply[] replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync(reader)));

        Assert.All(replies, reply => Assert.Equal((Unread.No, 5), (reply.Unread, reply.Answers.Count)));
        Assert.Equal((1, 1, 3), (Fake.Requests.Count, reader.Usage.Calls, reader.Usage.Known));
    }

    [Fact]
    public async Task Who_waits_for_the_answer_to_the_same_text_asks_where_the_other_is_ended()
    {
        Fake.Faults.Enqueue(FakeFaults.Slow(TimeSpan.FromMinutes(10)));
        using CancellationTokenSource ending = new();
        Fake.AfterAnswer = _ => ending.CancelAfter(TimeSpan.FromMilliseconds(50));
        using ModelReader reader = Kept();

        Task<ReaderReply> ended = reader.ReadAsync(Request(), ending.Token);
        Task<ReaderReply> waiting = ReadAsync(reader);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ended);
        Assert.Equal(Unread.No, (await waiting).Unread);
    }

    [Fact]
    public async Task Where_everything_is_known_no_key_is_wanted_and_before_the_first_call_it_is()
    {
        using (AnswerCache cache = AnswerCache.Open(File))
        {
            ReaderRequest request = Request();
            cache.Add(request.Page.KeyFor("m"), FakeReplies.Missing(new ModelQuestion("", "", request.Questions, "", null)));
        }

        using ModelReader reader = new(new ModelOptions { Model = "m", Cache = File }, Clock, Notices);

        Assert.Equal((Unread.No, 5), ((await ReadAsync(reader)).Unread, (await ReadAsync(reader)).Answers.Count));
        Assert.Empty(Notices.All);
        Assert.Equal(Unread.Unavailable, (await ReadAsync(reader, Request("Drivers lose two hours a day."))).Unread);
        Assert.Equal((0, true), (reader.Usage.Calls, reader.Usage.Stopped?.StartsWith("There is no key: set READINESS_MODEL_KEY", StringComparison.Ordinal)));
        Assert.StartsWith("The second reader is asked no more: There is no key", Assert.Single(Notices.All), StringComparison.Ordinal);
    }

    private void Run(string statement)
    {
        using SqliteConnection connection = Connection();
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connection() => new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());

    private ModelReader Kept(Func<ModelOptions, ModelOptions>? change = null) =>
        Reader(options => (change?.Invoke(options) ?? options) with { Cache = File });
}
