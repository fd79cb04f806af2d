using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Fakes.GitHub;

/// <summary>The part of GitHub's GraphQL that is used, with a state, on a loopback port.</summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Token = "ghp_SecretOfTheTests0123456789abcdefABCD";

    private readonly WebApplication _app;

    private FakeGitHub(WebApplication app) => _app = app;

    public List<FakeIssue> Issues { get; } = [];

    /// <summary>The board's items from its top. They need not be the repository's.</summary>
    public List<FakeIssue> Board { get; } = [];

    /// <summary>What the token may do.</summary>
    public HashSet<string> Scopes { get; } = ["repo", "read:project"];

    /// <summary>What goes wrong, one after the other, each with one request; null lets one pass.</summary>
    public Queue<FakeFault?> Faults { get; } = [];

    /// <summary>Is called after each answer is made, with the number of requests so far: others are at work too.</summary>
    public Action<int> AfterAnswer { get; set; } = _ => { };

    /// <summary>The bodies of the requests.</summary>
    public List<JsonNode> Requests { get; } = [];

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FakeGitHub> StartAsync(int port = 0)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        WebApplication app = builder.Build();
        FakeGitHub fake = new(app);
        app.MapPost("/graphql", fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    public FakeIssue Add(int number, string? title = null, bool onBoard = true)
    {
        FakeIssue issue = new() { Number = number, Title = title ?? $"Item {number}", Body = "As a dispatcher I want it.", Status = "Ready" };
        Issues.Add(issue);
        if (onBoard)
        {
            Board.Add(issue);
        }

        return issue;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        JsonNode request = (await JsonNode.ParseAsync(context.Request.Body))!;
        Requests.Add(request);
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            await FakeFaults.Json(context, 401, """{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest"}""");
            return;
        }

        JsonObject answer = new FakeQueries(this).Answer(request);
        string text = answer.ToJsonString();
        AfterAnswer(Requests.Count);
        FakeFault? fault = Faults.Count > 0 ? Faults.Dequeue() : null;
        await (fault is null ? FakeFaults.Json(context, 200, text) : fault(context, text));
    }
}
