using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Tests.SecondReader;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Criteria;

public sealed class TeamWordsTests
{
    private const string Reason = "Fourteen support tickets a week are about this, and each costs us revenue.";
    private const string Ending = "The contract with Nordlift ends in spring.";

    private static readonly TeamWords Pain = new(headings: Each(CriterionIds.CustomerNeed, "Pain", "As told by support"));

    public static TheoryData<string> Fixtures() => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Words_that_stand_nowhere_change_nothing(string name)
    {
        BacklogItem item = Fixture.Read(name).Item;
        TeamWords nowhere = new(Each(CriterionIds.Ordering, "Qwertz"), [CriterionIds.TradeOff], Each(CriterionIds.BusinessReason, "qwertz uiop"), ["asdf yxcv"]);

        AssertSame(new ReadinessChecker().Check(item), Check(nowhere, item));
        AssertSame(new ReadinessChecker().Check(item), Check(new TeamWords(), item));
    }

    [Fact]
    public void Without_words_a_text_is_the_same_object()
    {
        ItemText text = ItemText.Of(SomeItem.With("## Pain\n\nIt hurts."));

        Assert.Same(text, TeamWords.None.Read(text));
        Assert.All(text.Passages, passage => Assert.Same(passage.Text, passage.ReadText));
        Assert.All(text.Passages, passage => Assert.Same(passage.Heading, passage.ReadHeading));
    }

    [Theory]
    [InlineData("## Pain\n\n", "## User story\n\n")]
    [InlineData("## 😖 PAIN:\n\n", "## User story\n\n")]
    [InlineData("## As  told by support\n\n", "## User story\n\n")]
    [InlineData("**Pain**\n\n", "**User story**\n\n")]
    [InlineData("Pain: ", "User story: ")]
    [InlineData("**As told by support:** ", "**User story:** ")]
    public void A_heading_of_the_teams_own_is_read_as_the_usual_one(string own, string usual)
    {
        const string body = "Support agents retype the address on every call because the form forgets it.";
        Verdict verdict = Check(Pain, SomeItem.With(own + body));
        Verdict expected = SomeItem.Judge(usual + body);

        Assert.Equal(
            expected.Findings.Select(finding => (finding.Criterion, finding.Level, finding.Confidence, finding.Sure)),
            verdict.Findings.Select(finding => (finding.Criterion, finding.Level, finding.Confidence, finding.Sure)));
        Assert.Equal(Level.Answered, verdict.Of(CriterionIds.CustomerNeed).Level);
        Assert.All(verdict.Findings.SelectMany(finding => finding.Evidence), evidence => Assert.Contains(evidence.Quote, own + body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TBD")]
    [InlineData("n/a")]
    [InlineData("")]
    [InlineData("<describe the pain>")]
    public void An_empty_slot_below_it_stays_one(string body) => Assert.True(
        Check(Pain, SomeItem.With($"## Pain\n\n{body}", "Dark mode")).Of(CriterionIds.CustomerNeed).Level < Level.Answered);

    [Fact]
    public void A_passage_keeps_the_teams_own_heading_for_people()
    {
        Explanation explanation = Checker(Pain).Explain(SomeItem.With("## Pain\n\nThe caretakers wait for hours."));

        Assert.Equal("Pain", explanation.Notes[CriterionIds.CustomerNeed][^1].Passage.Heading);
        Assert.Equal("Pain", explanation.Notes[CriterionIds.CustomerNeed][^2].Passage.Text);
    }

    [Fact]
    public void A_field_of_the_teams_own_is_read_below_the_usual_heading()
    {
        const string text = "Vouchers would be quicker to build, but half of them expire.";
        TeamWords words = new(fields: [CriterionIds.TradeOff]);

        Passage read = Assert.Single(words.Read(ItemText.Of(WithField("field:trade-off", text))).Passages, passage => passage.Source.OfField);
        Passage other = Assert.Single(words.Read(ItemText.Of(WithField("field:ordering", text))).Passages, passage => passage.Source.OfField);

        Assert.Equal(("Trade-off", ""), (read.ReadHeading, read.Heading));
        Assert.Equal("", other.ReadHeading);
        Finding finding = Check(words, WithField("field:trade-off", text)).Of(CriterionIds.TradeOff);
        Assert.Equal((Level.Answered, "field:trade-off"), (finding.Level, finding.Evidence[0].Where));
    }

    [Fact]
    public void A_sentence_with_a_counted_phrase_answers_its_question_and_no_other()
    {
        BacklogItem item = SomeItem.With($"Add a list of lifts to the page.\n\n{Ending}", "List of lifts");
        Verdict verdict = Check(Counting(CriterionIds.BusinessReason, "contract with Nordlift"), item);
        Finding finding = verdict.Of(CriterionIds.BusinessReason);

        Assert.NotEqual(Level.Answered, new ReadinessChecker().Check(item).Of(CriterionIds.BusinessReason).Level);
        Assert.Equal((Level.Answered, 1, false, null), (finding.Level, finding.Confidence, finding.Sure, finding.Question));
        Assert.Equal("Your configuration counts “contract with Nordlift” as an answer.", finding.Reason);
        Assert.Equal(Ending, Assert.Single(finding.Evidence).Quote);
        AssertSame(new ReadinessChecker().Check(item), verdict, CriterionIds.BusinessReason);
    }

    [Fact]
    public void An_answer_that_is_there_anyway_stays_as_it_is()
    {
        BacklogItem item = SomeItem.With($"{Reason} {Ending}");

        AssertSame(SomeItem.Judge($"{Reason} {Ending}"), Check(Counting(CriterionIds.BusinessReason, "contract with Nordlift"), item));
    }

    [Theory]
    [InlineData("## OKR 3\n\nAdd a list.")]
    [InlineData("Add a list. Is this part of OKR 3?")]
    [InlineData("Add a list. This is not for OKR 3.")]
    [InlineData("Add a list. This does not support OKR 3.")]
    [InlineData("Add a list. This isn't for OKR 3.")]
    [InlineData("Add a list. This isn’t part of our OKR 3.")]
    [InlineData("Add a list. It doesn't help with OKR 3, and costs a week.")]
    [InlineData("Add a list. This was never meant for OKR 3.")]
    [InlineData("Add a list. It's not on the OKR 3.")]
    [InlineData("Add a list. It has nothing to do with our OKR 3.")]
    [InlineData("Add a list.\n\n```\nOKR 3\n```")]
    [InlineData("Add a list. <!-- OKR 3 -->")]
    [InlineData("Add a list for OKR 31.")]
    public void What_never_answers_does_not_with_a_counted_phrase_either(string body) => Assert.NotEqual(
        "Your configuration counts “OKR 3” as an answer.",
        Check(Counting(CriterionIds.BusinessReason, "OKR 3"), SomeItem.With(body, "A list")).Of(CriterionIds.BusinessReason).Reason);

    [Theory]
    [InlineData("It's not on the hot list.")]
    [InlineData("We have not put it on the hot list.")]
    public void What_is_said_not_to_be_there_does_not_answer(string sentence) => Assert.NotEqual(
        "Your configuration counts “hot list” as an answer.",
        Check(Counting(CriterionIds.Ordering, "hot list"), SomeItem.With($"Add a list. {sentence}", "A list")).Of(CriterionIds.Ordering).Reason);

    [Theory]
    [InlineData("Without it we do not meet OKR 3.")]
    [InlineData("Otherwise sales won't work on OKR 3.")]
    [InlineData("We can't begin OKR 3 before.")]
    [InlineData("If it is not done in May, OKR 3 fails.")]
    [InlineData("We must not miss OKR 3.")]
    [InlineData("This is not only for OKR 3.")]
    [InlineData("We must not endanger OKR 3.")]
    [InlineData("We should not put OKR 3 at risk.")]
    [InlineData("We do not want to miss OKR 3.")]
    [InlineData("We have never been closer to OKR 3.")]
    [InlineData("The export does not work and blocks OKR 3.")]
    [InlineData("It does not look like much, yet OKR 3 depends on it.")]
    public void A_negation_of_something_else_is_no_denial(string sentence) => Assert.Equal(
        Level.Answered, Check(Counting(CriterionIds.BusinessReason, "OKR 3"), SomeItem.With($"Add a list. {sentence}")).Of(CriterionIds.BusinessReason).Level);

    [Fact]
    public void Text_that_would_fit_any_item_is_not_answered_by_a_phrase()
    {
        BacklogItem noise = SomeItem.With(
            "In today's fast-moving field service landscape, delivering a best-in-class technician experience is a key differentiator. This initiative will unlock significant value"
            + " across the organisation by streamlining core workflows and empowering users to work smarter.\n\nBy leveraging modern design principles, we will create a seamless and"
            + " intuitive journey that delights users and strengthens our position in the market. Stakeholders are fully aligned on the strategic importance of this work.",
            "Elevate the technician experience");
        Verdict before = new ReadinessChecker().Check(noise);

        Assert.True(before.Noise, "The item is meant to be noise.");
        AssertSame(before, Check(Counting(CriterionIds.BusinessReason, "key differentiator"), noise));
    }

    [Fact]
    public void A_parent_does_not_explain_its_childrens_place_by_a_phrase()
    {
        BacklogItem child = SomeItem.With("Add a list.") with { Related = [new RelatedText("parent:SHOP-9", Ending, Markup.Plain)] };

        Assert.NotEqual(Level.Answered, Check(Counting(CriterionIds.Ordering, "contract with Nordlift"), child).Of(CriterionIds.Ordering).Level);
        Assert.Equal(Level.Answered, Check(Counting(CriterionIds.BusinessReason, "contract with Nordlift"), child).Of(CriterionIds.BusinessReason).Level);
    }

    [Fact]
    public void A_discounted_sentence_answers_nothing_and_is_no_evidence()
    {
        TeamWords words = new(discounted: ["support tickets"]);
        BacklogItem item = SomeItem.With($"{Reason}\n\nAdd a list.");
        Finding finding = Check(words, item).Of(CriterionIds.BusinessReason);

        Assert.Equal(Level.Answered, new ReadinessChecker().Check(item).Of(CriterionIds.BusinessReason).Level);
        Assert.True(finding.Level < Level.Answered);
        Assert.DoesNotContain(Check(words, item).Findings.SelectMany(each => each.Evidence), evidence => evidence.Quote == Reason);
        PassageNote note = Checker(words).Explain(item).Notes[CriterionIds.BusinessReason].Single(note => note.Passage.Text == Reason);
        Assert.Equal((Level.Missing, "holds “support tickets”, which your configuration discounts"), (note.Level, note.Why));
    }

    [Fact]
    public void A_discounted_sentence_with_a_counted_phrase_answers_nothing()
    {
        TeamWords words = new(counted: Each(CriterionIds.BusinessReason, "contract with Nordlift"), discounted: ["to be refined"]);

        Assert.NotEqual(
            Level.Answered,
            Check(words, SomeItem.With("Add a list. Contract with Nordlift, to be refined.")).Of(CriterionIds.BusinessReason).Level);
    }

    [Fact]
    public void An_explanation_tells_which_phrase_counted() => Assert.Equal(
        (Level.Answered, "holds “contract with Nordlift”, which your configuration counts"),
        Checker(Counting(CriterionIds.BusinessReason, "contract with Nordlift")).Explain(SomeItem.With($"Add a list.\n\n{Ending}"))
            .Notes[CriterionIds.BusinessReason].Where(note => note.Passage.Text == Ending).Select(note => (note.Level, note.Why)).Single());

    [Fact]
    public void A_second_reader_is_not_asked_what_the_team_has_decided_and_does_not_undo_it()
    {
        BacklogItem item = SomeItem.With($"Add a list of lifts.\n\n{Ending}", "List of lifts");
        ReadinessChecker checker = Checker(Counting(CriterionIds.BusinessReason, "contract with Nordlift"));
        SecondOpinion opinion = SomeReader.Opinion(item, (CriterionIds.BusinessReason, SomeReader.Missing()));

        Assert.DoesNotContain(CriterionIds.BusinessReason, checker.Ask(item, ReaderScope.All)!.Questions);
        Assert.Contains(CriterionIds.BusinessReason, opinion.Request.Questions);
        Assert.Equal(Level.Answered, checker.Check(item, opinion).Of(CriterionIds.BusinessReason).Level);
    }

    [Fact]
    public void Words_without_a_letter_and_unknown_questions_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new TeamWords(discounted: ["…"]));
        Assert.Throws<ArgumentException>(() => new TeamWords(headings: Each(CriterionIds.Ordering, "⚡")));
        Assert.Throws<ArgumentException>(() => new TeamWords(fields: ["value"]));
    }

    private static Dictionary<string, IReadOnlyList<string>> Each(string criterion, params string[] words) => new() { [criterion] = words };

    private static TeamWords Counting(string criterion, string phrase) => new(counted: Each(criterion, phrase));

    private static ReadinessChecker Checker(TeamWords words) => new(QuestionPolicy.Default, words);

    private static Verdict Check(TeamWords words, BacklogItem item) => Checker(words).Check(item);

    private static BacklogItem WithField(string where, string text) => SomeItem.With("Add a list of lifts.") with { Related = [new RelatedText(where, text, Markup.Plain)] };

    private static void AssertSame(Verdict expected, Verdict actual, string? but = null)
    {
        Assert.Equal(expected.Noise, actual.Noise);
        Assert.All(expected.Findings.Zip(actual.Findings).Where(pair => pair.First.Criterion != but), pair =>
        {
            Assert.Equal(pair.First with { Evidence = [], Neighbours = [] }, pair.Second with { Evidence = [], Neighbours = [] });
            Assert.Equal(pair.First.Evidence, pair.Second.Evidence);
        });
    }
}
