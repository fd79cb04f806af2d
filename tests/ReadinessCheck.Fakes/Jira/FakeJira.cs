using System.Text;
using Microsoft.AspNetCore.Http;

namespace ReadinessCheck.Fakes.Jira;

/// <summary>The part of Jira that is used, of either edition.</summary>
internal sealed partial class FakeJira : FakeServer
{
    public const string Email = "readiness@example.org";
    public const string ApiToken = "ATATT3xSecretOfTheTests0123456789abcdef";
    public const string Pat = "NDYxSecretOfTheTests0123456789abcdef";

    private FakeJira(FakeEdition edition) => Edition = edition;

    public FakeEdition Edition { get; }

    public bool IsCloud => Edition == FakeEdition.Cloud;

    public static async Task<FakeJira> StartAsync(FakeEdition edition, int port = 0)
    {
        FakeJira fake = new(edition);
        await fake.ListenAsync(port);
        return fake;
    }

    protected override FakeAnswer Answer(FakeRequest request, HttpRequest http)
    {
        string expected = IsCloud ? $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{ApiToken}"))}" : $"Bearer {Pat}";
        bool isLoggedIn = http.Headers.Authorization == expected;
        if (request.IsWrite && http.Headers["X-Atlassian-Token"] != "no-check" && !IsCloud)
        {
            return FakeAnswerOf.Error(403, "XSRF check failed");
        }

        string api = IsCloud ? "/rest/api/3/" : "/rest/api/2/";
        return request.Path switch
        {
            var path when path.StartsWith(api, StringComparison.Ordinal) => new FakeJiraPlatform(this, isLoggedIn).Answer(request, path[api.Length..], http.Query),
            var path when path.StartsWith("/rest/agile/1.0/", StringComparison.Ordinal) || path.StartsWith("/rest/software/1.0/", StringComparison.Ordinal) =>
                new FakeJiraBoards(this, isLoggedIn).Answer(request, http.Query),
            var path when path.StartsWith("/rest/servicedeskapi/request/", StringComparison.Ordinal) && isLoggedIn =>
                new FakeJiraPlatform(this, isLoggedIn).AnswerServiceDesk(request, path["/rest/servicedeskapi/request/".Length..]),
            // Cloud knows version 2 as well; what it has removed is gone from both.
            "/rest/api/2/serverInfo" => new FakeJiraPlatform(this, isLoggedIn).Answer(request, "serverInfo", http.Query),
            _ => FakeAnswerOf.Error(404, "null for uri: " + request.Path),
        };
    }
}

/// <summary>Jira's answers to what it refuses.</summary>
internal static class FakeAnswerOf
{
    /// <summary>What an issue that was written to too often gets.</summary>
    public static FakeAnswer Limited() => new(429, new System.Text.Json.Nodes.JsonObject { ["errorMessages"] = new System.Text.Json.Nodes.JsonArray("Rate limit exceeded.") })
    {
        Headers = { ["Retry-After"] = "2", ["RateLimit-Reason"] = "jira-per-issue-on-write" },
    };

    public static FakeAnswer Error(int status, params string[] messages) => new(status, new System.Text.Json.Nodes.JsonObject
    {
        ["errorMessages"] = new System.Text.Json.Nodes.JsonArray([.. messages.Select(message => (System.Text.Json.Nodes.JsonNode)message)]),
        ["errors"] = new System.Text.Json.Nodes.JsonObject(),
    });
}
