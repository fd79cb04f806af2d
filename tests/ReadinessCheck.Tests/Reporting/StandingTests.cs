using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class StandingTests
{
    [Fact]
    public void Each_finding_stands_in_one_place()
    {
        Assert.Equal(Standing.Answered, SomeVerdict.Answered("ordering").Standing());
        Assert.Equal(Standing.Missing, SomeVerdict.Missing("ordering").Standing());
        Assert.Equal(Standing.Weak, SomeVerdict.Weak("ordering").Standing());
        Assert.Equal(Standing.CouldNotTell, SomeVerdict.Unsure("ordering").Standing());
        Assert.Equal(Standing.Undetermined, SomeVerdict.Undetermined("ordering").Standing());
        Assert.Equal(Standing.NotAsked, SomeVerdict.NotAsked("ordering").Standing());
    }

    [Fact]
    public void An_answer_shows_also_where_the_question_is_not_asked()
    {
        Finding finding = SomeVerdict.Answered(CriterionIds.TradeOff) with { Applies = false };

        Assert.Equal(Standing.Answered, finding.Standing());
    }

    [Fact]
    public void Every_criterion_has_a_label_of_its_own()
    {
        Assert.NotEmpty(CriteriaCatalog.All);
        Assert.All(CriteriaCatalog.All, criterion => Assert.True(CriterionLabel.Of(criterion.Id).Word.Length <= 9));
        Assert.Equal(CriteriaCatalog.All.Count, CriteriaCatalog.All.Select(criterion => CriterionLabel.Of(criterion.Id).Name).Distinct().Count());
    }

    [Fact]
    public void An_unknown_criterion_is_shown_by_its_id() => Assert.Equal("made-up", CriterionLabel.Of("made-up").Name);
}
