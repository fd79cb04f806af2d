using System.Globalization;
using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>
/// Says in a sentence why a comment could not be changed, and what to do. No sentence names the issue, which whoever reports it knows: so
/// those that befall many are the same.
/// </summary>
internal static class GitHubWriteFailures
{
    /// <summary>For an answer of REST that is not the one that was hoped for.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="call">The kind of request.</param>
    /// <param name="repository">The full name of the repository.</param>
    /// <param name="options">The options.</param>
    public static ConnectorException Of(GitHubRestReply reply, ServerCall call, string repository, GitHubOptions options)
    {
        string quote = GitHubFailures.Quote(reply.Complaint, options);
        return reply.Status switch
        {
            HttpStatusCode.Unauthorized => GitHubFailures.BadToken(),
            HttpStatusCode.Forbidden => Forbidden(reply.Complaint, repository, options),
            HttpStatusCode.NotFound => new(
                ConnectorFailure.Missing,
                $"The issue or the comment is gone, or the token may not write in {repository}{quote}: a classic token needs the scope repo,"
                + " or public_repo for what is public."),
            HttpStatusCode.Gone => new(ConnectorFailure.Missing, $"The issue was deleted{quote}: nothing is left to comment on."),
            HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest => new(
                ConnectorFailure.Refused, $"GitHub does not take what it was sent{quote}: report it to the makers of readiness-check."),
            >= HttpStatusCode.InternalServerError => new(
                ConnectorFailure.Unavailable,
                $"GitHub broke down{(call.MayRepeat ? " again and again" : "")} ({Number(reply)}): run it again later;"
                + $" https://www.githubstatus.com may say more.{ServerFailures.Doubt(call)}"),
            HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent => GitHubFailures.NotUnderstood(call),
            _ => new(
                ConnectorFailure.Answer,
                $"GitHub answered with {Number(reply)}{quote}: look at {GitHubEnvironment.ApiVariable}, or report it to the makers of"
                + $" readiness-check.{ServerFailures.Doubt(call)}"),
        };
    }

    /// <summary>For a token that may not ask who may write: gives the sentence.</summary>
    /// <param name="complaint">What GitHub says of it.</param>
    /// <param name="repository">The full name of the repository.</param>
    /// <param name="options">The options.</param>
    public static string OfAsking(string complaint, string repository, GitHubOptions options) =>
        $"Somebody gave a command, and the token in {GitHubEnvironment.TokenVariable} may not ask who may write in"
        + $" {repository}{GitHubFailures.Quote(complaint, options)}, without which no comment is written: give its account push access to the"
        + " repository, and a fine-grained token or a GitHub App Metadata: read.";

    /// <summary>For errors of GraphQL in place of a minimised comment.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="repository">The full name of the repository.</param>
    /// <param name="options">The options.</param>
    public static ConnectorException OfMinimising(IReadOnlyList<GitHubError>? errors, string repository, GitHubOptions options)
    {
        GitHubError? error = errors is { Count: > 0 } ? errors[0] : null;
        string quote = GitHubFailures.Quote(error?.Message, options);
        return error?.Type switch
        {
            "FORBIDDEN" or "INSUFFICIENT_SCOPES" => new(
                ConnectorFailure.Permission,
                $"The token in {GitHubEnvironment.TokenVariable} may not minimise comments in {repository}{quote}: that takes write access to the"
                + " repository; without it, have comments edited or deleted when all is answered."),
            "NOT_FOUND" => new(ConnectorFailure.Missing, $"The comment to be minimised is gone{quote}: run it again."),
            _ => new(ConnectorFailure.Unavailable, $"GitHub could not minimise the comment{quote}: run it again later."),
        };
    }

    // A lock is one issue's; what lacks a permission lacks it in the whole repository.
    private static ConnectorException Forbidden(string complaint, string repository, GitHubOptions options)
    {
        string quote = GitHubFailures.Quote(complaint, options);
        return Says(complaint, "issue is locked") ? new(
                ConnectorFailure.Refused, $"The issue is locked{quote}: unlock it, or give it a label that leaves it out.")
            : Says(complaint, "archived") ? new(
                ConnectorFailure.Permission,
                $"{repository} is archived, so that nothing can be written there{quote}: leave its issues out, or unarchive it.")
            : new ConnectorException(
                ConnectorFailure.Permission,
                $"The token in {GitHubEnvironment.TokenVariable} may not write comments in {repository}{quote}: it needs the permission issues: write"
                + " (in a workflow, under permissions; for a fine-grained token or a GitHub App, Issues: read and write; for a classic token, the"
                + " scope repo, or public_repo for what is public).");
    }

    private static bool Says(string complaint, string word) => complaint.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Number(GitHubRestReply reply) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)reply.Status}");
}
