using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli.Watch;

/// <summary>What the watch tells. No text of an item and no secret is in it; the numbers are kept, so that they can be filtered by.</summary>
internal static partial class WatchLog
{
    private static readonly Func<ILogger, string, IDisposable?> CheckScope = LoggerMessage.DefineScope<string>("check {Check}");

    /// <summary>Puts the check's name to all that is told until the scope ends.</summary>
    public static IDisposable? BeginCheck(this ILogger logger, string check) => CheckScope(logger, check);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Watching {Checks} checks")]
    public static partial void Watching(this ILogger logger, int checks);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Check} runs next at {Next}")]
    public static partial void RunsNext(this ILogger logger, string check, string next);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Run begins")]
    public static partial void RunBegins(this ILogger logger);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "{Items} items: {Ready} ready, {WithGaps} with gaps, {Unsure} unsure; {Problems} problems, {Comments} comments written")]
    public static partial void Checked(this ILogger logger, int items, int ready, int withGaps, int unsure, int problems, int comments);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Problem at {Place}")]
    public static partial void ProblemAt(this ILogger logger, string place);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "Problem with {Place}: {Problem}")]
    public static partial void ProblemWith(this ILogger logger, string place, string problem);

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "Nothing was checked: {Problem}")]
    public static partial void NotChecked(this ILogger logger, string problem);

    [LoggerMessage(EventId = 8, Level = LogLevel.Error, Message = "Nothing was checked, which is a fault of this program")]
    public static partial void Fault(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 9, Level = LogLevel.Information, Message = "Run ends: {Outcome}; next at {Next}")]
    public static partial void RunEnds(this ILogger logger, CheckOutcome outcome, string next);

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "Run ends: {Outcome}, the {Failures}. in a row; tried again at {Next}")]
    public static partial void TriedAgain(this ILogger logger, CheckOutcome outcome, int failures, string next);

    [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "Run ends: {Outcome}, the {Failures}. in a row; next at {Next}")]
    public static partial void GivenUp(this ILogger logger, CheckOutcome outcome, int failures, string next);

    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "The run was interrupted; the report is left as it was")]
    public static partial void Interrupted(this ILogger logger);

    [LoggerMessage(EventId = 13, Level = LogLevel.Information, Message = "{Notice}")]
    public static partial void Notice(this ILogger logger, string notice);

    [LoggerMessage(EventId = 14, Level = LogLevel.Warning, Message = "The health file cannot be written: {Problem}")]
    public static partial void HealthNotWritten(this ILogger logger, string problem);

    [LoggerMessage(EventId = 15, Level = LogLevel.Information, Message = "Stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(EventId = 16, Level = LogLevel.Information, Message = "Run ends: {Outcome}")]
    public static partial void RunEnded(this ILogger logger, CheckOutcome outcome);
}
