using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.Tests.Files;

public class FieldNamesTests
{
    [Theory]
    [InlineData("Business Value", "business-value")]
    [InlineData("businessValue", "business-value")]
    [InlineData("Fix Version/s", "fix-version-s")]
    [InlineData(" WSJF (new) ", "wsjf-new")]
    [InlineData("duedate", "due-date")]
    [InlineData("customfield_10035", "customfield-10035")]
    [InlineData("", "")]
    public void Names_are_written_in_one_way(string name, string slug) => Assert.Equal(slug, FieldNames.Slug(name));

    [Theory]
    [InlineData("acceptance-criteria", true)]
    [InlineData("cost-of-delay", true)]
    [InlineData("due-date", true)]
    [InlineData("last-viewed", false)]
    [InlineData("issue-id", false)]
    [InlineData("votes", false)]
    [InlineData("sprint", false)]
    public void Fields_that_can_answer_a_question_are_known(string slug, bool telling) => Assert.Equal(telling, FieldNames.IsTelling(slug));

    [Theory]
    [InlineData("To Do", null)]
    [InlineData("", null)]
    [InlineData("Ready for development", null)]
    [InlineData("In Progress", "already started")]
    [InlineData("in_review", "already started")]
    [InlineData("✔ Done", "done")]
    [InlineData("CLOSED", "closed")]
    [InlineData("Won't do", "closed")]
    public void A_status_tells_whether_work_is_upcoming(string status, string? reason) =>
        Assert.Equal(reason, UpcomingStatus.LeftOutReason(status));
}
