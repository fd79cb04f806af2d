using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Options;

namespace ReadinessCheck.Cli.Watch;

/// <summary>How the watch's log is written.</summary>
internal static class WatchConsole
{
    private const string Timestamp = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes a line for each event, with its time in UTC and the check that it is about.</summary>
    public static void AddWatchConsole(this ILoggingBuilder logging, LogFormat format)
    {
        // What the host tells of itself is no news of a check.
        logging.AddFilter("Microsoft", LogLevel.Warning);
        if (format == LogFormat.Json)
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = Timestamp;
                options.IncludeScopes = true;
            });
        }
        else
        {
            logging.AddSimpleConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = $"{Timestamp} ";
                options.IncludeScopes = true;
                options.SingleLine = true;
            });
        }
    }
}
