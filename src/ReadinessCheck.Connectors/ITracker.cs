using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors;

/// <summary>A backlog in a tracker, whose items have comments.</summary>
public interface ITracker : IBacklogSource, IDisposable
{
    /// <summary>The comments on the items that were read.</summary>
    ICommentTarget Comments { get; }

    /// <summary>What reading and writing have cost so far.</summary>
    TrackerUsage Usage { get; }
}
