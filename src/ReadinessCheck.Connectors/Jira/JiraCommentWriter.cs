using System.Net;
using System.Text.Json;
using ReadinessCheck.Comments;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Makes the calls that change comments, and what is noted with an issue.</summary>
/// <remarks>https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/</remarks>
internal sealed class JiraCommentWriter(JiraOptions options, JiraSite site, JiraClient client)
{
    /// <summary>Writes a new comment.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ConnectorException">It was not written, or nobody knows.</exception>
    public async Task<string> CreateAsync(JiraRow issue, CommentContent content, CancellationToken cancellationToken)
    {
        if (issue.IsOfServiceDesk)
        {
            return await CreateInternalAsync(issue, content, cancellationToken);
        }

        JiraReply reply = await client.CreateAsync(
            $"{site.Api}/issue/{issue.Id}/comment",
            new CommentBodyPayload(Body(content), options.Visibility is { } visibility ? new VisibilityPayload(visibility.Type, visibility.Value) : null),
            JiraJson.Default.CommentBodyPayload,
            cancellationToken);
        return IdOf(reply) ?? throw Failure(reply, "write comments", isCreation: true, issue);
    }

    // Customers read along, and Atlassian documents this call alone as one whose comments they do not see. It takes a text.
    private async Task<string> CreateInternalAsync(JiraRow issue, CommentContent content, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.CreateAsync(
            $"rest/servicedeskapi/request/{issue.Id}/comment",
            new RequestCommentPayload(WikiCommentRenderer.Render(content), Public: false),
            JiraJson.Default.RequestCommentPayload,
            cancellationToken);
        return IdOf(reply) ?? throw (reply.Status == HttpStatusCode.NotFound
            ? JiraWriteFailures.NoInternalComment(reply, issue.Project, options)
            : Failure(reply, "write internal comments", isCreation: true, issue));
    }

    private static string? IdOf(JiraReply reply) => reply.Status == HttpStatusCode.Created && reply.Value("id") is { Length: > 0 } id ? id : null;

    /// <summary>Changes the text of a comment, and nothing about who sees it.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="content">What it is to say.</param>
    /// <param name="isQuiet">Whether nobody is to be notified.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConnectorException">It was not changed, or nobody knows.</exception>
    public async Task EditAsync(JiraRow issue, CommentPayload comment, CommentContent content, bool isQuiet, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.PutAsync(
            CommentPath(issue, comment.Id!) + (isQuiet && site.IsCloud ? "?notifyUsers=false" : ""),
            // Left out, it would be taken back.
            new CommentBodyPayload(Body(content), comment.Visibility),
            JiraJson.Default.CommentBodyPayload,
            cancellationToken);
        if (reply.Status != HttpStatusCode.OK || reply.Value("id") != comment.Id)
        {
            throw Failure(reply, "edit its comments", isCreation: false, issue);
        }
    }

    /// <summary>Deletes a comment; that it is gone already is as good.</summary>
    /// <exception cref="ConnectorException">It was not deleted, or nobody knows.</exception>
    public async Task DeleteAsync(JiraRow issue, string comment, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.DeleteAsync(CommentPath(issue, comment), cancellationToken);
        if (reply.Status is not (HttpStatusCode.NoContent or HttpStatusCode.NotFound))
        {
            throw Failure(reply, "delete its comments", isCreation: false, issue);
        }
    }

    /// <summary>Notes something with an issue, in the place of what was noted before.</summary>
    /// <exception cref="ConnectorException">It was not noted, or nobody knows.</exception>
    public async Task RememberAsync(JiraRow issue, JiraMemory memory, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.PutAsync(
            $"{site.Api}/issue/{issue.Id}/properties/{JiraMemory.Property}", memory, JiraJson.Default.JiraMemory, cancellationToken);
        if (reply.Status is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent))
        {
            throw Failure(reply, "write issue properties, which takes the permission to edit issues,", isCreation: false, issue);
        }
    }

    private ConnectorException Failure(JiraReply reply, string what, bool isCreation, JiraRow issue) =>
        JiraWriteFailures.Of(reply, what, isCreation, issue.Project, options);

    private string CommentPath(JiraRow issue, string comment) => $"{site.Api}/issue/{issue.Id}/comment/{Uri.EscapeDataString(comment)}";

    private JsonElement Body(CommentContent content)
    {
        using JsonDocument document = site.IsCloud
            ? JsonDocument.Parse(AtlassianCommentRenderer.Render(content))
            : JsonSerializer.SerializeToDocument(WikiCommentRenderer.Render(content), JiraJson.Default.String);
        return document.RootElement.Clone();
    }
}
