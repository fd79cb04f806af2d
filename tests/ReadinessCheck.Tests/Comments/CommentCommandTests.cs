using CsCheck;
using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Tests.Comments;

public sealed class CommentCommandTests
{
    private static readonly DateOnly March = new(2027, 3, 1);

    [Theory]
    [InlineData("/readiness recheck", CommandKind.Recheck)]
    [InlineData("/readiness skip", CommandKind.Skip)]
    [InlineData("/Readiness  SKIP", CommandKind.Skip)]
    [InlineData("\r\n/readiness\tskip \r\n", CommandKind.Skip)]
    [InlineData("  /readiness skip", CommandKind.Skip)]
    public void A_command_for_the_item_is_read(string body, CommandKind kind) => Assert.Equal(new CommentCommand(kind), CommentCommand.Parse(body));

    [Theory]
    [InlineData("customer-need", CriterionIds.CustomerNeed)]
    [InlineData("customer need", CriterionIds.CustomerNeed)]
    [InlineData("need", CriterionIds.CustomerNeed)]
    [InlineData("Business Reason", CriterionIds.BusinessReason)]
    [InlineData("business-reason", CriterionIds.BusinessReason)]
    [InlineData("reason", CriterionIds.BusinessReason)]
    [InlineData("trade-off", CriterionIds.TradeOff)]
    [InlineData("expected outcome", CriterionIds.ExpectedOutcome)]
    [InlineData("outcome", CriterionIds.ExpectedOutcome)]
    [InlineData("ordering", CriterionIds.Ordering)]
    [InlineData("order", CriterionIds.Ordering)]
    public void A_question_is_known_by_all_its_names(string name, string criterion)
    {
        Assert.Equal(new CommentCommand(CommandKind.Answered, criterion), CommentCommand.Parse($"/readiness answered {name}"));
        Assert.Equal(
            new CommentCommand(CommandKind.Waive, criterion, March, "the law says so"),
            CommentCommand.Parse($"/readiness waive {name} until 2027-03-01 the law says so"));
    }

    [Theory]
    [InlineData("/readiness waive reason reason is known", "reason is known")]
    [InlineData("/readiness waive order  It is *tiny*. ", "It is *tiny*.")]
    [InlineData("/readiness waive order untilled land", "untilled land")]
    public void A_waiver_without_a_day_has_its_reason_as_written(string body, string reason)
    {
        CommentCommand? command = CommentCommand.Parse(body);

        Assert.Equal((CommandKind.Waive, null, reason), (command?.Kind, command?.Until, command?.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/readiness")]
    [InlineData("/readiness ")]
    [InlineData("/readiness help")]
    [InlineData("/readiness skip this please")]
    [InlineData("/readiness recheck\n\nThanks!")]
    [InlineData("/readiness recheck\r/readiness skip")]
    [InlineData("Please /readiness recheck")]
    [InlineData("> /readiness skip")]
    [InlineData("`/readiness skip`")]
    [InlineData("    /readiness skip")]
    [InlineData("\t/readiness skip")]
    [InlineData("/readinessskip")]
    [InlineData("/ readiness skip")]
    [InlineData("/readiness answered")]
    [InlineData("/readiness answered everything")]
    [InlineData("/readiness answered order really")]
    [InlineData("/readiness answered orderly")]
    [InlineData("/readiness waive")]
    [InlineData("/readiness waive order")]
    [InlineData("/readiness waive order !!!")]
    [InlineData("/readiness waive everything it is late")]
    [InlineData("/readiness waive order until 2027-03-01")]
    [InlineData("/readiness waive order until 2027-02-30 it is late")]
    [InlineData("/readiness waive order until spring, when we know")]
    [InlineData("/readiness waive order until 1.3.2027 we know then")]
    [InlineData("/readiness waive order until")]
    public void Anything_else_is_no_command(string body) => Assert.Null(CommentCommand.Parse(body));

    [Fact]
    public void No_text_makes_it_fail() => Gen.OneOf(Gen.String, Gen.String.Select(text => "/readiness waive order until " + text))
        .Sample(text => { CommentCommand.Parse(text); CommentMarker.Read(text); CommentMarker.StandsIn(text); }, iter: 2_000);
}
