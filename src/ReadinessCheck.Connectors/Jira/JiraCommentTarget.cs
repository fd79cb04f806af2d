using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>The comments on the issues that were read last. Where our comment is, and what was obeyed, is noted with the issue.</summary>
internal sealed class JiraCommentTarget(JiraOptions options, JiraClient client, TimeProvider time, IProgress<string>? notices) : ICommentTarget
{
    private Reading? _reading;
    private Dictionary<string, JiraRow> _issues = [];

    /// <inheritdoc/>
    public bool CanMinimise => false;

    /// <inheritdoc/>
    /// <remarks>Where nothing can be noted, nobody knows who deleted a comment.</remarks>
    public bool CanDelete { get; private set; }

    /// <inheritdoc/>
    public bool NotesCommands => true;

    /// <summary>Takes the issues of a backlog that has just been read, and forgets all that was known before.</summary>
    /// <param name="site">The site.</param>
    /// <param name="rows">The issues.</param>
    public void Remember(JiraSite site, IEnumerable<JiraRow> rows)
    {
        _reading = new Reading(
            site,
            new JiraPermissions(options, site, client),
            new JiraRoles(options, site, client),
            new JiraCommentReader(options, site, client),
            new JiraCommentWriter(options, site, client));
        _issues = rows.Where(row => row.Project.Length > 0).DistinctBy(row => row.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(row => row.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        CanDelete = true;
        foreach (string project in _issues.Values.Select(row => row.Project).Distinct())
        {
            CanDelete &= await Now.Permissions.OfAsync(project, cancellationToken) is { MayEdit: true, MayDelete: true };
        }
    }

    /// <inheritdoc/>
    /// <remarks>Where our account may not ask whose command is to be obeyed, all is unread: reading all says what is wrong, of that item alone.</remarks>
    public async Task<CommentThread> ReadLastAsync(string key, CancellationToken cancellationToken)
    {
        JiraRow issue = Issue(key);
        bool isNoteLater = issue.Memory is null;
        if (isNoteLater)
        {
            _issues[key] = issue = issue with { Memory = await Now.Reader.ReadMemoryAsync(issue.Id, cancellationToken) };
        }

        try
        {
            CommentThread thread = await ThreadAsync(issue, cancellationToken);
            // What is noted after the comments were read may be of a comment that was made in between, and not of one that is gone.
            return isNoteLater && thread.Acts.Any(act => act.IsNew) ? thread with { HasMore = true } : thread;
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
        foreach (string key in keys)
        {
            JiraRow issue = Issue(key);
            // What is noted first: a comment that is made in between is then one that nothing is noted of, and not one that is gone.
            JiraMemory memory = await Now.Reader.ReadMemoryAsync(issue.Id, cancellationToken);
            if (await Now.Reader.ReadAsync(issue.Id, cancellationToken) is { } thread)
            {
                _issues[key] = issue with { Thread = thread, Memory = memory };
                threads.Add(key, await ThreadAsync(_issues[key], cancellationToken));
            }
        }

        return threads;
    }

    /// <inheritdoc/>
    public async Task<Uri?> CarryOutAsync(string key, CommentStep change, CancellationToken cancellationToken)
    {
        JiraRow issue = Issue(key);
        JiraRights rights = await Now.Permissions.OfAsync(issue.Project, cancellationToken);
        return await (change switch
        {
            { Kind: CommentStepKind.Create, Content: { } content } => CreateAsync(issue, content, rights, cancellationToken),
            { Kind: CommentStepKind.Edit, CommentId: { } id, Content: { } content } => EditAsync(issue, id, content, rights, cancellationToken),
            { Kind: CommentStepKind.Delete, CommentId: { } id } => Unseen(DeleteAsync(issue, id, rights, cancellationToken)),
            { Kind: CommentStepKind.Remember, CommentId: { } id } => Unseen(NoteOursAsync(issue, id, Marker(issue, id)?.Hash, rights, cancellationToken)),
            { Kind: CommentStepKind.Remember } => Unseen(NoteAsync(issue, MemoryOf(issue) with { FoundDeletedAt = time.GetUtcNow() }, rights, cancellationToken)),
            _ => throw new ArgumentException($"A step to {change.Kind} cannot be made in Jira, or lacks what it needs.", nameof(change)),
        });
    }

    /// <inheritdoc/>
    public async Task AcknowledgeAsync(string key, ItemComment comment, CancellationToken cancellationToken)
    {
        JiraRow issue = Issue(key);
        JiraMemory memory = MemoryOf(issue);
        if (!memory.HasObeyed(comment.Id))
        {
            IEnumerable<string> there = issue.Thread.Comments.Select(each => each.Id!);
            IEnumerable<string> known = issue.Thread.IsWhole ? there : there.Concat(memory.Obeyed ?? []);
            JiraRights rights = await Now.Permissions.OfAsync(issue.Project, cancellationToken);
            await NoteAsync(issue, memory.WithObeyed(comment.Id, known.ToHashSet()), rights, cancellationToken);
        }
    }

    private Reading Now => _reading ?? throw new InvalidOperationException("No backlog was read.");

    private JiraRow Issue(string key) =>
        _issues.GetValueOrDefault(key) ?? throw new ArgumentException($"No item {key} was read.", nameof(key));

    private async Task<CommentThread> ThreadAsync(JiraRow issue, CancellationToken cancellationToken)
    {
        AccountPayload me = Now.Site.Me;
        JiraMemory memory = MemoryOf(issue);
        IReadOnlySet<string> members = await Now.Roles.MembersAsync(issue.Project, [.. JiraCommentMapper.InQuestion(issue.Thread, memory, me)], cancellationToken);
        JiraRights rights = await Now.Permissions.OfAsync(issue.Project, cancellationToken);
        return JiraCommentMapper.Thread(issue.Thread, memory, me, members, canRemember: rights.MayEdit);
    }

    private async Task<Uri?> CreateAsync(JiraRow issue, CommentContent content, JiraRights rights, CancellationToken cancellationToken)
    {
        string id = rights.MayComment
            ? await Now.Writer.CreateAsync(issue, content, cancellationToken)
            : throw JiraWriteFailures.MayNot("write comments", "", issue.Project, options);
        await NoteOursAsync(issue, id, content.Marker?.Hash, rights, cancellationToken);
        return Now.Site.CommentAddress(issue.Key, id);
    }

    private async Task<Uri?> EditAsync(JiraRow issue, string id, CommentContent content, JiraRights rights, CancellationToken cancellationToken)
    {
        if (!rights.MayEditOwn)
        {
            throw JiraWriteFailures.MayNot("edit its own comments", "", issue.Project, options);
        }

        CommentPayload comment = issue.Thread.Comment(id)
            ?? throw new ConnectorException(ConnectorFailure.Missing, "The comment is not among those that were read last: run it again.");
        await Now.Writer.EditAsync(issue, comment, content, isQuiet: rights.IsAdministrator, cancellationToken);
        await NoteOursAsync(issue, id, content.Marker?.Hash, rights, cancellationToken);
        return Now.Site.CommentAddress(issue.Key, id);
    }

    private static async Task<Uri?> Unseen(Task call)
    {
        await call;
        return null;
    }

    private async Task DeleteAsync(JiraRow issue, string id, JiraRights rights, CancellationToken cancellationToken)
    {
        if (MemoryOf(issue).Comment == id)
        {
            // First, so that our own deletion never looks like a person's.
            await NoteOursAsync(issue, null, null, rights, cancellationToken);
        }

        await Now.Writer.DeleteAsync(issue, id, cancellationToken);
    }

    private Task NoteOursAsync(JiraRow issue, string? id, string? hash, JiraRights rights, CancellationToken cancellationToken) =>
        NoteAsync(issue, MemoryOf(issue) with { Comment = id, Hash = hash, FoundDeletedAt = null }, rights, cancellationToken);

    private async Task NoteAsync(JiraRow issue, JiraMemory memory, JiraRights rights, CancellationToken cancellationToken)
    {
        if (!rights.MayEdit)
        {
            return;
        }

        try
        {
            await Now.Writer.RememberAsync(issue, memory, cancellationToken);
            _issues[issue.Key] = Issue(issue.Key) with { Memory = memory };
        }
        catch (ConnectorException exception) when (exception.Kind == ConnectorFailure.Permission)
        {
            // The comment itself was written: it is known by its last line, as where nobody lets us note anything.
            Now.Permissions.Without(issue.Project);
            notices?.Report($"{exception.Message} Until then a comment of ours that somebody deletes there is written again.");
        }
    }

    private static JiraMemory MemoryOf(JiraRow issue) => issue.Memory ?? JiraMemory.Empty;

    private static CommentMarker? Marker(JiraRow issue, string id) =>
        issue.Thread.Comment(id) is { } comment ? CommentMarker.Read(JiraCommentMapper.PlainText(comment)) : null;

    // What belongs to one reading of the backlog.
    private sealed record Reading(
        JiraSite Site, JiraPermissions Permissions, JiraRoles Roles, JiraCommentReader Reader, JiraCommentWriter Writer);
}
