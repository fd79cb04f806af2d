using System.Text.Json;
using System.Text.Json.Nodes;
using ReadinessCheck.Criteria;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.OpenAi;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>The program as a user runs it, with a model on a loopback port for a second reader.</summary>
public sealed class SecondReaderTests : IAsyncLifetime, IDisposable
{
    private const string Check = "$TOOL check $BACKLOG --second-reader";
    private const string Notice =
        $"readiness-check: The second reader is {FakeOpenAi.Model} at MODEL: the text of each item that it reads goes there, as people see it, with whatever names and addresses it holds (--redact replaces them). Its answers are kept in CACHE.\n";

    // The sample backlog has so many upcoming items.
    private const int Items = 22;

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private readonly Tool _tool = new();
    private FakeOpenAi _fake = null!;
    private string _address = "";

    public async Task InitializeAsync()
    {
        _fake = await FakeOpenAi.StartAsync();
        _address = _fake.Endpoint.ToString();
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Before_anything_is_sent_it_is_said_what_goes_where_and_in_the_end_what_it_cost()
    {
        string notices = Path.Combine(_tool.Folder, "notices.txt");
        string? before = null;
        _fake.AfterAnswer = _ => before ??= File.ReadAllText(notices);

        Outcome outcome = await RunAsync($"{Check} 2> notices.txt");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(Expected(Notice), before);
        Assert.Equal(before, await File.ReadAllTextAsync(notices));
        Assert.InRange(_fake.Requests.Count, 1, Items - 1);
        Assert.All(_fake.Questions, question => Assert.NotEqual("", question.Item));
        string text = OneLine(outcome.Output);
        Assert.Contains($" Second reader ({FakeOpenAi.Model}): {_fake.Requests.Count} calls, ", text, StringComparison.Ordinal);
        Assert.Contains(" findings that it was asked about, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redaction_is_told_before_anything_is_sent() =>
        Assert.Contains(": the text of each item that it reads goes there, with e-mail addresses, phone and account numbers, keys and known names replaced. ", (await RunAsync($"{Check} --redact")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_redacted_is_not_sent_and_quoted_from_the_item_all_the_same()
    {
        _tool.File(
            "private.json",
            """[{"id": "1", "kind": "story", "title": "Statement", "body": "Support agents at Contoso copy each claim of maria.rossi@contoso.com by hand, because it hides.", "people": ["Maria Rossi"]}]""");
        _fake.Reply = FakeReplies.Sample;

        Outcome outcome = await RunAsync("$TOOL check private.json --second-reader=all --redact --format json --fail-on never");

        Assert.Contains("copy each claim of [e-mail 1] by hand", Assert.Single(_fake.Questions).Item, StringComparison.Ordinal);
        Assert.DoesNotContain("rossi", _fake.Questions[0].Item, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("claim of maria.rossi@contoso.com by hand", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measurement_of_a_reader_that_could_not_be_had_is_incomplete()
    {
        _fake.Faults.Enqueue(OpenAiFaults.QuotaExceeded);

        Outcome outcome = await RunAsync("$TOOL eval $LABELLED --second-reader=all");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("left unread", OneLine(outcome.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_is_not_chosen_is_explained_with_a_word_on_that()
    {
        Outcome outcome = await RunAsync("$TOOL explain HL-240 --source $BACKLOG --second-reader");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(_fake.Requests);
        Assert.Contains("The second reader was not asked: the item is not chosen", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explained_is_what_both_say()
    {
        _fake.Reply = FakeReplies.Sample;

        Outcome outcome = await RunAsync("$TOOL explain HL-247 --source $BACKLOG --second-reader=all");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Single(_fake.Requests);
        Assert.Contains($"The second reader ({FakeOpenAi.Model}) says missing, which counts; the offline engine finds it ", string.Join(' ', outcome.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_asks_nothing_and_finds_the_same()
    {
        _fake.Reply = FakeReplies.Sample;
        Outcome first = await RunAsync($"{Check} --format json");
        int asked = _fake.Requests.Count;

        Outcome second = await RunAsync($"{Check} --format json");

        Assert.Equal(asked, _fake.Requests.Count);
        Assert.Equal((first.ExitCode, ""), (second.ExitCode, second.Error));
        Assert.Equal(Json(first).GetProperty("items").GetRawText(), Json(second).GetProperty("items").GetRawText());
        JsonElement usage = Json(second).GetProperty("secondReader");
        Assert.Equal((0, asked), (usage.GetProperty("calls").GetInt32(), usage.GetProperty("known").GetInt32()));
    }

    [Fact]
    public async Task Every_item_is_read_where_all_is_said_and_its_word_counts_where_its_quote_carries_it()
    {
        _fake.Reply = FakeReplies.Sample;

        Outcome outcome = await RunAsync($"{Check}=all --format json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(Items, _fake.Requests.Count);
        Assert.Equal(CriterionIds.All.Order(), _fake.Questions.SelectMany(question => question.Questions).Distinct().Order());
        JsonElement[] findings = [.. Json(outcome).GetProperty("items").EnumerateArray().SelectMany(item => item.GetProperty("findings").EnumerateArray()).Where(finding => finding.GetProperty("applies").GetBoolean())];
        Assert.All(findings, finding => Assert.Equal(FakeOpenAi.Model, finding.GetProperty("readBy").GetProperty("secondReader").GetProperty("model").GetString()));
        Assert.Contains(findings, finding => finding.GetProperty("level").GetString() == "weak" && finding.GetProperty("readBy").GetProperty("outcome").GetString() == "counts");
    }

    [Theory]
    [InlineData("--second-reader $BACKLOG", 1, 3)]
    [InlineData("$BACKLOG --second-reader", 1, 3)]
    [InlineData("--second-reader=unsure $BACKLOG", 1, 3)]
    [InlineData("--second-reader=all $BACKLOG", 4, 4)]
    [InlineData("--second-reader all $BACKLOG", 4, 4)]
    [InlineData("$BACKLOG --second-reader=ALL", 4, 4)]
    public async Task The_option_takes_no_word_that_is_meant_for_something_else(string line, int least, int most)
    {
        Outcome outcome = await RunAsync($"$TOOL check {line} --next 4 --fail-on never");

        Assert.Equal(0, outcome.ExitCode);
        Assert.InRange(_fake.Requests.Count, least, most);
    }

    [Theory]
    [InlineData("--second-reader=nonsense $BACKLOG")]
    [InlineData("$BACKLOG --second-reader=nonsense")]
    [InlineData("--second-reader=nonsense")]
    public async Task A_word_that_the_option_does_not_know_is_a_mistake(string line)
    {
        Outcome outcome = await RunAsync($"$TOOL check {line}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("readiness-check: --second-reader takes unsure or all, as in --second-reader=all; this is 'nonsense'.", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_fake.Requests);
    }

    [Fact]
    public async Task What_would_go_beyond_the_budget_is_judged_offline_and_told()
    {
        Outcome all = await RunAsync($"READINESS_CACHE=all.db {Check} --format json");
        int inDoubt = _fake.Requests.Count;
        _fake.Requests.Clear();

        Outcome outcome = await RunAsync($"{Check} --budget 9000");
        Outcome report = await RunAsync($"{Check} --budget 1 --format json");

        Assert.Equal((1, 1), (all.ExitCode, outcome.ExitCode));
        Assert.InRange(_fake.Requests.Count, 1, inDoubt - 1);
        int left = inDoubt - _fake.Requests.Count;
        Assert.Contains($"The budget of 9,000 tokens left {left} {(left == 1 ? "item" : "items")} unread, to be judged offline.", OneLine(outcome.Output), StringComparison.Ordinal);
        JsonElement usage = Json(report).GetProperty("secondReader");
        Assert.Equal((0, inDoubt - left, left), (usage.GetProperty("calls").GetInt32(), usage.GetProperty("known").GetInt32(), usage.GetProperty("overBudget").GetInt32()));
    }

    [Theory]
    [InlineData("check $BACKLOG")]
    [InlineData("eval $LABELLED")]
    [InlineData("order $BACKLOG")]
    [InlineData("explain HL-240 --source $BACKLOG")]
    public async Task Without_the_option_nothing_is_sent_or_told_whatever_is_configured(string line)
    {
        _tool.File(".readiness.yml", "second-reader:", $"  model: {FakeOpenAi.Model}", $"  endpoint: {_address}", "  budget: 100000");

        Outcome outcome = await RunAsync($"$TOOL {line}");

        Assert.Equal("", outcome.Error);
        Assert.DoesNotContain("econd reader", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(_fake.Requests);
        Assert.False(File.Exists(_tool.Cache));
    }

    [Fact]
    public async Task The_file_says_which_model_and_where()
    {
        _tool.File("shop.yml", "second-reader:", $"  model: {FakeOpenAi.Model}", $"  endpoint: {_address}/", "  parallel: 1", "  cache: ours.db");

        Outcome outcome = await RunAsync($"READINESS_MODEL= READINESS_MODEL_ENDPOINT= READINESS_CACHE= {Check} --next 4 --config shop.yml");

        Assert.Contains(" Its answers are kept in ours.db.", outcome.Error, StringComparison.Ordinal);
        Assert.NotEmpty(_fake.Requests);
        Assert.Equal(1, _fake.MostAtOnce);
        Assert.True(File.Exists(Path.Combine(_tool.Folder, "ours.db")));
    }

    [Fact]
    public async Task The_key_is_not_sent_to_an_address_that_only_the_file_names()
    {
        _tool.File(".readiness.yml", "second-reader:", $"  model: {FakeOpenAi.Model}", "  endpoint: https://models.example.org/v1");

        Outcome outcome = await RunAsync($"READINESS_MODEL= READINESS_MODEL_ENDPOINT= {Check}");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(
            "readiness-check: The key of READINESS_MODEL_KEY is not sent to an address that only the configuration file names:"
            + " if it may go there, set READINESS_MODEL_ENDPOINT to https://models.example.org/v1.\n",
            outcome.Error);
        Assert.DoesNotContain(FakeOpenAi.Key, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_budget_of_nothing_nothing_is_asked_and_no_key_is_wanted()
    {
        Outcome outcome = await RunAsync($"READINESS_MODEL_KEY= READINESS_MODEL_ENDPOINT= {Check} --budget 0");

        Assert.NotEqual(2, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        Assert.Empty(_fake.Requests);
    }

    [Fact]
    public async Task A_model_that_is_not_running_leaves_what_the_offline_engine_finds_and_is_told()
    {
        await _fake.DisposeAsync();

        Outcome offline = await RunAsync("$TOOL check $BACKLOG --format json");
        Outcome outcome = await RunAsync($"{Check} --format json");
        Outcome text = await RunAsync(Check);

        Assert.Equal((offline.ExitCode, offline.ExitCode), (outcome.ExitCode, text.ExitCode));
        Assert.Equal(LevelsOf(Json(offline)), LevelsOf(Json(outcome)));
        Assert.StartsWith("The connection to ", Json(outcome).GetProperty("secondReader").GetProperty("stopped").GetString(), StringComparison.Ordinal);
        Assert.Contains("readiness-check: The second reader is asked no more: The connection to ", text.Error, StringComparison.Ordinal);
        Assert.Contains(" It was asked no more: The connection to ", OneLine(text.Output), StringComparison.Ordinal);
        Assert.Contains(" left unread (", OneLine(text.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_told_without_the_key()
    {
        const string Wrong = "sk-proj-WrongOne0123456789abcdefghij";
        Outcome refused = await RunAsync($"READINESS_MODEL_KEY={Wrong} {Check} --verbose");
        _fake.FaultFor = _ => FakeFaults.Answer(401, $$$"""{"error":{"message":"You sent {{{Wrong}}}","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""");
        Outcome echoed = await RunAsync($"READINESS_MODEL_KEY={Wrong} {Check} --verbose");

        Assert.All((Outcome[])[refused, echoed], outcome =>
        {
            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains($"readiness-check: The second reader is asked no more: {new Uri(_address).Authority} does not accept the key", outcome.Error, StringComparison.Ordinal);
            Assert.Contains(": look at READINESS_MODEL_KEY.", outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Wrong, outcome.Output + outcome.Error, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_measurement_can_have_every_item_read()
    {
        Outcome text = await RunAsync("$TOOL eval $LABELLED --second-reader=all");
        Outcome json = await RunAsync("$TOOL eval $LABELLED --second-reader=all --format json");
        Outcome markdown = await RunAsync("$TOOL eval $LABELLED --second-reader=all --format markdown");

        Assert.Equal((0, 0, 0), (text.ExitCode, json.ExitCode, markdown.ExitCode));
        Assert.Equal(12, _fake.Requests.Count);
        Assert.Contains($"Second reader ({FakeOpenAi.Model}): 12 calls, ", text.Output, StringComparison.Ordinal);
        Assert.Contains(" Of 60 findings that it was asked about, 60 are its own. ", OneLine(text.Output), StringComparison.Ordinal);
        Assert.Contains("\n- Of 60 findings that it was asked about, 60 are its own.\n", markdown.Output, StringComparison.Ordinal);
        Assert.Equal((0, 12), (Json(json).GetProperty("secondReader").GetProperty("calls").GetInt32(), Json(json).GetProperty("secondReader").GetProperty("known").GetInt32()));
    }

    [Fact]
    public async Task What_was_written_for_a_batch_is_answered_elsewhere_and_then_used_without_a_server()
    {
        await _fake.DisposeAsync();

        Outcome export = await RunAsync("$TOOL second-reader export requests.jsonl $BACKLOG --second-reader=all");
        Answer("requests.jsonl", "answers.jsonl");
        Outcome import = await RunAsync("$TOOL second-reader import answers.jsonl");
        Outcome again = await RunAsync("$TOOL second-reader export rest.jsonl $BACKLOG --second-reader=all");
        Outcome check = await RunAsync($"{Check}=all --format json");

        Assert.Equal((0, "readiness-check: 22 requests written; 22 items read, 0 of which are known already and 0 not chosen.\n"), (export.ExitCode, export.Error));
        Assert.Equal((0, "readiness-check: 22 answers taken in.\n"), (import.ExitCode, import.Error));
        Assert.Equal((0, "readiness-check: 0 requests written; 22 items read, 22 of which are known already and 0 not chosen.\n"), (again.ExitCode, again.Error));
        Assert.Equal("", await File.ReadAllTextAsync(Path.Combine(_tool.Folder, "rest.jsonl")));
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        JsonElement usage = Json(check).GetProperty("secondReader");
        Assert.Equal((0, Items), (usage.GetProperty("calls").GetInt32(), usage.GetProperty("known").GetInt32()));
        Assert.False(usage.TryGetProperty("stopped", out _));
    }

    [Fact]
    public async Task Answers_that_failed_are_told_and_asked_for_again()
    {
        await RunAsync("$TOOL second-reader export requests.jsonl $BACKLOG --second-reader=all --next 3");
        Answer("requests.jsonl", "answers.jsonl", failed: 1);

        Outcome import = await RunAsync("$TOOL second-reader import - < answers.jsonl");
        Outcome again = await RunAsync("$TOOL second-reader export rest.jsonl $BACKLOG --second-reader=all --next 3");

        Assert.Equal((3, "readiness-check: 2 answers taken in; 1 failed: 'second-reader export' asks for these again.\n"), (import.ExitCode, import.Error));
        Assert.Equal("readiness-check: 1 request written; 3 items read, 2 of which are known already and 0 not chosen.\n", again.Error);
    }

    [Fact]
    public async Task A_wrong_file_is_refused_in_one_line()
    {
        Outcome outcome = await RunAsync("$TOOL second-reader import $LABELLED");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("readiness-check: The first 5 lines of '", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Of_many_lines_that_are_not_understood_a_few_are_told_and_the_others_counted()
    {
        await RunAsync("$TOOL second-reader export requests.jsonl $BACKLOG --second-reader=all --next 1");
        Answer("requests.jsonl", "answers.jsonl");
        await File.AppendAllLinesAsync(Path.Combine(_tool.Folder, "answers.jsonl"), Enumerable.Repeat("{}", 8).Prepend(""));

        Outcome outcome = await RunAsync("$TOOL second-reader import answers.jsonl");

        string[] lines = outcome.Error.TrimEnd().Split('\n');
        Assert.Equal((3, 7), (outcome.ExitCode, lines.Length));
        Assert.Equal("readiness-check: 3 more lines could not be understood either.", lines[5]);
        Assert.Equal("readiness-check: 1 answer taken in; 8 not understood: 'second-reader export' asks for these again.", lines[6]);
    }

    [Theory]
    [InlineData("check $BACKLOG --second-reader --output report.txt")]
    [InlineData("eval $LABELLED --second-reader --output report.txt")]
    [InlineData("second-reader export report.txt $BACKLOG")]
    public async Task Without_a_model_it_is_said_how_to_name_one(string line)
    {
        Outcome outcome = await RunAsync($"READINESS_MODEL= $TOOL {line}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("readiness-check: Which model is to read? Set 'second-reader.model' in .readiness.yml, or READINESS_MODEL, to its name.\n", outcome.Error);
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "report.txt")));
        Assert.Empty(_fake.Requests);
    }

    [Theory]
    [InlineData("  key: hunter2hunter2")]
    [InlineData("  api-key: hunter2hunter2")]
    [InlineData("  model: sk-proj-hunter2hunter2hunter2")]
    [InlineData("  endpoint: https://me:hunter2hunter2@models.example/v1")]
    public async Task A_key_in_the_file_is_refused_and_not_repeated(string line)
    {
        _tool.File(".readiness.yml", "second-reader:", line);

        Outcome outcome = await RunAsync(Check);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("readiness-check: .readiness.yml:2:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Secrets are not read from this file", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_fake.Requests);
    }

    private static JsonElement Json(Outcome outcome) => JsonElement.Parse(outcome.Output);

    // As if it were not broken into lines.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static IEnumerable<string?> LevelsOf(JsonElement report) =>
        from item in report.GetProperty("items").EnumerateArray()
        from finding in item.GetProperty("findings").EnumerateArray()
        select finding.GetProperty("level").GetString();

    private string Expected(string notice) => notice.Replace("MODEL", new Uri(_address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal).Replace("CACHE", _tool.Cache, StringComparison.Ordinal);

    // A batch's answers come in any order.
    private void Answer(string requests, string answers, int failed = 0) => _tool.File(
        answers,
        [.. File.ReadLines(Path.Combine(_tool.Folder, requests)).Select(line => JsonNode.Parse(line)!).Select((request, index) => new JsonObject
        {
            ["custom_id"] = request["custom_id"]!.GetValue<string>(),
            ["response"] = index < failed ? new JsonObject { ["status_code"] = 500 } : Completion(ModelQuestion.Of(request["body"]!.AsObject())),
        }.ToJsonString()).Reverse()]);

    private static JsonObject Completion(ModelQuestion question) => new()
    {
        ["status_code"] = 200,
        ["body"] = new JsonObject
        {
            ["choices"] = new JsonArray(new JsonObject
            {
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = FakeReplies.Missing(question) },
                ["finish_reason"] = "stop",
            }),
        },
    };

    private Task<Outcome> RunAsync(string line) => _tool.ShellAsync(
        line,
        ("BACKLOG", Path.Combine(Samples, "backlog.json")),
        ("LABELLED", Path.Combine(Samples, "labelled.jsonl")),
        ("READINESS_MODEL", FakeOpenAi.Model),
        ("READINESS_MODEL_ENDPOINT", _address),
        ("READINESS_MODEL_KEY", FakeOpenAi.Key));
}
