using System.Net;
using System.Text.Json;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>An answer of REST.</summary>
/// <param name="Status">HTTP's status.</param>
/// <param name="Body">Its body; empty for none.</param>
internal sealed record GitHubRestReply(HttpStatusCode Status, string Body)
{
    private readonly JsonElement _root = GitHubReply.Root(Body) ?? default;

    /// <summary>Why GitHub refuses, in its own words: the details where it gives any. Empty when it says nothing.</summary>
    public string Complaint
    {
        get
        {
            string[] details = [.. _root.Get("errors").Members().Select(error => error.Text("message")).Where(text => text.Length > 0)];
            return details.Length > 0 ? string.Join("; ", details) : Value("message");
        }
    }

    /// <summary>Gives a text or number of its JSON; empty when there is none of that name, or no JSON.</summary>
    public string Value(string name) => _root.Text(name);
}
