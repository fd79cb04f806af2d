using System.Globalization;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.Comments;

/// <summary>Comments in memory, with calls that fail on order.</summary>
internal sealed class MemoryComments : ICommentTarget
{
    public static readonly DateTimeOffset Now = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    public static readonly CommentAuthor Us = new("readiness[bot]", IsUs: true, MayWrite: true, IsApp: true);

    private readonly Dictionary<string, List<ItemComment>> _comments = [];

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool CanMinimise => true;

    public bool CanDelete => true;

    public bool NotesCommands => false;

    /// <summary>The items whose comments came with the backlog only in part.</summary>
    public HashSet<string> Partly { get; } = [];

    /// <summary>The items whose comments cannot be read.</summary>
    public HashSet<string> Unreadable { get; } = [];

    /// <summary>The items that are not there any more.</summary>
    public HashSet<string> Gone { get; } = [];

    /// <summary>What goes wrong with the calls that change something, in turn; null lets one pass.</summary>
    public Queue<MemoryFault?> Faults { get; } = [];

    /// <summary>The calls that were made.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Is called before all comments are read.</summary>
    public Action BeforeReadAll { get; set; } = () => { };

    public IReadOnlyList<ItemComment> this[string key] => _comments.TryGetValue(key, out List<ItemComment>? comments) ? comments : [];

    public void Add(string key, ItemComment comment) => Of(key).Add(comment);

    public void Clear(string key) => Of(key).Clear();

    public Task<CommentThread> ReadLastAsync(string key, CancellationToken cancellationToken) => Task.FromResult(
        Partly.Contains(key) ? new CommentThread([.. this[key].TakeLast(1)], [], HasMore: true) : new CommentThread([.. this[key]], []));

    public Task<IReadOnlyDictionary<string, CommentThread>> ReadAllAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        BeforeReadAll();
        Calls.Add($"read {string.Join(' ', keys)}");
        if (keys.Any(Unreadable.Contains))
        {
            throw new ConnectorException(ConnectorFailure.Unavailable, "Not all comments came.");
        }

        return Task.FromResult<IReadOnlyDictionary<string, CommentThread>>(keys
            .Where(key => !Gone.Contains(key))
            .ToDictionary(key => key, key => new CommentThread([.. this[key]], [])));
    }

    public async Task<Uri?> CarryOutAsync(string key, CommentStep change, CancellationToken cancellationToken)
    {
        await CallAsync($"{change.Kind} {key}", () => Change(key, change), cancellationToken);
        return new Uri($"https://memory.example/{key}/{Calls.Count}");
    }

    private void Change(string key, CommentStep change)
    {
        int at = this[key].ToList().FindIndex(comment => comment.Id == change.CommentId);
        switch (change.Kind)
        {
            case CommentStepKind.Create:
                Of(key).Add(new ItemComment(Calls.Count.ToString(CultureInfo.InvariantCulture), Us, MarkdownCommentRenderer.Render(change.Content!), Now));
                break;
            case CommentStepKind.Edit when at >= 0:
                ItemComment old = Of(key)[at];
                Of(key)[at] = new ItemComment(old.Id, old.Author, MarkdownCommentRenderer.Render(change.Content!), old.CreatedAt, Now);
                break;
            default:
                throw new ConnectorException(ConnectorFailure.Missing, "The comment is gone.");
        }
    }

    public Task AcknowledgeAsync(string key, ItemComment comment, CancellationToken cancellationToken) => CallAsync($"Acknowledge {key}", () =>
    {
        int at = Of(key).FindIndex(each => each.Id == comment.Id);
        Of(key)[at] = Of(key)[at] with { IsAcknowledged = true };
    }, cancellationToken);

    private Task CallAsync(string name, Action change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add(name);
        MemoryFault? fault = Faults.Count > 0 ? Faults.Dequeue() : null;
        if (fault is null or { AfterEffect: true })
        {
            change();
        }

        return fault is null ? Task.CompletedTask : throw new ConnectorException(fault.Kind, fault.Message);
    }

    private List<ItemComment> Of(string key) => _comments.TryGetValue(key, out List<ItemComment>? comments) ? comments : _comments[key] = [];
}

/// <summary>A call that fails.</summary>
internal sealed record MemoryFault(ConnectorFailure Kind, string Message = "It failed.", bool AfterEffect = false);
