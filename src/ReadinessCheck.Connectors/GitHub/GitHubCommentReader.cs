using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Reads all comments of issues. A thread with a gap would be taken for one without our comment, so a gap is a failure.</summary>
internal sealed class GitHubCommentReader(GitHubOptions options, GitHubClient client)
{
    // A hundred comments and as many events of each are far from what a query may bring.
    private const int MostIssues = 20;

    /// <summary>Reads the threads, those of a few issues by one query.</summary>
    /// <param name="issues">The issues, each once.</param>
    /// <param name="passesOver">Whether an issue of which GitHub does not give all is passed over, for whom the others are of use.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The issues with their threads; one that is gone, or not to be seen any more, is missing.</returns>
    /// <exception cref="ConnectorException">GitHub cannot be asked, or does not give all.</exception>
    public async IAsyncEnumerable<GitHubIssue> ReadAsync(
        IEnumerable<GitHubIssue> issues, bool passesOver, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (GitHubIssue[] some in issues.Chunk(MostIssues))
        {
            JsonObject variables = new() { ["ids"] = new JsonArray([.. some.Select(issue => JsonValue.Create(issue.Id))]) };
            GitHubAnswer<CommentsData> answer = await client.QueryAsync<CommentsData>(
                GitHubCommentQueries.Comments, GitHubCommentQueries.CommentsName, variables, cancellationToken);
            IReadOnlyList<IssueNode?> nodes = answer.Data?.Nodes is { } all && all.Count == some.Length ? all : throw Incomplete(answer.Errors);
            for (int place = 0; place < some.Length; place++)
            {
                GitHubThread? thread = null;
                try
                {
                    thread = IsThere(nodes[place], answer.Errors, place)
                        ? await WholeAsync(some[place].Id, nodes[place]!, answer.Errors, cancellationToken)
                        : null;
                }
                catch (ConnectorException exception) when (passesOver && exception.Kind == ConnectorFailure.Unavailable)
                {
                    // The others are of use without it; whoever writes comments asks for it again, and says what is wrong.
                }

                if (thread is not null)
                {
                    yield return some[place] with { Thread = thread };
                }
            }
        }
    }

    private async Task<GitHubThread> WholeAsync(string id, IssueNode first, IReadOnlyList<GitHubError>? errors, CancellationToken cancellationToken)
    {
        List<CommentNode> comments = [];
        for (IssueNode node = first; ;)
        {
            if (!GitHubThread.HasNoGaps(node))
            {
                throw Incomplete(errors);
            }

            comments.AddRange(node.Comments.Present());
            if (node.Comments!.PageInfo is not { HasNextPage: true, EndCursor: { } cursor } || node.Comments.Nodes!.Count == 0)
            {
                // The events are those of the last page: somebody may have deleted while the pages were read.
                return new GitHubThread([.. comments.DistinctBy(comment => comment.FullDatabaseId)], GitHubThread.Of(node).Deletions, IsWhole: true);
            }

            GitHubAnswer<MoreCommentsData> answer = await client.QueryAsync<MoreCommentsData>(
                GitHubCommentQueries.MoreComments,
                GitHubCommentQueries.MoreCommentsName,
                new JsonObject { ["id"] = id, ["after"] = cursor },
                cancellationToken);
            errors = answer.Errors;
            node = answer.Data?.Node ?? throw Incomplete(errors);
        }
    }

    // Null beside an error that says so is gone; beside another one it only was not given. What is no issue has no id.
    private bool IsThere(IssueNode? node, IReadOnlyList<GitHubError>? errors, int place)
    {
        GitHubError? error = errors?.FirstOrDefault(each => GitHubErrors.PlaceOf(each) == place);
        return error is null or { Type: "NOT_FOUND" or "FORBIDDEN" } ? node?.Id is not null : throw Incomplete(errors);
    }

    private ConnectorException Incomplete(IReadOnlyList<GitHubError>? errors) => new(
        ConnectorFailure.Unavailable,
        $"GitHub did not give all comments{GitHubFailures.Quote(errors is { Count: > 0 } ? errors[0].Message : null, options)}, without which none"
        + " is written: run it again later.");
}
