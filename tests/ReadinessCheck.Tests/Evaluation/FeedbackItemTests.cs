using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Tests.Comments;

namespace ReadinessCheck.Tests.Evaluation;

public class FeedbackItemTests
{
    private static readonly BacklogItem Item = new() { Key = "#12", Title = "Refund without the bank", EditedAt = SomeComments.Start };

    [Fact]
    public void What_people_with_write_access_say_is_answered_is_a_label()
    {
        FeedbackItem? feedback = Of(
            SomeComments.By(SomeComments.Owner, "/readiness answered need", hours: 1),
            SomeComments.By(SomeComments.Owner, "/readiness answered order", hours: 2),
            SomeComments.By(SomeComments.Guest, "/readiness answered cost", hours: 3));

        Assert.Equal(
            [
                new SaidAnswered(CriterionIds.CustomerNeed, "olga", SomeComments.Start.AddHours(1)),
                new SaidAnswered(CriterionIds.Ordering, "olga", SomeComments.Start.AddHours(2)),
            ],
            feedback!.Said);
        Assert.Equal((Item, "shop"), (feedback.Item, feedback.Project));
    }

    [Fact]
    public void Of_several_about_one_question_the_last_is_the_label()
    {
        CommentAuthor second = new("pia", MayWrite: true);

        FeedbackItem? feedback = Of(
            SomeComments.By(second, "/readiness answered need", hours: 5),
            SomeComments.By(SomeComments.Owner, "/readiness answered need", hours: 1));

        Assert.Equal("pia", Assert.Single(feedback!.Said).By);
    }

    [Theory]
    [InlineData("/readiness skip")]
    [InlineData("/readiness waive need it is tiny")]
    [InlineData("I think /readiness answered need")]
    [InlineData("")]
    public void Other_comments_are_no_label(string body) => Assert.Null(Of(SomeComments.By(SomeComments.Owner, body)));

    [Fact]
    public void What_was_said_before_the_item_was_edited_is_no_label() =>
        Assert.Null(Of(SomeComments.By(SomeComments.Owner, "/readiness answered need", hours: -1)));

    private static FeedbackItem? Of(params ItemComment[] comments) => FeedbackItem.Of(Item, "shop", comments, SomeComments.Start.AddDays(1));
}
