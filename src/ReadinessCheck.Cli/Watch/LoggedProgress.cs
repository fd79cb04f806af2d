using Microsoft.Extensions.Logging;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Cli.Watch;

/// <summary>Tells the log what a run comes upon.</summary>
/// <param name="logger">The log.</param>
/// <param name="name">The source's name.</param>
/// <remarks>
/// What is wrong with an item or a line is told by its place alone: the sentence may quote the item. Of a comment and of the source as a whole
/// it is told, because there it is a tracker's refusal or outage. The report has all of it.
/// </remarks>
internal sealed class LoggedProgress(ILogger logger, string name) : IProgress<BacklogEntry>, IProgress<CommentOutcome>
{
    public void Report(BacklogEntry value)
    {
        if (value is not BacklogEntry.Unreadable problem)
        {
            return;
        }

        if (problem.IsOfTracker || (problem.Key is null && problem.Place == name))
        {
            logger.ProblemWith(problem.Place, problem.Problem);
        }
        else
        {
            logger.ProblemAt(problem.Place);
        }
    }

    public void Report(CommentOutcome value)
    {
        // Those that failed come as problems, each once; the run ends with how many there are.
    }
}

/// <summary>Tells the log what a command would tell on standard error, such as a wait for a rate limit.</summary>
internal sealed class LoggedNotices(ILogger<LoggedNotices> logger) : IProgress<string>
{
    public void Report(string value) => logger.Notice(value);
}
