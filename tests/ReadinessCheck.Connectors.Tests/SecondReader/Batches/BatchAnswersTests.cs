using System.Text;
using System.Text.Json.Nodes;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Connectors.SecondReader.Batches;
using ReadinessCheck.Connectors.Tests.Files;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes.OpenAi;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.Tests.SecondReader.Batches;

/// <summary>What comes back of a batch, in whatever state.</summary>
public sealed class BatchAnswersTests : IDisposable
{
    private static readonly string[] Two = [CriterionIds.TradeOff, CriterionIds.Ordering];

    private readonly AnswerCache _cache = AnswerCache.InMemory();

    public static TheoryData<string, string> Others => new()
    {
        { "failed", """{"response":{"status_code":429,"body":{"error":{"message":"Too fast"}}},"error":null}""" },
        { "failed", """{"response":{"status_code":500,"body":null},"error":null}""" },
        { "failed", """{"response":null,"error":{"code":"batch_expired","message":"It was not done in time."}}""" },
        { "failed", """{}""" },
        { "failed", """{"response":{"status_code":"200"}}""" },
        { "failed", """{"response":{"status_code":200,"body":{"choices":[]}}}""" },
        { "failed", """{"response":{"status_code":200,"body":{"choices":[{"message":null}]}}}""" },
        { "failed", """{"response":{"status_code":200,"body":[]}}""" },
        { "refused", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":null,"refusal":"No."},"finish_reason":"stop"}]}}}""" },
        { "refused", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":""},"finish_reason":"content_filter"}]}}}""" },
        { "malformed", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":"No."},"finish_reason":"stop"}]}}}""" },
        { "malformed", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":null},"finish_reason":"stop"}]}}}""" },
        { "malformed", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":{}},"finish_reason":"stop"}]}}}""" },
        { "malformed", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":"{\"ordering\":{\"quote\":\"\",\"level\":\"missing\",\"lacks\":\"none\"}}"},"finish_reason":"stop"}]}}}""" },
        { "malformed", """{"response":{"status_code":200,"body":{"choices":[{"message":{"content":"{\"trade-off\":{\"quote\":\"\\ud800\",\"level\":\"weak\",\"lacks\":\"none\"}}"},"finish_reason":"stop"}]}}}""" },
    };

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Answers_come_in_any_order_and_not_all_of_them()
    {
        BatchImport import = await ReadAsync(Line(3), Line(1, "weak"));

        Assert.Equal((2, true), (import.Kept, import.IsWhole));
        Assert.Equal(Two, Found(3).Keys.Order().Reverse());
        Assert.Equal(Level.Weak, Found(1)[CriterionIds.Ordering].Level);
        Assert.Empty(Found(2));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_answer_is_counted_and_the_rest_is_kept(string what, string line)
    {
        BatchImport import = await ReadAsync(Line(1), With(2, line), Line(3));

        Assert.Equal((2, what == "failed" ? 1 : 0, what == "refused" ? 1 : 0, what == "malformed" ? 1 : 0), (import.Kept, import.Failed, import.Refused, import.Malformed));
        Assert.Empty(import.Problems);
        Assert.False(import.IsWhole);
        Assert.Equal((2, 0, 2), (Found(1).Count, Found(2).Count, Found(3).Count));
    }

    [Fact]
    public async Task What_the_answers_cost_is_summed_up_of_those_too_that_will_not_do()
    {
        const string Usage = "\"choices\":[],\"usage\":{\"prompt_tokens\":2000,\"completion_tokens\":100}";

        BatchImport import = await ReadAsync(
            Line(1).Replace("\"choices\"", "\"usage\":{\"prompt_tokens\":1900,\"completion_tokens\":90},\"choices\"", StringComparison.Ordinal),
            With(2, """{"response":{"status_code":200,"body":{USAGE}}}""".Replace("USAGE", Usage, StringComparison.Ordinal)),
            With(3, """{"response":{"status_code":200,"body":{"usage":{"prompt_tokens":"many","completion_tokens":-1}}}}"""),
            Line(4));

        Assert.Equal((2, 3900, 190), (import.Kept, import.InputTokens, import.OutputTokens));
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_malformed_though_it_reads_well()
    {
        BatchImport import = await ReadAsync(Line(1).Replace("\"stop\"", "\"length\"", StringComparison.Ordinal));

        Assert.Equal((0, 1), (import.Kept, import.Malformed));
        Assert.Empty(Found(1));
    }

    [Fact]
    public async Task Of_two_answers_to_the_same_the_later_counts()
    {
        BatchImport import = await ReadAsync(Line(1), Line(1, "weak"));

        Assert.Equal((2, true), (import.Kept, import.IsWhole));
        Assert.Equal(Level.Weak, Found(1)[CriterionIds.Ordering].Level);
    }

    [Theory]
    [InlineData("no JSON", "not valid JSON")]
    [InlineData("{\"custom_id\":", "not valid JSON")]
    [InlineData("[1]", "a list")]
    [InlineData("{\"custom_id\":\"request-1\"}", "'second-reader export'")]
    [InlineData("{\"custom_id\":7}", "'second-reader export'")]
    [InlineData("{\"custom_id\":\"\\ud800\"}", "'second-reader export'")]
    [InlineData("{}", "'second-reader export'")]
    public async Task A_line_that_is_none_of_ours_is_told_with_its_place_and_the_rest_is_kept(string line, string problem)
    {
        BatchImport import = await ReadAsync(Line(1), line, Line(2));

        BacklogEntry.Unreadable told = Assert.Single(import.Problems);
        Assert.Contains("2", told.Place, StringComparison.Ordinal);
        Assert.Contains(problem, told.Problem, StringComparison.Ordinal);
        Assert.Equal((2, false), (import.Kept, import.IsWhole));
        Assert.Equal((2, 2), (Found(1).Count, Found(2).Count));
    }

    [Fact]
    public async Task A_file_of_something_else_is_told_after_a_few_lines()
    {
        InputException exception = await Assert.ThrowsAsync<InputException>(() => ReadAsync([.. Enumerable.Repeat("""{"id":"SHOP-1"}""", 6), "{"]));

        Assert.StartsWith("The first 5 lines of 'standard input' are no answers to what 'second-reader export' wrote, and the rest was not read. ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(": It has no 'custom_id' that 'second-reader export' wrote", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_answer_was_among_the_first_lines_the_file_is_read_to_its_end()
    {
        BatchImport import = await ReadAsync([Line(1), .. Enumerable.Repeat("{}", 20), Line(2)]);

        Assert.Equal((2, 20), (import.Kept, import.Problems.Count));
    }

    [Fact]
    public async Task An_answer_longer_than_any_is_one_line_all_the_same()
    {
        BatchImport import = await ReadAsync(Line(1, "weak", new string('x', 3_000_000)), Line(2));

        Assert.Equal((2, true), (import.Kept, import.IsWhole));
        Assert.Equal(3_000_000, Found(1)[CriterionIds.Ordering].Quote.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public async Task A_file_without_answers_is_said(string text)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("output.jsonl", text);

        InputException exception = await Assert.ThrowsAsync<InputException>(() => new BatchAnswers(_cache).ReadAsync(file, Stream.Null, CancellationToken.None));

        Assert.Contains($"'{file}' is empty", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        using TemporaryFolder folder = new();

        await Assert.ThrowsAsync<InputException>(() => new BatchAnswers(_cache).ReadAsync(Path.Combine(folder.Path, "none"), Stream.Null, CancellationToken.None));
        await Assert.ThrowsAsync<InputException>(() => new BatchAnswers(_cache).ReadAsync(folder.Path, Stream.Null, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_is_read_as_standard_input_is()
    {
        using TemporaryFolder folder = new();

        BatchImport import = await new BatchAnswers(_cache).ReadAsync(folder.Write("output.jsonl", $"{Line(1)}\r\n\r\n{Line(2)}"), Stream.Null, CancellationToken.None);

        Assert.Equal((2, true), (import.Kept, import.IsWhole));
    }

    private async Task<BatchImport> ReadAsync(params string[] lines)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return await new BatchAnswers(_cache).ReadAsync("-", input, CancellationToken.None);
    }

    private Dictionary<string, QuestionAnswer> Found(int number) => _cache.Find(KeyOf(number), CriterionIds.All);

    private static string KeyOf(int number) => FormattableString.Invariant($"{number}").PadLeft(ReaderPage.KeyLength, 'k');

    private static string With(int number, string line)
    {
        JsonObject whole = JsonNode.Parse(line)!.AsObject();
        whole["custom_id"] = new BatchRequest(KeyOf(number), Two).Id;
        return whole.ToJsonString();
    }

    private static string Line(int number, string level = "missing", string quote = "")
    {
        JsonObject answer = new(Two.Select(question => new KeyValuePair<string, JsonNode?>(question, FakeReplies.Answer(quote, level, "none"))));
        JsonObject choice = new()
        {
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer.ToJsonString(), ["refusal"] = null },
            ["finish_reason"] = "stop",
        };
        return With(number, new JsonObject
        {
            ["id"] = "batch_req_1",
            ["response"] = new JsonObject
            {
                ["status_code"] = 200,
                ["body"] = new JsonObject { ["id"] = "chatcmpl-1", ["choices"] = new JsonArray(choice) },
            },
            ["error"] = null,
        }.ToJsonString());
    }
}
