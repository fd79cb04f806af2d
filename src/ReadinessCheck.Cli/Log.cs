using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli;

/// <summary>What <c>--verbose</c> tells.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "The run failed")]
    public static partial void RunFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Configuration: {File}; set: {Settings}")]
    public static partial void Configured(this ILogger logger, string file, string settings);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Reads {Source}")]
    public static partial void Reads(this ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Reading {Source} stopped")]
    public static partial void ReadingStopped(this ILogger logger, string source, Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Item {Key} could not be judged")]
    public static partial void NotJudged(this ILogger logger, string key, Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Took {Items} items from {Source}")]
    public static partial void Took(this ILogger logger, int items, string source);
}
