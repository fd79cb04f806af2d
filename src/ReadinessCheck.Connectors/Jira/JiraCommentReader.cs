using System.Net;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Reads all comments of an issue, and what is noted with it.</summary>
internal sealed class JiraCommentReader(JiraOptions options, JiraSite site, JiraClient client)
{
    private const int PageSize = 100;

    /// <summary>Reads the whole thread.</summary>
    /// <returns>The thread; null when the issue is gone, or not to be seen any more.</returns>
    /// <exception cref="ConnectorException">Jira cannot be asked, or does not give all.</exception>
    public async Task<JiraThread?> ReadAsync(string issue, CancellationToken cancellationToken)
    {
        List<CommentPayload> comments = [];
        int? total = null;
        for (int start = 0; ;)
        {
            JiraReply reply = await client.GetAsync(
                FormattableString.Invariant($"{site.Api}/issue/{issue}/comment?startAt={start}&maxResults={PageSize}&orderBy=created"), cancellationToken);
            if (reply is { Status: HttpStatusCode.NotFound, IsJson: true })
            {
                return null;
            }

            CommentsPayload page = reply.Status == HttpStatusCode.OK
                ? client.Read(reply, JiraJson.Default.CommentsPayload)
                : throw JiraFailures.Of(reply, "the comments", options);
            if (page is not { Comments: { } some, Total: not null } || !some.All(comment => comment?.IsWhole == true))
            {
                // A thread with a gap would be taken for one without our comment.
                throw JiraFailures.NotUnderstood(options);
            }

            comments.AddRange(some.OfType<CommentPayload>());
            if (page.Total < total)
            {
                // One that was deleted, and may have been read before, shifts those after it: what was passed over may be ours.
                throw new ConnectorException(ConnectorFailure.Unavailable, "The comments changed while they were read, so that none is written: run it again later.");
            }

            total = page.Total;
            // Some that are counted may not be ours to see; and older Data Centers give all of them at once, whatever is asked for.
            start += Math.Max(some.Count, Math.Clamp(page.MaxResults ?? PageSize, 1, PageSize));
            if (start >= total)
            {
                return new JiraThread([.. comments.DistinctBy(comment => comment.Id)], IsWhole: true);
            }
        }
    }

    /// <summary>Reads what is noted with an issue.</summary>
    /// <returns>What is noted; nothing when the issue has no note.</returns>
    /// <exception cref="ConnectorException">Jira cannot be asked.</exception>
    public async Task<JiraMemory> ReadMemoryAsync(string issue, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.GetAsync($"{site.Api}/issue/{issue}/properties/{JiraMemory.Property}", cancellationToken);
        return reply switch
        {
            { Status: HttpStatusCode.OK } => JiraMemory.Read(client.Read(reply, JiraJson.Default.PropertyPayload).Value),
            { Status: HttpStatusCode.NotFound, IsJson: true } => JiraMemory.Empty,
            _ => throw JiraFailures.Of(reply, "what is noted with the item", options),
        };
    }
}
