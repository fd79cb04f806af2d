using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>What of the fake the other tests rely on, and would not miss.</summary>
public sealed class FakeJiraTests : JiraTest, IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("project = shop ORDER BY Rank", "SHOP-1 SHOP-2 SHOP-3 SHOP-4")]
    [InlineData("project = SHOP ORDER BY Rank DESC", "SHOP-4 SHOP-3 SHOP-2 SHOP-1")]
    [InlineData("project = SHOP AND labels = map OR project = DEPOT ORDER BY Rank", "SHOP-1 SHOP-2 DEPOT-1")]
    [InlineData("project = SHOP AND (labels = map OR project = DEPOT) ORDER BY Rank", "SHOP-1 SHOP-2")]
    [InlineData("project = SHOP AND NOT labels = map ORDER BY Rank", "SHOP-3 SHOP-4")]
    [InlineData("project = SHOP AND labels != map ORDER BY Rank", "SHOP-3")]
    [InlineData("project = SHOP AND labels not in (map, \"order by\") ORDER BY Rank", "")]
    [InlineData("project = SHOP AND labels = 'order by' ORDER BY Rank", "SHOP-3")]
    [InlineData("project = SHOP AND labels is EMPTY ORDER BY Rank", "SHOP-4")]
    [InlineData("project = SHOP AND labels is not EMPTY ORDER BY Rank", "SHOP-1 SHOP-2 SHOP-3")]
    [InlineData("project = SHOP AND statusCategory != Done ORDER BY Rank", "SHOP-1 SHOP-3 SHOP-4")]
    [InlineData("project = SHOP AND status in (\"in progress\", \"To Do\") ORDER BY Rank", "SHOP-1 SHOP-3 SHOP-4")]
    [InlineData("sprint in futureSprints() ORDER BY Rank", "SHOP-1")]
    [InlineData("sprint = \"Sprint 2\" ORDER BY Rank", "SHOP-1")]
    [InlineData("project = SHOP AND (sprint is EMPTY OR (sprint not in openSprints() AND sprint not in futureSprints())) ORDER BY Rank", "SHOP-3 SHOP-4")]
    [InlineData("issuetype = epic", "SHOP-4")]
    [InlineData("key in (SHOP-3, DEPOT-1) ORDER BY key", "DEPOT-1 SHOP-3")]
    public async Task The_query_language_is_understood_as_far_as_it_is_used(string jql, string keys)
    {
        foreach (FakeEdition edition in Enum.GetValues<FakeEdition>())
        {
            await using FakeJira fake = await FakeJira.StartAsync(edition);
            Fill(fake);

            Assert.Equal(keys, string.Join(' ', Keys(await SearchAsync(fake, jql))));
        }
    }

    [Theory]
    [InlineData("project = NOPE", "The value 'NOPE' does not exist for the field 'project'.")]
    [InlineData("sprint = \"Sprint 9\"", "The value 'Sprint 9' does not exist for the field 'sprint'.")]
    [InlineData("issuetype = Nope", "The value 'Nope' does not exist for the field 'issuetype'.")]
    [InlineData("colour = red", "Field 'colour' does not exist or you do not have permission to view it.")]
    [InlineData("project = SHOP labels = map", "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'labels'.")]
    [InlineData("project = ", "Error in the JQL Query: unexpected end of the query.")]
    [InlineData("(project = SHOP", "Error in the JQL Query: Expecting ')' but got 'the end of the query'.")]
    [InlineData("project = SHOP ORDER BY colour", "Not able to sort using field 'colour'.")]
    public async Task What_a_query_has_wrong_is_said(string jql, string complaint)
    {
        foreach (FakeEdition edition in Enum.GetValues<FakeEdition>())
        {
            await using FakeJira fake = await FakeJira.StartAsync(edition);
            Fill(fake);

            (HttpStatusCode status, JsonNode? answer) = await SearchAsync(fake, jql);

            Assert.Equal((HttpStatusCode.BadRequest, complaint), (status, answer!["errorMessages"]![0]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Cloud_wants_a_condition_and_has_removed_the_old_search_and_the_old_lists_of_boards()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        Fill(fake);
        fake.Board();

        Assert.Equal(HttpStatusCode.BadRequest, (await SearchAsync(fake, "ORDER BY Rank")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await SendAsync(fake, "/rest/api/3/search", new JsonObject { ["jql"] = "project = SHOP" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(fake, "/rest/agile/1.0/board/1/backlog")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(fake, "/rest/software/1.0/board/1/backlog")).Status);
    }

    [Fact]
    public async Task On_Cloud_a_page_has_a_token_for_the_next_and_no_total()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        Fill(fake);
        JsonNode first = (await SearchAsync(fake, "project = SHOP ORDER BY Rank", size: 3)).Answer!;
        JsonNode second = (await SearchAsync(fake, "project = SHOP ORDER BY Rank", size: 3, token: first["nextPageToken"]!.GetValue<string>())).Answer!;

        Assert.Equal((3, false), (first["issues"]!.AsArray().Count, first["isLast"]!.GetValue<bool>()));
        Assert.Equal((1, true), (second["issues"]!.AsArray().Count, second["isLast"]!.GetValue<bool>()));
        Assert.Null(second["nextPageToken"]);
        Assert.Null(first["total"]);
        // Nothing but the id is given that is not asked for.
        Assert.Null(first["issues"]![0]!["fields"]);
    }

    [Fact]
    public async Task On_Data_Center_a_page_has_its_start_and_the_total_and_no_more_than_the_administrator_allows()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.DataCenter));
        Fill(fake);
        fake.LargestPage = 3;

        JsonNode page = (await SearchAsync(fake, "project = SHOP ORDER BY Rank", size: 50, start: 2)).Answer!;

        Assert.Equal((2, 3, 4), (page["startAt"]!.GetValue<int>(), page["maxResults"]!.GetValue<int>(), page["total"]!.GetValue<int>()));
        Assert.Equal(["SHOP-3", "SHOP-4"], page["issues"]!.AsArray().Select(issue => issue!["key"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Whoever_is_not_logged_in_finds_nothing_and_is_told_so_only_when_asking_for_the_account(string edition)
    {
        FakeJira fake = await StartAsync(edition);
        Fill(fake);
        string api = fake.IsCloud ? "/rest/api/3" : "/rest/api/2";

        (HttpStatusCode search, JsonNode? answer) = await SearchAsync(fake, "project = SHOP", isLoggedIn: false);

        Assert.Equal((HttpStatusCode.OK, 0), (search, answer!["issues"]!.AsArray().Count));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(fake, $"{api}/serverInfo", isLoggedIn: false)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(fake, $"{api}/myself", isLoggedIn: false)).Status);
    }

    [Fact]
    public async Task A_fetch_of_many_answers_by_id_whatever_the_order_of_the_question_and_takes_a_hundred()
    {
        FakeJira fake = await StartAsync(nameof(FakeEdition.Cloud));
        Fill(fake);

        (HttpStatusCode few, JsonNode? answer) = await SendAsync(
            fake, "/rest/api/3/issue/bulkfetch", new JsonObject { ["issueIdsOrKeys"] = new JsonArray("SHOP-3", "NOPE-1", "SHOP-1"), ["fields"] = new JsonArray("summary") });
        (HttpStatusCode many, _) = await SendAsync(
            fake, "/rest/api/3/issue/bulkfetch", new JsonObject { ["issueIdsOrKeys"] = new JsonArray([.. Enumerable.Range(1, 101).Select(id => (JsonNode)$"{id}")]) });

        Assert.Equal(["SHOP-1", "SHOP-3"], Keys((few, answer)));
        Assert.Equal(HttpStatusCode.BadRequest, many);
    }

    private static void Fill(FakeJira fake)
    {
        FakeJiraIssue[] issues = [fake.Add(), fake.Add(), fake.Add(), fake.Add(), fake.Add(project: "DEPOT")];
        issues[0].Labels.Add("map");
        issues[1].Labels.Add("map");
        issues[2].Labels.Add("order by");
        issues[1].Status = FakeStatus.Done;
        issues[2].Status = FakeStatus.InProgress;
        issues[3].Type = "Epic";
        issues[0].Sprints.Add(fake.AddSprint("Sprint 2", "future"));
        issues[1].Sprints.Add(fake.AddSprint("Sprint 1", "active"));
        issues[2].Sprints.Add(fake.AddSprint("Sprint 0", "closed"));
    }

    private static IEnumerable<string> Keys((HttpStatusCode Status, JsonNode? Answer) reply)
    {
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Answer!["issues"]!.AsArray().Select(issue => issue!["key"]!.GetValue<string>());
    }

    private Task<(HttpStatusCode Status, JsonNode? Answer)> SearchAsync(
        FakeJira fake, string jql, int size = 50, string? token = null, int start = 0, bool isLoggedIn = true)
    {
        JsonObject body = new() { ["jql"] = jql, ["maxResults"] = size };
        if (token is not null)
        {
            body["nextPageToken"] = token;
        }

        if (start > 0)
        {
            body["startAt"] = start;
        }

        return SendAsync(fake, fake.IsCloud ? "/rest/api/3/search/jql" : "/rest/api/2/search", body, isLoggedIn);
    }

    private async Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsync(FakeJira fake, string path, JsonNode? body = null, bool isLoggedIn = true)
    {
        using HttpRequestMessage request = new(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(fake.Address, path));
        if (isLoggedIn)
        {
            request.Headers.Authorization = fake.IsCloud
                ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeJira.Email}:{FakeJira.ApiToken}")))
                : new AuthenticationHeaderValue("Bearer", FakeJira.Pat);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage response = await _http.SendAsync(request, CancellationToken.None);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }
}
