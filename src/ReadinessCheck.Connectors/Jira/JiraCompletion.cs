using System.Text.Json;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>
/// Reads what belongs to items that are to be judged and did not come with them: the texts of their parents, and the rest of long threads,
/// in which ten comments of programs must not hide the answer that a person gave before.
/// </summary>
internal sealed class JiraCompletion(JiraOptions options, JiraSite site, JiraClient client, JiraMapper mapper)
{
    private readonly JiraCommentReader _comments = new(options, site, client);
    private readonly JiraIssues _issues = new(options, site, client);

    /// <summary>Completes the rows of as many items as are enough, from the top. What cannot be read stays as it came.</summary>
    /// <param name="rows">The rows in their order.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same rows in the same order.</returns>
    /// <exception cref="ConnectorException">A rate limit asks for too long a wait, or Jira does not accept the account any more.</exception>
    public async Task<IReadOnlyList<JiraRow>> CompleteAsync(IReadOnlyList<JiraRow> rows, CancellationToken cancellationToken)
    {
        HashSet<string> judged = [.. rows.Where(row => mapper.Entry(row) is BacklogEntry.Item).Take(options.Enough ?? int.MaxValue).Select(row => row.Id)];
        Dictionary<string, JsonElement> parents = await ParentsAsync(rows, judged, cancellationToken);
        List<JiraRow> completed = [];
        foreach (JiraRow row in rows)
        {
            JiraRow whole = parents.TryGetValue(mapper.ParentOf(row), out JsonElement parent) ? row with { Parent = parent } : row;
            completed.Add(judged.Contains(row.Id) && !row.Thread.IsWhole ? await WithThreadAsync(whole, cancellationToken) : whole);
        }

        return completed;
    }

    private async Task<Dictionary<string, JsonElement>> ParentsAsync(IReadOnlyList<JiraRow> rows, HashSet<string> judged, CancellationToken cancellationToken)
    {
        // A parent that is an item itself came with the others.
        Dictionary<string, JsonElement> known = rows.Where(row => row.Issue.ValueKind == JsonValueKind.Object).DistinctBy(row => row.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(row => row.Key, row => row.Issue, StringComparer.OrdinalIgnoreCase);
        string[] wanted =
        [
            .. rows.Where(row => judged.Contains(row.Id)).Select(mapper.ParentOf)
                .Where(key => key.Length > 0 && !known.ContainsKey(key))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        try
        {
            foreach ((string key, JsonElement parent) in await _issues.ReadTextsAsync(wanted, cancellationToken))
            {
                known[key] = parent;
            }
        }
        catch (ConnectorException exception) when (!exception.IsOfAll)
        {
            // The items are judged by their own texts, and by the parents' titles that came with them.
        }

        return known;
    }

    private async Task<JiraRow> WithThreadAsync(JiraRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await _comments.ReadAsync(row.Id, cancellationToken) is { } thread ? row with { Thread = thread } : row;
        }
        catch (ConnectorException exception) when (!exception.IsOfAll)
        {
            // Whoever writes comments reads the rest again, and says what is wrong.
            return row;
        }
    }
}
