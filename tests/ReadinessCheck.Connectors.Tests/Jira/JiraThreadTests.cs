using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>What people say below an item.</summary>
public sealed class JiraThreadTests : JiraTest
{
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task People_answer_and_neither_we_nor_what_only_some_may_read(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        FakeJiraIssue issue = fake.Add();
        fake.PersonComments(issue, "ada", "Dispatchers need it.");
        fake.PersonComments(issue, "ada", "The price is secret.", onlyRole: "Administrators");
        fake.PersonComments(issue, fake.Us.Name, "Why now is open.\n\nreadiness-check:v1 0123456789abcdef");
        fake.PersonComments(issue, fake.Us.Name, "I asked the depot, too.");
        fake.PersonComments(issue, "ada", "/readiness waive need The pilots are known.");
        fake.PersonComments(issue, "ada", "/readiness no, thanks");

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal([("Ada", "Dispatchers need it."), ("Readiness", "I asked the depot, too.")], Comments(run.Items[0]));
        Assert.Equal(issue.Comments[0].Created, run.Items[0].Related.First(text => text.Where == RelatedText.Comment).WrittenAt);
    }

    [Fact]
    public async Task Apps_answer_no_question_on_Cloud_which_tells_them_from_people()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        fake.PersonComments(fake.Add(), "build", "Built.", isApp: true);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Empty(Comments(run.Items[0]));
    }

    [Fact]
    public async Task On_Cloud_a_long_thread_is_read_whole_and_the_first_answer_is_found()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        FakeJiraIssue issue = fake.Add();
        fake.PersonComments(issue, "ada", "Dispatchers need it.");
        Lengthen(fake, issue, 250);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal("Dispatchers need it.", Assert.Single(Comments(run.Items[0])).Text);
        Assert.Equal(3, ThreadsRead(fake).Count());
    }

    [Fact]
    public async Task Only_the_threads_of_items_that_are_judged_are_read()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        foreach (int number in Enumerable.Range(1, 4))
        {
            Lengthen(fake, fake.Add(), 30);
        }

        fake.Rank[0].Status = FakeStatus.InProgress;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Enough = 2 });

        Assert.Equal([$"/rest/api/3/issue/{fake.Rank[1].Id}/comment", $"/rest/api/3/issue/{fake.Rank[2].Id}/comment"], ThreadsRead(fake));
    }

    [Fact]
    public async Task On_Data_Center_all_comments_come_with_the_item()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter));
        FakeJiraIssue issue = fake.Add();
        fake.PersonComments(issue, "ada", "Dispatchers need it.");
        Lengthen(fake, issue, 250);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal(251, Comments(run.Items[0]).Count());
        Assert.Empty(ThreadsRead(fake));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Where_the_rest_cannot_be_read_what_came_with_the_item_counts(int status)
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        FakeJiraIssue issue = fake.Add();
        Lengthen(fake, issue, 30);
        fake.PersonComments(issue, "ada", "Dispatchers need it.");
        fake.FaultFor = request => request.Path.EndsWith("/comment", StringComparison.Ordinal) ? FakeJiraFaults.Echo(status) : null;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake));

        Assert.Equal("Dispatchers need it.", Assert.Single(Comments(run.Items[0])).Text);
        Assert.Empty(run.Problems);
    }

    private static void Lengthen(FakeJira fake, FakeJiraIssue issue, int count)
    {
        for (int number = 0; number < count; number++)
        {
            fake.PersonComments(issue, "build", $"Built {number}.", isApp: true);
        }
    }

    private static IEnumerable<(string? Author, string Text)> Comments(BacklogItem item) => item.Related
        .Where(text => text.Where == RelatedText.Comment)
        .Select(text => (text.Author, ItemText.PlainForm(text.Text, text.Markup).Trim()));

    private static IEnumerable<string> ThreadsRead(FakeJira fake) =>
        fake.Requests.Where(request => request.Path.EndsWith("/comment", StringComparison.Ordinal)).Select(request => request.Path);
}
