using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>What of the fake no other test would miss.</summary>
public sealed class FakeGitHubTests : GitHubTest, IDisposable
{
    private const string Repository = "/repos/example/field-service";

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_page_that_has_not_changed_is_answered_with_304_and_one_that_has_with_200()
    {
        FakeIssue issue = Fake.Add(1);
        Fake.PersonComments(issue, "ada", "First.");
        using HttpResponseMessage first = await SendAsync(HttpMethod.Get, $"{Repository}/issues/1/comments");
        using HttpResponseMessage same = await SendAsync(HttpMethod.Get, $"{Repository}/issues/1/comments", tag: first.Headers.ETag);
        Fake.PersonComments(issue, "ada", "Second.");
        using HttpResponseMessage other = await SendAsync(HttpMethod.Get, $"{Repository}/issues/1/comments", tag: first.Headers.ETag);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK], [first.StatusCode, same.StatusCode, other.StatusCode]);
        Assert.Empty(await same.Content.ReadAsStringAsync());
        // What is not modified is free.
        Assert.Equal(
            ["4999", "4999", "4998"],
            new[] { first, same, other }.Select(response => response.Headers.GetValues("x-ratelimit-remaining").Single()));
    }

    [Fact]
    public async Task Comments_come_in_pages_with_a_link_to_the_next()
    {
        FakeIssue issue = Fake.Add(1);
        for (int count = 0; count < 35; count++)
        {
            Fake.PersonComments(issue, "ada", $"Comment {count}");
        }

        using HttpResponseMessage first = await SendAsync(HttpMethod.Get, $"{Repository}/issues/1/comments");
        using HttpResponseMessage second = await SendAsync(HttpMethod.Get, $"{Repository}/issues/1/comments?page=2");

        Assert.Equal(30, JsonNode.Parse(await first.Content.ReadAsStringAsync())!.AsArray().Count);
        Assert.Equal(5, JsonNode.Parse(await second.Content.ReadAsStringAsync())!.AsArray().Count);
        Assert.Contains("page=2>; rel=\"next\"", first.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.False(second.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData(80, 0)]
    [InlineData(500, 5)]
    public async Task Too_much_content_is_refused(int allowed, int secondsBetween)
    {
        Fake.Add(1);
        for (int count = 0; count < allowed; count++)
        {
            using HttpResponseMessage taken = await SendAsync(HttpMethod.Post, $"{Repository}/issues/1/comments", """{"body":"Hello"}""");
            Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
            ((SkippingClock)Fake.Clock).Advance(TimeSpan.FromSeconds(secondsBetween));
        }

        using HttpResponseMessage refused = await SendAsync(HttpMethod.Post, $"{Repository}/issues/1/comments", """{"body":"Hello"}""");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("blocked from content creation", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GraphQL_answers_nothing_that_was_not_asked_for()
    {
        Fake.Add(1);
        const string Query = """
            {"query":"query RepositoryIssues { repository(owner: \"a\", name: \"b\") { issues(first: 100) { nodes { ...T } } } viewer { login } } fragment T on Issue { number ... on Issue { state } }",
             "operationName":"RepositoryIssues","variables":{"owner":"example","name":"field-service"}}
            """;

        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "/graphql", Query);

        Assert.Equal(
            """{"data":{"repository":{"issues":{"nodes":[{"number":1,"state":"OPEN"}]}},"viewer":{"login":"github-actions[bot]"}}}""",
            await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, EntityTagHeaderValue? tag = null)
    {
        using HttpRequestMessage request = new(method, new Uri(Fake.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", FakeGitHub.Token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await _http.SendAsync(request, CancellationToken.None);
    }
}
