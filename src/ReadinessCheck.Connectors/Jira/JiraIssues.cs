using System.Net;
using System.Text.Json;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Reads issues of which the ids are known, many by one request.</summary>
internal sealed class JiraIssues(JiraOptions options, JiraSite site, JiraClient client)
{
    /// <summary>The most that Jira Cloud gives at once.</summary>
    private const int Most = 100;

    private static readonly string[] Parts =
    [
        "summary", "description", "issuetype", "status", "project", "labels", "priority", "parent", "issuelinks", "duedate", "fixVersions", "comment", "created",
        "reporter", "creator", "assignee",
    ];

    /// <summary>Reads issues with all that is asked of an item.</summary>
    /// <param name="ids">Their ids, each once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A row for each id, in the same order.</returns>
    /// <exception cref="ConnectorException">They could not be read.</exception>
    public async Task<IReadOnlyList<JiraRow>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        string[] fields = [.. Parts, .. new[] { site.Fields.Sprint, site.Fields.EpicLink }.OfType<string>().Concat(site.Fields.Telling).Except(Parts).Distinct()];
        Dictionary<string, JsonElement> issues = await FetchAsync(ids, fields, "id", isWhole: true, cancellationToken);
        return [.. ids.Select(id => issues.TryGetValue(id, out JsonElement issue) ? RowOf(id, issue) : new JiraRow(id, default))];
    }

    /// <summary>Reads the texts of issues.</summary>
    /// <param name="keys">Their keys, each once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The issues by key; one that is not to be seen is missing.</returns>
    /// <exception cref="ConnectorException">They could not be read.</exception>
    public Task<Dictionary<string, JsonElement>> ReadTextsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        FetchAsync(keys, ["summary", "description"], "key", isWhole: false, cancellationToken);

    // On Data Center the property has to be asked for issue by issue, which whoever writes comments does.
    private JiraRow RowOf(string id, JsonElement issue) => new(id, issue)
    {
        Thread = ThreadOf(issue.Get("fields").Get("comment")),
        Memory = site.IsCloud ? JiraMemory.Read(issue.Get("properties").Get(JiraMemory.Property)) : null,
    };

    // What cannot be read is read again by itself, where it can be said what is wrong.
    private static JiraThread ThreadOf(JsonElement comments)
    {
        try
        {
            return comments.ValueKind == JsonValueKind.Object ? JiraThread.Of(comments.Deserialize(JiraJson.Default.CommentsPayload)) : JiraThread.None;
        }
        catch (JsonException)
        {
            return JiraThread.None;
        }
    }

    private async Task<Dictionary<string, JsonElement>> FetchAsync(
        IReadOnlyList<string> names, IReadOnlyList<string> fields, string name, bool isWhole, CancellationToken cancellationToken)
    {
        Dictionary<string, JsonElement> issues = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] some in names.Chunk(Most))
        {
            for (int start = 0; ;)
            {
                JiraReply reply = await (site.IsCloud ? BulkAsync(some, fields, isWhole, cancellationToken) : SearchAsync(some, fields, name, start, isWhole, cancellationToken));
                IssuesPayload page = reply.Status == HttpStatusCode.OK ? client.Read(reply, JiraJson.Default.IssuesPayload) : throw JiraFailures.Of(reply, "the items", options);
                foreach (JsonElement issue in page.Issues ?? throw JiraFailures.NotUnderstood(options))
                {
                    issues[issue.Text(name)] = issue;
                }

                // An administrator may let Data Center give fewer at once than are asked for.
                start += page.Issues.Count;
                if (site.IsCloud || page.Issues.Count == 0 || start >= page.Total)
                {
                    break;
                }
            }
        }

        return issues;
    }

    // In quotes it would be taken for a key.
    private static bool IsNumber(string id) => id.All(char.IsAsciiDigit);

    private Task<JiraReply> BulkAsync(string[] names, IReadOnlyList<string> fields, bool isWhole, CancellationToken cancellationToken) => client.AskAsync(
        "rest/api/3/issue/bulkfetch",
        new BulkFetchPayload(names, fields, isWhole ? [JiraMemory.Property] : [], isWhole ? ["changelog"] : []),
        JiraJson.Default.BulkFetchPayload,
        cancellationToken);

    private Task<JiraReply> SearchAsync(
        string[] names, IReadOnlyList<string> fields, string name, int start, bool isWhole, CancellationToken cancellationToken) => client.AskAsync(
        "rest/api/2/search",
        new OldSearchPayload($"{name} in ({string.Join(", ", name == "id" ? names.Where(IsNumber) : names.Select(JiraQuery.Quoted))})", fields, start, Most)
        {
            Expand = isWhole ? ["changelog"] : [],
            // One that is gone meanwhile must not keep the others away.
            ValidateQuery = false,
        },
        JiraJson.Default.OldSearchPayload,
        cancellationToken);
}
