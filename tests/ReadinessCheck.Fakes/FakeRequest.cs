using System.Text.Json.Nodes;

namespace ReadinessCheck.Fakes;

/// <summary>A request as it came.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, unescaped.</param>
/// <param name="Query">Its query: empty, or beginning with a question mark.</param>
/// <param name="Body">Its body; null when it has none that is JSON.</param>
/// <param name="At">When it came, by the fake's clock.</param>
internal sealed record FakeRequest(string Method, string Path, string Query, JsonNode? Body, DateTimeOffset At)
{
    public const string GraphQlPath = "/graphql";

    public bool IsGraphQl => Path == GraphQlPath;

    /// <summary>The name of GraphQL's operation; null for REST.</summary>
    public string? Operation => IsGraphQl ? Body?["operationName"]?.GetValue<string>() : null;

    /// <summary>Whether it is meant to change something.</summary>
    public bool IsWrite => IsGraphQl
        ? Body?["query"]?.GetValue<string>().TrimStart().StartsWith("mutation", StringComparison.Ordinal) == true
        : Method != "GET" && !Questions.Any(question => Path.EndsWith(question, StringComparison.Ordinal));

    // What Jira is asked by POST.
    private static readonly string[] Questions = ["/search/jql", "/api/2/search", "/issue/bulkfetch", "/changelog/bulkfetch", "/comment/list", "/approximate-count"];
}

/// <summary>An answer before it is sent.</summary>
/// <param name="Status">HTTP's status.</param>
/// <param name="Body">Its body; null for none.</param>
internal sealed record FakeAnswer(int Status, JsonNode? Body)
{
    public Dictionary<string, string> Headers { get; } = [];

    public string Text { get; } = Body?.ToJsonString() ?? "";

    /// <summary>An error as REST gives it.</summary>
    public static FakeAnswer Error(int status, string message, params JsonNode[] errors)
    {
        JsonObject body = new()
        {
            ["message"] = message,
            ["documentation_url"] = "https://docs.github.com/rest",
            ["status"] = FormattableString.Invariant($"{status}"),
        };
        if (errors.Length > 0)
        {
            body["errors"] = new JsonArray(errors);
        }

        return new FakeAnswer(status, body);
    }
}
