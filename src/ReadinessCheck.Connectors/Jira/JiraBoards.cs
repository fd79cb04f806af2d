using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Asks which boards a site has.</summary>
/// <remarks>https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/#api-rest-agile-1-0-board-get</remarks>
public static class JiraBoards
{
    // What a person may look through; large sites have thousands.
    private const int Most = 200;

    private const int PageSize = 50;

    /// <summary>Gives the boards that the account sees, in Jira's order; of more than two hundred, the first two hundred.</summary>
    /// <param name="options">Where Jira is, and the account; nothing that is to be read needs to be named.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">The options are wrong; the message says all that is.</exception>
    /// <exception cref="ConnectorException">It is no Jira, or does not accept the account, or does not answer.</exception>
    public static Task<IReadOnlyList<TrackerBoard>> ReadAsync(JiraOptions options, TimeProvider clock, CancellationToken cancellationToken) =>
        ReadAsync(options, JiraAnswers.Pace, clock, cancellationToken);

    internal static async Task<IReadOnlyList<TrackerBoard>> ReadAsync(
        JiraOptions options, ServerPace pace, TimeProvider clock, CancellationToken cancellationToken)
    {
        JiraOptionsValidator.CheckConnection(options);
        using JiraClient client = new(options, pace, clock, notices: null);
        List<TrackerBoard> boards = [];
        while (true)
        {
            JiraReply reply = await client.GetAsync(
                FormattableString.Invariant($"rest/agile/1.0/board?startAt={boards.Count}&maxResults={PageSize}"), cancellationToken);
            BoardsPayload page = reply.Status == HttpStatusCode.OK
                ? client.Read(reply, JiraJson.Default.BoardsPayload)
                : throw JiraFailures.Of(reply, "the list of boards", options);
            boards.AddRange((page.Values ?? []).Select(board => new TrackerBoard(board.Id, board.Name ?? "")));
            if (page.IsLast != false || page.Values is not { Count: > 0 } || boards.Count >= Most)
            {
                return boards;
            }
        }
    }
}
