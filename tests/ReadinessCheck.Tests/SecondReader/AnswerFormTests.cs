using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class AnswerFormTests
{
    private const string TradeOff = """{"quote":"We leave out returns.","level":"answered","lacks":"none"}""";
    private const string Ordering = """{"level":"weak","lacks":"reason","quote":"P1"}""";

    private static readonly string[] Asked = [CriterionIds.TradeOff, CriterionIds.Ordering];

    [Theory]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}")]
    [InlineData(" \r\n{ \"ordering\" :\t" + Ordering + ",\n\"trade-off\":" + TradeOff + "}\n")]
    [InlineData("{\"\\u0074rade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}")]
    public void An_answer_in_the_form_that_was_asked_for_is_read(string content)
    {
        Assert.True(AnswerForm.TryRead(content, Asked, out IReadOnlyDictionary<string, QuestionAnswer>? answers));

        Assert.Equal(2, answers.Count);
        Assert.Equal(new QuestionAnswer(Level.Answered, "We leave out returns.", Lack.None), answers[CriterionIds.TradeOff]);
        Assert.Equal(new QuestionAnswer(Level.Weak, "P1", Lack.Reason), answers[CriterionIds.Ordering]);
    }

    [Theory]
    [InlineData("""{"level":"missing","quote":"We leave out returns.","lacks":"weighing"}""", Level.Missing, "", Lack.None)]
    [InlineData("""{"level":"weak","quote":"","lacks":"none"}""", Level.Weak, "", Lack.None)]
    [InlineData("""{"level":"weak","quote":"📚 \ud83d\udcda \"","lacks":"substance"}""", Level.Weak, "📚 📚 \"", Lack.Substance)]
    [InlineData("""{"level":"answered","quote":"a","lacks":"weighing"}""", Level.Answered, "a", Lack.None)]
    public void What_goes_with_no_such_level_is_left_out(string written, Level level, string quote, Lack lacks)
    {
        Assert.True(AnswerForm.TryRead($"{{\"trade-off\":{written}}}", [CriterionIds.TradeOff], out IReadOnlyDictionary<string, QuestionAnswer>? answers));

        Assert.Equal(new QuestionAnswer(level, quote, lacks), answers[CriterionIds.TradeOff]);
    }

    [Fact]
    public void Every_level_and_lack_of_every_question_is_read()
    {
        foreach (string question in CriterionIds.All)
        {
            foreach (Lack lack in ReaderPrompt.Lacks(question))
            {
                string content = $$$"""{"{{{question}}}":{"level":"weak","quote":"a","lacks":"{{{ReaderPrompt.WordOf(lack)}}}"}}""";

                Assert.True(AnswerForm.TryRead(content, [question], out IReadOnlyDictionary<string, QuestionAnswer>? answers), content);
                Assert.Equal(lack, answers[question].Lacks);
            }
        }
    }

    [Fact]
    public void A_long_quote_is_read() => Assert.True(
        AnswerForm.TryRead($$$"""{"trade-off":{"level":"weak","quote":"{{{new string('a', 1_000_000)}}}","lacks":"none"}}""", [CriterionIds.TradeOff], out _));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"answered\"")]
    [InlineData("{}")]
    [InlineData("{\"trade-off\":" + TradeOff + "}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + ",\"customer-need\":" + Ordering + "}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + ",\"note\":\"a\"}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"Ordering\":" + Ordering + "}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":null}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":\"weak\"}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":[" + Ordering + "]}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + ",\"ordering\":" + Ordering + "}")]
    [InlineData("{\"answers\":{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}}")]
    [InlineData("[{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}]")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "} That is all.")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}{}")]
    [InlineData("Here it is: {\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}")]
    [InlineData("```json\n{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}\n```")]
    [InlineData("\uFEFF{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + ",}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering)]
    [InlineData("{/* two */\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "}")]
    [InlineData("{\"trade-off\":" + TradeOff + ",\"ordering\":" + Ordering + "} // two")]
    [InlineData("{'trade-off':" + TradeOff + ",\"ordering\":" + Ordering + "}")]
    public void A_malformed_object_is_no_answer(string content) => AssertMalformed(content, Asked);

    [Theory]
    [InlineData("""{"level":"weak","lacks":"none"}""")]
    [InlineData("""{"quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":"a"}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":"none","why":"a"}""")]
    [InlineData("""{"level":"weak","quote":"a","why":"none"}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":"none","lacks":"none"}""")]
    [InlineData("""{"level":"weak","level":"weak","quote":"a"}""")]
    [InlineData("""{"level":"Weak","quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"strong","quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"undetermined","quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"","quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":1,"quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"1","quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":null,"quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":["weak"],"quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":null,"lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":7,"lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":["a"],"lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":{"text":{"a":{"b":1}}},"lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":""}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":0}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":"Weighing"}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":"who"}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":"reason"}""")]
    [InlineData("""{"level":"weak","quote":"a","lacks":"worth"}""")]
    [InlineData("""{"level":"answered","quote":"a","lacks":"who"}""")]
    [InlineData("""{"level":"weak","quote":"\ud83d","lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":"\udcda\ud83d","lacks":"none"}""")]
    [InlineData("""{"level":"\ud83d","quote":"a","lacks":"none"}""")]
    [InlineData("""{"level":"weak","quote":"a\q","lacks":"none"}""")]
    [InlineData("{\"level\":\"weak\",\"quote\":\"a\nb\",\"lacks\":\"none\"}")]
    public void A_malformed_answer_to_a_question_is_no_answer(string written) => AssertMalformed($"{{\"trade-off\":{written}}}", [CriterionIds.TradeOff]);

    [Fact]
    public void Half_a_surrogate_pair_for_a_questions_name_is_no_answer() => AssertMalformed("{\"\\ud83d\":" + TradeOff + "}", [CriterionIds.TradeOff]);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"trade-off\":", "}")]
    public void Deep_nesting_is_no_answer(string opening, string closing) => AssertMalformed(
        string.Concat(Enumerable.Repeat(opening, 100_000)) + "1" + string.Concat(Enumerable.Repeat(closing, 100_000)),
        [CriterionIds.TradeOff]);

    [Theory]
    [InlineData('\ud83d')]
    [InlineData('\udcda')]
    public void Half_a_surrogate_pair_that_is_not_escaped_is_no_answer(char half)
    {
        AssertMalformed(half.ToString(), [CriterionIds.TradeOff]);
        AssertMalformed($$"""{"trade-off":{"level":"weak","quote":"{{half}}","lacks":"none"} }""", [CriterionIds.TradeOff]);
    }

    private static void AssertMalformed(string content, string[] questions)
    {
        Assert.False(AnswerForm.TryRead(content, questions, out IReadOnlyDictionary<string, QuestionAnswer>? answers));
        Assert.Null(answers);
    }
}
