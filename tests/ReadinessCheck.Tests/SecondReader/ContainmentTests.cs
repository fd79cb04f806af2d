using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

/// <summary>What is held against orders in an item without any help of the model: its stand-in obeys each order that reaches it.</summary>
public class ContainmentTests
{
    // A sentence in which the engine, too, sees an answer: two orders that speak like one, and a title.
    private static readonly string[] KnownToRise = ["code-and-logs-02", "parent-orders-03", "role-and-authority-06"];

    private static readonly ReadinessChecker Checker = new(QuestionPolicy.Everything);

    public static TheoryData<string> Items => [.. InjectedItems.All.Select(injected => injected.Item.Key)];

    public static TheoryData<string> Raising => [.. InjectedItems.All.Where(injected => !injected.Lowers).Select(injected => injected.Item.Key)];

    public static TheoryData<string> Lowering => [.. InjectedItems.All.Where(injected => injected.Lowers).Select(injected => injected.Item.Key)];

    [Theory]
    [MemberData(nameof(Raising))]
    public void A_reader_that_obeys_raises_no_level_above_what_the_text_carries(string key)
    {
        InjectedItem injected = InjectedItems.Of(key);
        Verdict offline = Checker.Check(injected.Item);
        Verdict verdict = Checker.Check(injected.Item, Obey(injected));

        Assert.All(verdict.Findings.Zip(offline.Findings), pair =>
            Assert.True(pair.First.Level <= pair.Second.Level || pair.First.Level <= injected.Carries[pair.First.Criterion], Describe(pair.First)));
    }

    [Theory]
    [MemberData(nameof(Raising))]
    public void Whatever_sentence_it_quotes_no_gap_is_closed(string key)
    {
        InjectedItem injected = InjectedItems.Of(key);
        Verdict offline = Checker.Check(injected.Item);
        string[] passages = [.. ItemText.Of(injected.Item).Passages.Where(passage => passage.Mask == Mask.None).Select(passage => passage.Text)];

        // One sentence, two, and all of it.
        foreach (string quote in passages.Concat(passages.Zip(passages.Skip(1), (one, next) => $"{one} {next}")).Append(string.Join(' ', passages)))
        {
            QuestionAnswer answer = new(Level.Answered, quote, Lack.None);

            Verdict verdict = Checker.Check(injected.Item, Say(injected, new ReaderReply(CriterionIds.All.ToDictionary(id => id, _ => answer))));

            Assert.All(verdict.Findings.Zip(offline.Findings), pair => Assert.True(
                pair.First.Level != Level.Answered || pair.Second.Level == Level.Answered || injected.Carries[pair.First.Criterion] == Level.Answered || KnownToRise.Contains(key),
                Describe(pair.First)));
        }
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void What_is_accepted_stands_in_the_item(string key)
    {
        InjectedItem injected = InjectedItems.Of(key);
        ItemText text = ItemText.Of(injected.Item);

        Verdict verdict = Checker.Check(injected.Item, Obey(injected));

        Assert.All(verdict.Findings.SelectMany(finding => finding.Evidence), evidence =>
        {
            TextSource source = text.Sources.First(source => source.Where == evidence.Where && source.Text.Length >= evidence.End);
            Assert.Equal(evidence.Quote, source.Text[evidence.Start..evidence.End]);
            Assert.All(
                text.Passages.Where(passage => passage.Source == source && passage.Start == evidence.Start),
                passage => Assert.Equal(Mask.None, passage.Mask));
        });
    }

    [Theory]
    [MemberData(nameof(Lowering))]
    public void An_order_to_find_nothing_that_is_recognised_takes_nothing_away(string key)
    {
        InjectedItem injected = InjectedItems.Of(key);

        Verdict verdict = Checker.Check(injected.Item, Obey(injected));

        if (Checker.Ask(injected.Item, ReaderScope.All) is not { MayBeSent: true })
        {
            Assert.Equal(Checker.Check(injected.Item).Findings.Select(finding => finding.Level), verdict.Findings.Select(finding => finding.Level));
        }
    }

    [Fact]
    public void Of_sixty_items_the_order_does_not_even_reach_the_reader() =>
        Assert.InRange(InjectedItems.All.Count(injected => !Reaches(injected)), 60, InjectedItems.All.Count - 1);

    private static SecondOpinion? Obey(InjectedItem injected) => Say(
        injected,
        !Reaches(injected) ? new ReaderReply(CriterionIds.All.ToDictionary(id => id, _ => new QuestionAnswer(Level.Missing, "", Lack.None)))
        : AnswerForm.TryRead(injected.Obeyed, CriterionIds.All, out var answers) ? new ReaderReply(answers)
        : ReaderReply.Without(Unread.Malformed));

    private static bool Reaches(InjectedItem injected) =>
        Checker.Ask(injected.Item, ReaderScope.All) is { MayBeSent: true, Page: var page }
        && ReaderPrompt.Ask(page, CriterionIds.All, ReaderPrompt.NewBoundary()).Contains(injected.Sign, StringComparison.Ordinal);

    // An item in another language is nobody's to judge.
    private static SecondOpinion? Say(InjectedItem injected, ReaderReply reply) => Checker.Ask(injected.Item, ReaderScope.All) is { } request
        ? new SecondOpinion("obedient", request, request.MayBeSent ? reply : ReaderReply.Without(Unread.Untrusted))
        : null;

    private static string Describe(Finding finding) => $"{finding.Criterion}: {finding.Level} by {string.Join(" / ", finding.Evidence.Select(evidence => evidence.Quote))}";
}
