using System.Text.Json.Nodes;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>The comments on the issues that were read last. Writes are serial and spaced, see <see cref="WriteSpacing"/>.</summary>
internal sealed class GitHubCommentTarget(GitHubOptions options, GitHubClient client) : ICommentTarget
{
    private readonly GitHubRest _rest = new(options, client);
    private readonly GitHubCommentReader _reader = new(options, client);
    private GitHubAccess _access = new(options, client);
    private GitHubRefusals _refusals = new();
    private Dictionary<string, GitHubIssue> _issues = [];

    /// <inheritdoc/>
    /// <remarks>All of it came with the issues.</remarks>
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public bool CanMinimise => true;

    /// <inheritdoc/>
    /// <remarks>A person may delete by the account that our token belongs to, unless it is a program's.</remarks>
    public bool CanDelete => client.Viewer is { } viewer && GitHubCommentMapper.IsBot(viewer);

    /// <inheritdoc/>
    public bool NotesCommands => false;

    /// <summary>Takes the issues of a backlog that has just been read, and forgets all that was known before.</summary>
    public void Remember(IEnumerable<GitHubIssue> issues)
    {
        _access = new GitHubAccess(options, client);
        _refusals = new GitHubRefusals();
        _issues = issues.GroupBy(issue => issue.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    /// <remarks>Where the token may not ask whose command is to be obeyed, all is unread: reading all says what is wrong, of that item alone.</remarks>
    public async Task<CommentThread> ReadLastAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await ThreadAsync(Issue(key), cancellationToken);
        }
        catch (ConnectorException exception) when (exception.Kind == ConnectorFailure.Permission)
        {
            return new CommentThread([], [], HasMore: true);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, CommentThread>> ReadAllAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        Dictionary<string, CommentThread> threads = [];
        await foreach (GitHubIssue issue in _reader.ReadAsync([.. keys.Select(Issue)], passesOver: false, cancellationToken))
        {
            _issues[issue.Key] = issue;
            threads.Add(issue.Key, await ThreadAsync(issue, cancellationToken));
        }

        return threads;
    }

    /// <inheritdoc/>
    public Task<Uri?> CarryOutAsync(string key, CommentStep change, CancellationToken cancellationToken)
    {
        GitHubIssue issue = Issue(key);
        return change.Kind is CommentStepKind.Minimise or CommentStepKind.Reveal
            ? _refusals.UnlessRefusedAsync(issue, GitHubRight.Minimise, () => MinimiseAsync(issue, change, cancellationToken))
            : _refusals.UnlessRefusedAsync(issue, GitHubRight.Comment, () => WriteAsync(issue, change, cancellationToken));
    }

    /// <inheritdoc/>
    public Task AcknowledgeAsync(string key, ItemComment comment, CancellationToken cancellationToken)
    {
        GitHubIssue issue = Issue(key);
        return _refusals.UnlessRefusedAsync(
            issue, GitHubRight.Comment, () => _rest.ReactAsync(issue, comment.Id, GitHubCommentMapper.RestSign, cancellationToken));
    }

    private GitHubIssue Issue(string key) =>
        _issues.GetValueOrDefault(key) ?? throw new ArgumentException($"No issue {key} was read.", nameof(key));

    private async Task<CommentThread> ThreadAsync(GitHubIssue issue, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> writers =
            await _access.WritersAsync(issue.Repository, GitHubCommentMapper.InQuestion(issue.Thread), cancellationToken);
        return GitHubCommentMapper.Thread(issue.Thread, client.Viewer, writers);
    }

    private Task<Uri?> WriteAsync(GitHubIssue issue, CommentStep change, CancellationToken cancellationToken) => change switch
    {
        { Kind: CommentStepKind.Create, Content: { } content } =>
            _refusals.UnlessHiddenAsync(issue, () => _rest.CreateAsync(issue, MarkdownCommentRenderer.Render(content), cancellationToken)),
        { Kind: CommentStepKind.Edit, CommentId: { } id, Content: { } content } =>
            EditAsync(issue, id, MarkdownCommentRenderer.Render(content), cancellationToken),
        { Kind: CommentStepKind.Mark, CommentId: { } id, Marker: { } marker } =>
            EditAsync(issue, id, marker.PutInto(Comment(issue, id).Body ?? ""), cancellationToken),
        { Kind: CommentStepKind.Delete, CommentId: { } id } => _rest.DeleteAsync(issue, id, cancellationToken),
        _ => throw new ArgumentException($"A step to {change.Kind} lacks what it needs.", nameof(change)),
    };

    // A later step of the same plan may put another marker into the text as it is then.
    private async Task<Uri?> EditAsync(GitHubIssue issue, string id, string body, CancellationToken cancellationToken)
    {
        Uri? address = await _rest.EditAsync(issue, id, body, cancellationToken);
        _issues[issue.Key] = issue.With(id, body);
        return address;
    }

    private async Task<Uri?> MinimiseAsync(GitHubIssue issue, CommentStep change, CancellationToken cancellationToken)
    {
        bool isReveal = change.Kind == CommentStepKind.Reveal;
        GitHubAnswer<MinimiseData> answer = await client.MutateAsync<MinimiseData>(
            isReveal ? GitHubCommentQueries.Reveal : GitHubCommentQueries.Minimise,
            isReveal ? GitHubCommentQueries.RevealName : GitHubCommentQueries.MinimiseName,
            new JsonObject { ["id"] = Comment(issue, change.CommentId).Id },
            cancellationToken);
        if ((answer.Data?.MinimizeComment?.MinimizedComment ?? answer.Data?.UnminimizeComment?.UnminimizedComment)?.IsMinimized != !isReveal)
        {
            throw GitHubWriteFailures.OfMinimising(answer.Errors, issue.Repository, options);
        }

        return null;
    }

    private static CommentNode Comment(GitHubIssue issue, string? id) => issue.Comment(id)
        ?? throw new ConnectorException(ConnectorFailure.Missing, "The comment is not among those that were read last: run it again.");
}
