using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>How many requests a reading takes.</summary>
public sealed class JiraReachTests : JiraTest
{
    [Theory]
    [InlineData(nameof(FakeEdition.Cloud), "scrum", 5)]
    [InlineData(nameof(FakeEdition.DataCenter), "scrum", 5)]
    [InlineData(nameof(FakeEdition.Cloud), "kanban", 5)]
    [InlineData(nameof(FakeEdition.DataCenter), "kanban", 5)]
    [InlineData(nameof(FakeEdition.Cloud), "simple", 6)]
    [InlineData(nameof(FakeEdition.Cloud), "project", 3)]
    [InlineData(nameof(FakeEdition.DataCenter), "project", 3)]
    public async Task What_is_asked_before_the_items_takes_six_requests_at_most(string edition, string list, int requests)
    {
        FakeJira fake = await StartAsync(edition);
        fake.Board().Type = list;
        fake.Board().HasSprints = list == "scrum";
        fake.Add();

        using ReadRun run = await JiraRead.OfAsync(list == "project" ? SomeJira.Project(fake) : SomeJira.Board(fake));

        Assert.Equal(["SHOP-1"], run.Keys);
        Assert.Equal(requests, fake.Requests.Count(IsSetUp));
        // What the account may do is asked when comments are looked after.
        Assert.DoesNotContain(fake.Requests, IsOfRights);
        Assert.Equal(new(fake.Requests.Count, 0), run.Source.Usage);
    }

    [Fact]
    public async Task On_Cloud_250_items_over_two_sprints_and_the_backlog_take_nine_requests_besides()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud), 250, inSprint: 20);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(Order(fake), run.Keys);
        // Two sprints and three pages of the backlog, and the items in four fetches of a hundred at most.
        Assert.Equal(["list", "list", "list", "fetch", "fetch", "list", "fetch", "list", "fetch"], Kinds(fake));
    }

    [Fact]
    public async Task On_Cloud_a_hundred_items_of_a_backlog_take_two_requests()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud), 100);
        fake.Board().Sprints.Clear();

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(100, run.Keys.Count);
        Assert.Equal(["list", "fetch"], Kinds(fake));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_twenty_items_suffice_no_more_is_asked_for_than_they_and_some_spare(string edition)
    {
        FakeJira fake = await StartAsync(edition, 250, inSprint: 20);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Enough = 20 });

        Assert.Equal(Order(fake).Take(40), run.Keys);
        Assert.Equal(["list", "list", "fetch"], Kinds(fake));
        // Twenty, the three below the last one, and ten in case some have begun.
        Assert.All(fake.Requests.Where(IsList), request => Assert.Contains("maxResults=33", request.Query));
        Assert.DoesNotContain(fake.Requests, request => request.Path.EndsWith("/backlog", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_a_sprint_is_enough_the_next_one_is_not_asked_for(string edition)
    {
        FakeJira fake = await StartAsync(edition, 250, inSprint: 50);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Enough = 20 });

        Assert.Equal(33, run.Keys.Count);
        Assert.Equal(["list", "fetch"], Kinds(fake));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_many_items_have_begun_it_is_read_on(string edition)
    {
        FakeJira fake = await StartAsync(edition, 250);
        fake.Rank.Take(40).ToList().ForEach(issue => issue.Status = FakeStatus.InProgress);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Enough = 20 });

        Assert.True(run.Keys.Count is >= 23 and < 66);
        Assert.Equal(["SHOP-41", "SHOP-42"], run.Keys.Take(2));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Where_many_items_are_asked_nothing_it_is_read_on(string edition)
    {
        FakeJira fake = await StartAsync(edition, 250);
        fake.Rank.Take(40).ToList().ForEach(issue => issue.Labels.Add("Chore"));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake) with { Enough = 20, Exempt = new Exemptions(fake.Now) { Labels = ["chore"] } });

        Assert.True(run.Keys.Count is >= 23 and < 66);
        Assert.Equal(["SHOP-41", "SHOP-42"], run.Keys.Take(2));
        Assert.Equal(40, run.LeftOut.Count(leftOut => leftOut is { Reason: "with label chore", IsSkipped: true }));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task By_its_age_and_whoever_reported_it_an_item_is_asked_nothing(string edition)
    {
        FakeJira fake = await StartAsync(edition, 3);
        DateTimeOffset created = fake.Rank[0].Created;

        using ReadRun old = await JiraRead.OfAsync(SomeJira.Project(fake) with { Exempt = new Exemptions(created.AddDays(400)) { OlderThan = 365 } });
        using ReadRun fresh = await JiraRead.OfAsync(SomeJira.Project(fake) with { Exempt = new Exemptions(created.AddHours(1)) { NewerThan = 1 } });

        Assert.Equal(["older than 365 days"], old.LeftOut.Select(leftOut => leftOut.Reason).Distinct());
        Assert.Equal(["newer than 1 day"], fresh.LeftOut.Select(leftOut => leftOut.Reason).Distinct());
        Assert.Empty(old.Keys);
        Assert.Empty(fresh.Keys);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Of_a_project_the_future_sprints_are_listed_whole_and_only_what_is_enough_is_fetched(string edition)
    {
        FakeJira fake = await StartAsync(edition, 250, inSprint: 50);

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Project(fake) with { Enough = 20 });

        Assert.Equal(Order(fake).Take(33), run.Keys);
        Assert.Equal(33, Fetched(fake).Sum());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_administrators_smaller_pages_are_all_read(string edition)
    {
        FakeJira fake = await StartAsync(edition, 250, inSprint: 20);
        fake.LargestPage = 7;

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(Order(fake), run.Keys);
    }

    [Fact]
    public async Task A_page_of_Cloud_without_items_is_not_the_end()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud), 3);
        fake.Board().Sprints.Clear();
        fake.FaultOnNext(IsList, FakeFaults.Answer(200, """{ "issues": [], "isLast": false, "nextPageToken": "page-0" }"""));

        using ReadRun run = await JiraRead.OfAsync(SomeJira.Board(fake));

        Assert.Equal(3, run.Keys.Count);
    }

    private async Task<FakeJira> StartAsync(string edition, int count, int inSprint = 0)
    {
        FakeJira fake = await StartAsync(edition);
        FakeSprint[] sprints = [fake.AddSprint("Sprint 1", "future"), fake.AddSprint("Sprint 2", "future")];
        for (int number = 0; number < count; number++)
        {
            fake.Add().Sprints.AddRange(number < 3 * inSprint && number % 3 > 0 ? [sprints[(number % 3) - 1]] : []);
        }

        return fake;
    }

    private static IEnumerable<string> Order(FakeJira fake) =>
        fake.Rank.OrderBy(issue => issue.Sprints is [var sprint] ? fake.Board().Sprints.IndexOf(sprint) : int.MaxValue).Select(issue => issue.Key);

    private static IEnumerable<string> Kinds(FakeJira fake) => fake.Requests.Where(request => !IsSetUp(request)).Select(request => IsList(request) ? "list" : "fetch");

    private static IEnumerable<int> Fetched(FakeJira fake) => fake.Requests.Select(request =>
        request.Body?["issueIdsOrKeys"]?.AsArray().Count
        ?? (request.Body?["jql"]?.GetValue<string>() is { } jql && jql.StartsWith("id in", StringComparison.Ordinal) ? jql.Split(',').Length : 0));

    private static bool IsSetUp(FakeRequest request) => request.Method == "GET" && !IsList(request);

    private static bool IsOfRights(FakeRequest request) => request.Path.EndsWith("/mypermissions", StringComparison.Ordinal);

    private static bool IsList(FakeRequest request) => request.Query.Contains("jql=", StringComparison.Ordinal)
        || request.Body?["jql"]?.GetValue<string>().StartsWith("project", StringComparison.Ordinal) == true;
}
