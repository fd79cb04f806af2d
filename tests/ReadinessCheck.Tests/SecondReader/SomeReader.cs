using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

/// <summary>Has items read by a second reader that says what a test wants it to say.</summary>
internal static class SomeReader
{
    public const string Model = "some-model";

    public static ReadinessChecker Checker { get; } = new(QuestionPolicy.Everything);

    public static ReaderPage PageOf(BacklogItem item) => ReaderPage.Of(ItemText.Of(item), item.Kind);

    public static ItemReading Read(BacklogItem item)
    {
        ItemText text = ItemText.Of(item);
        return new ItemReading(text, item.Kind, new ItemScorer(ScoringModel.Default).Score(text, item.Kind));
    }

    /// <summary>An opinion of all five questions; what is not given was not answered.</summary>
    public static SecondOpinion Opinion(BacklogItem item, params IEnumerable<(string Question, QuestionAnswer Answer)> answers) =>
        Reply(item, new ReaderReply(answers.ToDictionary(said => said.Question, said => said.Answer)));

    public static SecondOpinion Reply(BacklogItem item, ReaderReply reply) => new(Model, Checker.Ask(item, ReaderScope.All)!, reply);

    public static QuestionAnswer Answered(string quote) => new(Level.Answered, quote, Lack.None);

    public static QuestionAnswer Weak(string quote, Lack lacks = Lack.None) => new(Level.Weak, quote, lacks);

    public static QuestionAnswer Missing() => new(Level.Missing, "", Lack.None);
}
