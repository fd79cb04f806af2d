using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Comments;

/// <summary>Finds out what is to be done about the comments on items. It only reads.</summary>
/// <param name="target">The comments.</param>
/// <param name="whenAnswered">What becomes of our comment when every question is answered.</param>
/// <param name="time">The clock, by which waivers end.</param>
/// <param name="words">The words around a comment's questions; null for our own.</param>
public sealed class CommentPlanning(ICommentTarget target, WhenAnswered whenAnswered, TimeProvider time, CommentWords? words = null)
{
    private readonly CommentWords _words = words ?? CommentWords.Standard;
    private CommentSettings _settings = new(whenAnswered);

    /// <summary>Plans from the comments that came with the items, and from all of an item's where those do not suffice.</summary>
    /// <param name="items">The items.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The plans, in the order of the items; an item that is gone meanwhile has none.</returns>
    /// <exception cref="ConnectorException">The tracker cannot be asked.</exception>
    public async Task<IReadOnlyList<PlannedComment>> PlanAsync(IReadOnlyList<CommentedItem> items, CancellationToken cancellationToken)
    {
        await target.PrepareAsync(cancellationToken);
        _settings = new CommentSettings(whenAnswered, target.CanMinimise, target.CanDelete, target.NotesCommands) { Words = _words };
        List<PlannedComment> first = [];
        foreach (CommentedItem item in items)
        {
            first.Add(new PlannedComment(item, item.Plan(await target.ReadLastAsync(item.Key, cancellationToken), _settings, time.GetUtcNow())));
        }

        string[] unread = [.. first.Where(planned => planned.Plan.Action == CommentAction.ReadRest).Select(planned => planned.Item.Key)];
        ThreadReading whole = await ThreadReading.OfAsync(target, unread, cancellationToken);
        return [.. first.Select(planned => planned.Plan.Action == CommentAction.ReadRest ? PlanFromAll(planned, whole) : planned).OfType<PlannedComment>()];
    }

    /// <summary>Plans again for one item, from all its comments as they stand now.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The plan; null when the item is gone.</returns>
    /// <exception cref="ConnectorException">The tracker cannot be asked.</exception>
    public async Task<CommentPlan?> PlanAgainAsync(CommentedItem item, CancellationToken cancellationToken) =>
        (await target.ReadAllAsync([item.Key], cancellationToken)).TryGetValue(item.Key, out CommentThread? thread)
            ? item.Plan(thread, _settings, time.GetUtcNow())
            : null;

    private PlannedComment? PlanFromAll(PlannedComment planned, ThreadReading whole) =>
        whole.Problems.TryGetValue(planned.Item.Key, out ConnectorException? problem) ? planned with { Problem = problem }
            : whole.Threads.TryGetValue(planned.Item.Key, out CommentThread? thread) ? planned with { Plan = planned.Item.Plan(thread, _settings, time.GetUtcNow()) }
            : null;
}
