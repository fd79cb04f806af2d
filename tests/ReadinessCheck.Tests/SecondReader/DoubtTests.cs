using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Tests.Criteria;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class DoubtTests
{
    [Fact]
    public void Nothing_is_asked_about_an_item_that_the_engine_is_sure_of()
    {
        Assert.Null(SomeReader.Checker.Ask(SomeLibrary.Told, ReaderScope.Unsure));
        Assert.Null(SomeReader.Checker.Ask(SomeLibrary.Story(""), ReaderScope.Unsure));
    }

    // The order is answered, and the engine expects less than weak of it.
    [Fact]
    public void Of_an_item_in_doubt_everything_is_asked_that_is_not_quite_sure()
    {
        Verdict verdict = SomeReader.Checker.Check(SomeLibrary.Bare);

        Assert.Equal(
            verdict.Findings.Where(finding => finding.Confidence < 0.9).Select(finding => finding.Criterion),
            SomeReader.Checker.Ask(SomeLibrary.Bare, ReaderScope.Unsure)!.Questions);
        Assert.Equal(CriterionIds.All, SomeReader.Checker.Ask(SomeLibrary.Bare, ReaderScope.Unsure)!.Questions);
    }

    [Fact]
    public void What_is_quite_sure_is_not_asked()
    {
        BacklogItem item = SomeLibrary.Story(
            "Rename the button on the form. Auditors lose two hours per week, since they cannot find the export. It has to be live before the audit of 1 June, or we pay a fine. "
            + "Auditors find the export without asking us. The form was painted blue.") with
        { Title = "Rename the button" };

        IReadOnlyList<string> questions = SomeReader.Checker.Ask(item, ReaderScope.Unsure)!.Questions;

        Assert.InRange(SomeReader.Checker.Check(item).Of(CriterionIds.CustomerNeed).Confidence, 0.9, 1);
        Assert.Equal([CriterionIds.BusinessReason, CriterionIds.TradeOff, CriterionIds.ExpectedOutcome, CriterionIds.Ordering], questions);
    }

    [Fact]
    public void What_does_not_apply_is_never_asked_and_makes_no_doubt()
    {
        ReadinessChecker without = new(QuestionPolicy.Everything.With(ItemKind.Story, [CriterionIds.CustomerNeed, CriterionIds.BusinessReason, CriterionIds.Ordering]));
        ReadinessChecker untroubled = new(QuestionPolicy.Everything.With(ItemKind.Story, [CriterionIds.CustomerNeed, CriterionIds.BusinessReason, CriterionIds.TradeOff]));

        Assert.Equal([CriterionIds.CustomerNeed, CriterionIds.BusinessReason, CriterionIds.Ordering], without.Ask(SomeLibrary.Bare, ReaderScope.Unsure)!.Questions);
        Assert.Null(untroubled.Ask(SomeLibrary.Bare, ReaderScope.Unsure));
    }

    [Fact]
    public void Where_all_is_asked_for_all_is_asked_that_applies()
    {
        ReadinessChecker checker = new();
        BacklogItem[] items = [SomeLibrary.Told, SomeLibrary.Bare, SomeLibrary.Story("")];

        Assert.All(items, item => Assert.Equal(CriterionIds.All, checker.Ask(item, ReaderScope.All)!.Questions));
        Assert.Equal(CriterionIds.All.Except([CriterionIds.TradeOff]), checker.Ask(SomeLibrary.Told with { Kind = ItemKind.Bug }, ReaderScope.All)!.Questions);
    }

    [Fact]
    public void A_request_holds_the_page_and_what_is_to_be_called_in_messages()
    {
        ReaderRequest request = SomeReader.Checker.Ask(SomeLibrary.Told, ReaderScope.All, text => text.Replace("euros", "[sum]", StringComparison.Ordinal))!;

        Assert.Equal("LIB-3", request.Item);
        Assert.Equal(SomeReader.PageOf(SomeLibrary.Told).Text.Replace("euros", "[sum]", StringComparison.Ordinal), request.Page.Text);
        Assert.True(request.MayBeSent);
    }

    [Theory]
    [InlineData(ReaderScope.All)]
    [InlineData(ReaderScope.Unsure)]
    public void Nothing_is_asked_about_an_item_in_another_language(ReaderScope scope) => Assert.Null(SomeReader.Checker.Ask(SomeLibrary.German, scope));
}
