using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli;

/// <summary>An item that broke the checker: the log has the fault, the report says so, and the run goes on.</summary>
internal static class Unjudged
{
    /// <summary>Logs the fault and gives what the report says of it.</summary>
    public static BacklogEntry.Unreadable Of(string key, Exception exception, ILogger logger)
    {
        logger.NotJudged(key, exception);
        return new BacklogEntry.Unreadable(key, $"It could not be judged, which is a fault of this program: {exception.Message}") { Key = key };
    }
}
