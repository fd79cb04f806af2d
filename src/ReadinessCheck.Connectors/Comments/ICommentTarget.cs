using ReadinessCheck.Comments;

namespace ReadinessCheck.Connectors.Comments;

/// <summary>
/// The comments on the items of a backlog that was read from a tracker: what stands there, and the calls that change it. Items are named by
/// their keys. Whoever calls decides what to do (<see cref="CommentPlan"/>); nothing is decided here. One call at a time.
/// </summary>
public interface ICommentTarget
{
    /// <summary>Finds out what can be done about the comments on the items that were read; before anything else is asked here.</summary>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="ConnectorException">The tracker cannot be asked.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Whether comments can be folded away there.</summary>
    bool CanMinimise { get; }

    /// <summary>Whether a comment that we deleted can be told from one that a person deleted. Known once prepared.</summary>
    bool CanDelete { get; }

    /// <summary>Whether <see cref="AcknowledgeAsync"/> leaves a sign that people do not see, so that our comment has to tell them.</summary>
    bool NotesCommands { get; }

    /// <summary>
    /// Gives the comments that came with the item when the backlog was read: the last ones at least. The tracker is only asked what they
    /// leave open, such as who may write.
    /// </summary>
    /// <param name="key">The item's key.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The thread; <see cref="CommentThread.HasMore"/> tells whether there are earlier ones.</returns>
    /// <exception cref="ConnectorException">The tracker cannot be asked.</exception>
    Task<CommentThread> ReadLastAsync(string key, CancellationToken cancellationToken);

    /// <summary>Reads all comments of items, as they stand now.</summary>
    /// <param name="keys">The items' keys, each once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A whole thread for each item; an item that is gone, or not to be seen any more, has none.</returns>
    /// <exception cref="ConnectorException">The tracker cannot be asked.</exception>
    Task<IReadOnlyDictionary<string, CommentThread>> ReadAllAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Makes one call that changes something.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="change">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Where people see the comment that was written; null where none was, or the tracker does not say.</returns>
    /// <exception cref="ConnectorException">
    /// It was not done, or nobody knows (<see cref="ConnectorException.IsUnknownEnd"/>): then read all before it is tried again.
    /// </exception>
    Task<Uri?> CarryOutAsync(string key, CommentStep change, CancellationToken cancellationToken);

    /// <summary>Leaves the sign on a comment by which <see cref="ItemComment.IsAcknowledged"/> knows that its command was obeyed.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="comment">The comment. Leaving the sign twice is the same as once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConnectorException">The sign could not be left.</exception>
    Task AcknowledgeAsync(string key, ItemComment comment, CancellationToken cancellationToken);
}
