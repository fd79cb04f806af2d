using System.Text.Json.Nodes;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Asks which boards an owner has.</summary>
public static class GitHubBoards
{
    /// <summary>Gives the owner's open boards, those that were changed last first; of more than a hundred, the first hundred.</summary>
    /// <param name="options">Whose boards, and where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">The options are wrong; the message says all that is.</exception>
    /// <exception cref="ConnectorException">There is no such owner, the token may not ask, or GitHub does not answer.</exception>
    public static Task<IReadOnlyList<TrackerBoard>> ReadAsync(GitHubOptions options, TimeProvider clock, CancellationToken cancellationToken) =>
        ReadAsync(options, new ServerPace(), clock, cancellationToken);

    internal static async Task<IReadOnlyList<TrackerBoard>> ReadAsync(
        GitHubOptions options, ServerPace pace, TimeProvider clock, CancellationToken cancellationToken)
    {
        GitHubOptionsValidator.Check(options);
        using GitHubClient client = new(options, pace, clock);
        GitHubAnswer<BoardData> answer = await client.QueryAsync<BoardData>(
            GitHubQueries.Boards, GitHubQueries.BoardsName, new JsonObject { ["owner"] = options.Owner }, cancellationToken);
        Connection<ProjectNode> boards = answer.Data?.RepositoryOwner?.ProjectsV2 ?? throw WhyNone(answer, options);
        return [.. boards.Present().Where(board => !board.Closed).Select(board => new TrackerBoard(board.Number, board.Title ?? ""))];
    }

    private static ConnectorException WhyNone(GitHubAnswer<BoardData> answer, GitHubOptions options) => answer.Errors switch
    {
        [{ Type: "INSUFFICIENT_SCOPES" } error, ..] => new(
            ConnectorFailure.Permission,
            $"The token in {GitHubEnvironment.TokenVariable} lacks the scope read:project{GitHubFailures.Quote(error.Message, options)}:"
            + " add it to the token, or make one that has it."),
        [{ Type: not null } error, ..] => new(
            ConnectorFailure.Permission,
            $"GitHub does not give the boards of {options.Owner}{GitHubFailures.Quote(error.Message, options)}: look whether the token may read them."),
        [var error, ..] => new(
            ConnectorFailure.Unavailable, $"GitHub could not carry out the query{GitHubFailures.Quote(error.Message, options)}: run it again later."),
        _ => new(ConnectorFailure.Missing, $"There is no user or organisation {options.Owner} on GitHub: look at the name."),
    };
}
