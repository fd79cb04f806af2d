using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Makes the calls of REST that change comments.</summary>
/// <remarks>https://docs.github.com/rest/issues/comments, https://docs.github.com/rest/reactions/reactions</remarks>
internal sealed class GitHubRest(GitHubOptions options, GitHubClient client)
{
    /// <summary>Gives the path of a repository, escaped.</summary>
    /// <param name="fullName">Its owner and name.</param>
    public static string Repository(string fullName) => $"repos/{string.Join('/', fullName.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>Writes a new comment.</summary>
    /// <returns>Where people see it; null where GitHub does not say.</returns>
    /// <exception cref="ConnectorException">It was not written, or nobody knows.</exception>
    public Task<Uri?> CreateAsync(GitHubIssue issue, string body, CancellationToken cancellationToken) => SendAsync(
        ServerCall.Creation(options.ApiAddress),
        HttpMethod.Post,
        FormattableString.Invariant($"{Repository(issue.Repository)}/issues/{issue.Number}/comments"),
        new RestBody(body),
        reply => reply.Status == HttpStatusCode.Created,
        issue,
        cancellationToken);

    /// <summary>Changes the text of a comment.</summary>
    /// <returns>Where people see it; null where GitHub does not say.</returns>
    /// <exception cref="ConnectorException">It was not changed, or nobody knows.</exception>
    public Task<Uri?> EditAsync(GitHubIssue issue, string id, string body, CancellationToken cancellationToken) => SendAsync(
        ServerCall.Change(options.ApiAddress),
        HttpMethod.Patch,
        CommentPath(issue, id),
        new RestBody(body),
        // A proxy's page comes under 200, too.
        reply => reply.Status == HttpStatusCode.OK && reply.Value("id") == id,
        issue,
        cancellationToken);

    /// <summary>Deletes a comment; that it is gone already is as good.</summary>
    /// <returns>Null: there is nothing to see any more.</returns>
    /// <exception cref="ConnectorException">It was not deleted, or nobody knows.</exception>
    public Task<Uri?> DeleteAsync(GitHubIssue issue, string id, CancellationToken cancellationToken) => SendAsync(
        ServerCall.Change(options.ApiAddress),
        HttpMethod.Delete,
        CommentPath(issue, id),
        payload: null,
        reply => reply.Status is HttpStatusCode.NoContent or HttpStatusCode.NotFound or HttpStatusCode.Gone,
        issue,
        cancellationToken);

    /// <summary>Leaves a reaction on a comment; GitHub keeps one of each account.</summary>
    /// <returns>Null: a reaction has no page of its own.</returns>
    /// <exception cref="ConnectorException">It was not left, or nobody knows.</exception>
    public Task<Uri?> ReactAsync(GitHubIssue issue, string id, string reaction, CancellationToken cancellationToken) => SendAsync(
        ServerCall.Change(options.ApiAddress),
        HttpMethod.Post,
        $"{CommentPath(issue, id)}/reactions",
        new RestReaction(reaction),
        reply => reply.Status is HttpStatusCode.OK or HttpStatusCode.Created && reply.Value("content") == reaction,
        issue,
        cancellationToken);

    private static string CommentPath(GitHubIssue issue, string id) => $"{Repository(issue.Repository)}/issues/comments/{Uri.EscapeDataString(id)}";

    private async Task<Uri?> SendAsync(
        ServerCall call, HttpMethod method, string path, object? payload, Func<GitHubRestReply, bool> isDone, GitHubIssue issue, CancellationToken cancellationToken)
    {
        GitHubRestReply reply = await client.SendAsync(call, method, path, payload, cancellationToken);
        if (!isDone(reply))
        {
            throw GitHubWriteFailures.Of(reply, call, issue.Repository, options);
        }

        return GitHubMapper.WebAddress(reply.Value("html_url"));
    }
}
