using System.Net;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Asks what a board consists of.</summary>
internal sealed class JiraBoard(JiraOptions options, JiraClient client)
{
    private const int PageSize = 50;

    /// <summary>Asks what kind of board it is.</summary>
    /// <exception cref="ConnectorException">There is none, or it is not to be seen.</exception>
    public async Task<BoardPayload> ReadAsync(long board, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.GetAsync(Path(board, ""), cancellationToken);
        return reply.Status == HttpStatusCode.OK ? client.Read(reply, JiraJson.Default.BoardPayload) : throw JiraFailures.Of(reply, Name(board), options);
    }

    /// <summary>Asks for the sprints of a board that are not closed, in the order in which the board shows them.</summary>
    /// <returns>The sprints; null when the board has none, as Kanban boards have not.</returns>
    /// <exception cref="ConnectorException">They are not to be seen.</exception>
    public async Task<IReadOnlyList<SprintPayload>?> SprintsAsync(long board, CancellationToken cancellationToken)
    {
        List<SprintPayload> sprints = [];
        while (true)
        {
            JiraReply reply = await client.GetAsync(
                Path(board, FormattableString.Invariant($"/sprint?state=active,future&startAt={sprints.Count}&maxResults={PageSize}")), cancellationToken);
            if (reply is { Status: HttpStatusCode.BadRequest, IsJson: true })
            {
                return null;
            }

            SprintsPayload page = reply.Status == HttpStatusCode.OK
                ? client.Read(reply, JiraJson.Default.SprintsPayload)
                : throw JiraFailures.Of(reply, $"the sprints of {Name(board)}", options);
            sprints.AddRange(page.Values ?? []);
            if (page.IsLast != false || page.Values is not { Count: > 0 })
            {
                return sprints;
            }
        }
    }

    /// <summary>Asks for a board's columns, the first one first.</summary>
    /// <returns>Of each column the ids of its statuses.</returns>
    /// <exception cref="ConnectorException">They are not to be seen.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ColumnsAsync(long board, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.GetAsync(Path(board, "/configuration"), cancellationToken);
        BoardConfigurationPayload configuration = reply.Status == HttpStatusCode.OK
            ? client.Read(reply, JiraJson.Default.BoardConfigurationPayload)
            : throw JiraFailures.Of(reply, $"the columns of {Name(board)}", options);
        return [.. (configuration.ColumnConfig?.Columns ?? []).Select(column => (IReadOnlyList<string>)[.. (column.Statuses ?? []).Select(status => status.Id ?? "")])];
    }

    // Under /rest/agile on both editions; only the lists of issues have moved on Cloud.
    private static string Path(long board, string rest) => FormattableString.Invariant($"rest/agile/1.0/board/{board}{rest}");

    private static string Name(long board) => FormattableString.Invariant($"the board {board}");
}
