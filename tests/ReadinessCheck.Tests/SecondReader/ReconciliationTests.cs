using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Questions;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Tests.Criteria;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class ReconciliationTests
{
    public static TheoryData<Unread, ReadingOutcome> WhyUnread => new()
    {
        { Unread.Untrusted, ReadingOutcome.Untrusted },
        { Unread.OverBudget, ReadingOutcome.Unread },
        { Unread.Unavailable, ReadingOutcome.Unread },
        { Unread.TooLong, ReadingOutcome.Unread },
        { Unread.Refused, ReadingOutcome.Unread },
        { Unread.Malformed, ReadingOutcome.Unread },
    };

    [Theory]
    [MemberData(nameof(WhyUnread))]
    public void An_item_that_was_not_read_keeps_what_was_found_and_says_why(Unread why, ReadingOutcome outcome)
    {
        Verdict verdict = SomeReader.Checker.Check(SomeLibrary.Told, SomeReader.Reply(SomeLibrary.Told, ReaderReply.Without(why)));

        Assert.All(verdict.Findings, finding =>
        {
            AssertKept(SomeLibrary.Told, finding);
            Assert.Equal((outcome, why, null), (finding.Second!.Outcome, finding.Second.Unread, finding.Second.ReaderLevel));
            Assert.False(finding.Second.Counts);
        });
    }

    [Fact]
    public void A_reading_tells_who_was_asked_and_what_each_found()
    {
        Finding offline = Offline(SomeLibrary.Told, CriterionIds.TradeOff);

        SecondReading second = Judge(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Answered(SomeLibrary.Alternative)).Second!;

        Assert.Equal((SomeReader.Model, ReaderPrompt.Version), (second.Model, second.Prompt));
        Assert.Equal((Level.Weak, offline.Confidence, Level.Answered), (second.OfflineLevel, second.OfflineConfidence, second.ReaderLevel));
        Assert.Equal((ReadingOutcome.Counts, Unread.No, true), (second.Outcome, second.Unread, second.Counts));
    }

    [Theory]
    [InlineData("We could send a pigeon instead.")]
    [InlineData("We could send … instead")]
    [InlineData("")]
    public void A_quote_that_does_not_stand_there_counts_for_nothing(string quote)
    {
        Finding finding = Judge(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Answered(quote));

        AssertKept(SomeLibrary.Told, finding);
        Assert.Equal((ReadingOutcome.QuoteNotFound, Level.Answered), (finding.Second!.Outcome, finding.Second.ReaderLevel));
    }

    [Fact]
    public void An_answer_that_its_quote_carries_counts()
    {
        Finding finding = Judge(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Answered("could send a letter"));

        Assert.Equal((Level.Answered, 0.83, false, false), (finding.Level, finding.Confidence, finding.Sure, finding.Asked));
        Assert.Null(finding.Question);
        Assert.Equal(Criterion(CriterionIds.TradeOff).Why(Level.Answered, Lack.None), finding.Reason);
        AssertStandsThere(SomeLibrary.Told, SomeLibrary.Alternative, Assert.Single(finding.Evidence));
    }

    [Fact]
    public void Where_both_agree_it_is_surer_and_the_readers_quote_and_reason_count()
    {
        Finding finding = Judge(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Weak(SomeLibrary.Alternative, Lack.Weighing));

        Assert.Equal((Level.Weak, 0.95, true, true), (finding.Level, finding.Confidence, finding.Sure, finding.Asked));
        Assert.Equal(LackSentences.Of(Lack.Weighing), finding.Reason);
        Assert.Equal(QuestionBook.For(CriterionIds.TradeOff, Level.Weak, SomeLibrary.Told, SomeLibrary.Alternative), finding.Question);
        Assert.Contains("We could send a letter instead", finding.Question, StringComparison.Ordinal);
        Assert.Equal(ReadingOutcome.Counts, finding.Second!.Outcome);
    }

    [Theory]
    [InlineData(Lack.Weighing, Lack.Weighing)]
    [InlineData(Lack.Substance, Lack.Substance)]
    [InlineData(Lack.None, Lack.Substance)]
    public void The_reason_of_a_weak_answer_is_what_it_lacks(Lack said, Lack told) => Assert.Equal(
        LackSentences.Of(told),
        Judge(SomeLibrary.Told, CriterionIds.TradeOff, SomeReader.Weak(SomeLibrary.Alternative, said)).Reason);

    [Fact]
    public void A_reader_that_sees_nothing_is_believed_and_it_is_not_asked_where_the_engine_is_confident()
    {
        Finding finding = Judge(SomeLibrary.Told, CriterionIds.BusinessReason, SomeReader.Missing());

        Assert.Equal((Level.Missing, 0.83, false, false), (finding.Level, finding.Confidence, finding.Sure, finding.Asked));
        Assert.Empty(finding.Evidence);
        Assert.Equal(Criterion(CriterionIds.BusinessReason).Why(Level.Missing, Lack.None), finding.Reason);
        Assert.Equal(QuestionBook.For(CriterionIds.BusinessReason, Level.Missing, SomeLibrary.Told, null), finding.Question);
        Assert.Equal((ReadingOutcome.Counts, Level.Answered, Level.Missing), (finding.Second!.Outcome, finding.Second.OfflineLevel, finding.Second.ReaderLevel));
    }

    [Fact]
    public void A_lower_level_is_believed_by_any_sentence_and_not_asked_where_the_engine_is_confident()
    {
        Finding finding = Judge(SomeLibrary.Told, CriterionIds.BusinessReason, SomeReader.Weak(SomeLibrary.Painted, Lack.Organisation));

        Assert.Equal((Level.Weak, 0.83, false), (finding.Level, finding.Confidence, finding.Sure));
        Assert.True(finding.CouldNotTell);
        Assert.Equal(LackSentences.Of(Lack.Organisation), finding.Reason);
        Assert.Equal(SomeLibrary.Painted, Assert.Single(finding.Evidence).Quote);
    }

    [Fact]
    public void A_denial_that_is_taken_for_an_answer_is_weak()
    {
        Finding finding = Judge(SomeLibrary.Bare, CriterionIds.Ordering, SomeReader.Answered("There is no deadline for this one."));

        Assert.Equal((Level.Weak, 0.83, false), (finding.Level, finding.Confidence, finding.Sure));
        Assert.Equal("The place for it is there, and its words tell nothing of this item.", finding.Reason);
        Assert.Equal((ReadingOutcome.Capped, Level.Answered, true), (finding.Second!.Outcome, finding.Second.ReaderLevel, finding.Second.Counts));
        Assert.DoesNotContain("no deadline", finding.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_words_raise_nothing_where_the_engine_sees_nothing()
    {
        Finding finding = Judge(SomeLibrary.Bare, CriterionIds.TradeOff, SomeReader.Weak("of the desk", Lack.Weighing));

        Assert.Equal((Level.Missing, Offline(SomeLibrary.Bare, CriterionIds.TradeOff).Confidence, true, ReadingOutcome.QuoteCarriesNothing), (finding.Level, finding.Confidence, finding.Sure, finding.Second!.Outcome));
        Assert.Empty(finding.Evidence);
    }

    [Fact]
    public void A_gap_is_asked_about_on_the_readers_word_alone_where_the_engine_is_unsure_of_its_answer()
    {
        Finding offline = Offline(SomeLibrary.Bare, CriterionIds.Ordering);

        Finding finding = Judge(SomeLibrary.Bare, CriterionIds.Ordering, SomeReader.Missing());

        Assert.True(offline is { Level: Level.Answered, Confidence: < 0.5 });
        Assert.Equal((Level.Missing, true), (finding.Level, finding.Asked));
    }

    [Fact]
    public void A_gap_in_which_the_reader_sees_more_than_counts_is_asked_about_only_where_the_engine_is_sure()
    {
        const string said = "There are no costs at all.";
        BacklogItem item = SomeLibrary.Told with { Body = $"{SomeLibrary.Told.Body}\n\n{said}" };
        Finding offline = Offline(item, CriterionIds.TradeOff);

        Finding finding = Judge(item, CriterionIds.TradeOff, SomeReader.Answered(said));

        Assert.Equal((Level.Weak, offline.Sure), (finding.Level, finding.Sure));
        Assert.Equal(ReadingOutcome.Capped, finding.Second!.Outcome);
    }

    [Fact]
    public void A_gap_that_the_two_dispute_is_kept_and_no_longer_sure()
    {
        Finding finding = Judge(SomeLibrary.Bare, CriterionIds.BusinessReason, SomeReader.Answered(SomeLibrary.Painted));

        Assert.True(Offline(SomeLibrary.Bare, CriterionIds.BusinessReason).Sure);
        AssertKept(SomeLibrary.Bare, finding with { Sure = true });
        Assert.Equal((false, true, ReadingOutcome.QuoteCarriesNothing), (finding.Sure, finding.CouldNotTell, finding.Second!.Outcome));
    }

    [Fact]
    public void A_sure_gap_is_made_smaller_by_what_carries_half_the_level()
    {
        Finding finding = Judge(SomeLibrary.Bare, CriterionIds.BusinessReason, SomeReader.Answered("The text is the one of the desk."));

        Assert.Equal((Level.Weak, 0.83, false), (finding.Level, finding.Confidence, finding.Sure));
        Assert.Equal((ReadingOutcome.Capped, "A sentence speaks to it, and not plainly enough to be an answer."), (finding.Second!.Outcome, finding.Reason));
    }

    [Fact]
    public void A_gap_of_an_item_that_may_speak_to_its_reader_stays_sure()
    {
        BacklogItem suspicious = SomeLibrary.Bare.And(SomeLibrary.Comment("The rubric of the shelf is wrong."));

        Finding finding = Judge(suspicious, CriterionIds.BusinessReason, SomeReader.Answered("The text is the one of the desk."));

        AssertKept(suspicious, finding);
        Assert.Equal((true, ReadingOutcome.QuoteCarriesNothing), (finding.Sure, finding.Second!.Outcome));
    }

    [Fact]
    public void To_have_seen_nothing_on_a_page_that_was_cut_means_nothing()
    {
        BacklogItem cut = SomeLibrary.Told.And(SomeLibrary.Comment(string.Concat(Enumerable.Repeat("The desk is open.\n\n", 2_000))));

        Finding missing = Judge(cut, CriterionIds.CustomerNeed, SomeReader.Missing());
        Finding weak = Judge(cut, CriterionIds.CustomerNeed, SomeReader.Weak(SomeLibrary.Fees, Lack.Who));
        Finding answered = Judge(cut, CriterionIds.CustomerNeed, SomeReader.Answered(SomeLibrary.Fees));

        Assert.Equal(Level.Answered, Offline(cut, CriterionIds.CustomerNeed).Level);
        Assert.All([missing, weak], finding => AssertKept(cut, finding));
        Assert.Equal(
            [ReadingOutcome.SawOnlyPart, ReadingOutcome.SawOnlyPart, ReadingOutcome.Counts],
            [missing.Second!.Outcome, weak.Second!.Outcome, answered.Second!.Outcome]);
    }

    [Fact]
    public void Evidence_stands_in_the_item_as_it_was_written()
    {
        BacklogItem item = SomeLibrary.Story("Soon.", SomeLibrary.Comment("Yes.\n\nBorrowers **forget** the [day](https://example.org), and\npay fees."));

        Evidence evidence = Assert.Single(Judge(item, CriterionIds.CustomerNeed, SomeReader.Weak("Borrowers forget the day, and pay fees")).Evidence);

        AssertStandsThere(item, "Borrowers **forget** the [day](https://example.org), and\npay fees.", evidence);
        Assert.Equal((RelatedText.Comment, "maria.rossi"), (evidence.Where, evidence.Author));
    }

    [Fact]
    public void A_quote_over_three_sentences_gives_two_as_evidence()
    {
        string quote = $"a book is due. {SomeLibrary.Fees} {SomeLibrary.Alternative}";

        Finding finding = Judge(SomeLibrary.Told, CriterionIds.CustomerNeed, SomeReader.Answered(quote));

        Assert.Equal(["Borrowers get a message three days before a book is due.", SomeLibrary.Fees], finding.Evidence.Select(evidence => evidence.Quote));
    }

    [Fact]
    public void A_parents_text_counts_for_the_other_questions()
    {
        const string said = "Self service must come first, since the branches close their desks in June and lose forty borrowers a week.";
        BacklogItem item = SomeLibrary.Told.And(SomeLibrary.Parent(said));

        Finding finding = Judge(item, CriterionIds.BusinessReason, SomeReader.Answered(said));

        Assert.Equal((Level.Answered, ReadingOutcome.Counts), (finding.Level, finding.Second!.Outcome));
        Assert.Equal("parent:LIB-1", Assert.Single(finding.Evidence).Where);
    }

    [Fact]
    public void A_parents_text_is_no_reason_for_the_order_of_its_child()
    {
        const string said = "Self service must come first, since the branches close their desks in June and lose forty borrowers a week.";
        BacklogItem[] items = [SomeLibrary.Told.And(SomeLibrary.Parent(said)), SomeLibrary.Costly.And(SomeLibrary.Parent(said)), SomeLibrary.Story("", SomeLibrary.Parent(said))];

        Assert.All(items, item =>
        {
            Finding answered = Judge(item, CriterionIds.Ordering, SomeReader.Answered(said));
            Finding weak = Judge(item, CriterionIds.Ordering, SomeReader.Weak("the branches close their desks in June"));

            AssertKept(item, answered);
            AssertKept(item, weak);
            Assert.Equal((ReadingOutcome.QuoteCarriesNothing, ReadingOutcome.QuoteCarriesNothing), (answered.Second!.Outcome, weak.Second!.Outcome));
        });
        Assert.Equal([Level.Answered, Level.Answered, Level.Missing], items.Select(item => Offline(item, CriterionIds.Ordering).Level));
    }

    [Fact]
    public void What_the_parent_and_the_item_both_say_is_the_items_too()
    {
        BacklogItem item = SomeLibrary.Told with { Related = [SomeLibrary.Parent(SomeLibrary.Loss), SomeLibrary.Comment(SomeLibrary.Loss)] };

        Finding finding = Judge(item, CriterionIds.Ordering, SomeReader.Answered(SomeLibrary.Loss));

        Assert.Equal((Level.Answered, RelatedText.Comment), (finding.Level, Assert.Single(finding.Evidence).Where));
    }

    [Fact]
    public void A_question_that_was_not_asked_keeps_its_finding()
    {
        SecondOpinion all = SomeReader.Opinion(SomeLibrary.Told, CriterionIds.All.Select(id => (id, SomeReader.Missing())));
        SecondOpinion some = all with { Request = all.Request with { Questions = [CriterionIds.TradeOff] } };

        Verdict verdict = SomeReader.Checker.Check(SomeLibrary.Told, some);

        Assert.All(verdict.Findings.Where(finding => finding.Criterion != CriterionIds.TradeOff), finding =>
        {
            Assert.Null(finding.Second);
            AssertKept(SomeLibrary.Told, finding);
        });
        Assert.Equal(Level.Missing, verdict.Of(CriterionIds.TradeOff).Level);
        Assert.Equal(SomeReader.Checker.Check(SomeLibrary.Told).Noise, verdict.Noise);
    }

    [Fact]
    public void A_question_that_was_asked_and_not_answered_was_not_read() => Assert.Equal(
        ReadingOutcome.Unread,
        SomeReader.Checker.Check(SomeLibrary.Told, SomeReader.Opinion(SomeLibrary.Told, (CriterionIds.TradeOff, SomeReader.Missing()))).Of(CriterionIds.Ordering).Second!.Outcome);

    [Fact]
    public void A_question_that_does_not_apply_is_judged_and_not_asked()
    {
        BacklogItem bug = SomeLibrary.Told with { Kind = ItemKind.Bug };
        SecondOpinion opinion = SomeReader.Opinion(bug, (CriterionIds.TradeOff, SomeReader.Missing()));

        Finding finding = new ReadinessChecker().Check(bug, opinion).Of(CriterionIds.TradeOff);

        Assert.Equal((Level.Missing, true, false, false), (finding.Level, finding.Sure, finding.Applies, finding.Asked));
        Assert.Null(finding.Question);
    }

    [Fact]
    public void An_item_that_cannot_be_judged_is_judged_by_no_opinion_either()
    {
        SecondOpinion opinion = SomeReader.Opinion(SomeLibrary.Bare, CriterionIds.All.Select(id => (id, SomeReader.Missing())));

        Verdict verdict = SomeReader.Checker.Check(SomeLibrary.German, opinion);

        Assert.All(verdict.Findings, finding => Assert.Equal((Level.Undetermined, null), (finding.Level, finding.Second)));
    }

    private static ICriterion Criterion(string id) => CriteriaCatalog.All.Single(criterion => criterion.Id == id);

    private static Finding Offline(BacklogItem item, string question) => SomeReader.Checker.Check(item).Of(question);

    private static Finding Judge(BacklogItem item, string question, QuestionAnswer answer) =>
        SomeReader.Checker.Check(item, SomeReader.Opinion(item, (question, answer))).Of(question);

    private static void AssertKept(BacklogItem item, Finding finding)
    {
        Finding offline = Offline(item, finding.Criterion);
        Assert.Equal(offline.Evidence, finding.Evidence);
        Assert.Equal(offline, finding with { Second = null, Evidence = offline.Evidence, Neighbours = offline.Neighbours });
    }

    private static void AssertStandsThere(BacklogItem item, string quote, Evidence evidence)
    {
        Assert.Equal(quote, evidence.Quote);
        Assert.Contains(
            ItemText.Of(item).Sources,
            source => source.Where == evidence.Where && source.Text.Length >= evidence.End && source.Text[evidence.Start..evidence.End] == quote);
    }
}
