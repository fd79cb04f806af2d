using System.Globalization;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Watch;

/// <summary>What the watch tells. No text of an item and no secret is in it; the numbers are kept, so that they can be filtered by.</summary>
internal static partial class WatchLog
{
    private static readonly Func<ILogger, string, IDisposable?> CheckScope = LoggerMessage.DefineScope<string>("check {Check}");

    /// <summary>Puts the check's name to all that is told until the scope ends.</summary>
    public static IDisposable? BeginCheck(this ILogger logger, string check) => CheckScope(logger, check);

    public static void Watching(this ILogger logger, int checks) =>
        new WatchSentence($"Watching {Enumeration.Count(checks, "check")}", [new("Checks", checks)])
            .Tell(logger, LogLevel.Information, new EventId(1, nameof(Watching)));

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Check} runs next at {Next}")]
    public static partial void RunsNext(this ILogger logger, string check, string next);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Run begins")]
    public static partial void RunBegins(this ILogger logger);

    public static void Checked(this ILogger logger, int items, int ready, int withGaps, int unsure, int problems, int comments) =>
        new WatchSentence(
            string.Create(CultureInfo.InvariantCulture, $"{Enumeration.Count(items, "item")}: {ready} ready, {withGaps} with gaps, {unsure} unsure")
                + $"; {Enumeration.Count(problems, "problem")}, {Enumeration.Count(comments, "comment")} written",
            [new("Items", items), new("Ready", ready), new("WithGaps", withGaps), new("Unsure", unsure), new("Problems", problems), new("Comments", comments)])
            .Tell(logger, LogLevel.Information, new EventId(4, nameof(Checked)));

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

    public static void TriedAgain(this ILogger logger, CheckOutcome outcome, int failures, string next) =>
        Failed(outcome, failures, $"tried again at {next}", next).Tell(logger, LogLevel.Warning, new EventId(10, nameof(TriedAgain)));

    public static void GivenUp(this ILogger logger, CheckOutcome outcome, int failures, string next) =>
        Failed(outcome, failures, $"next at {next}", next).Tell(logger, LogLevel.Warning, new EventId(11, nameof(GivenUp)));

    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "The run was interrupted; the report is left as it was")]
    public static partial void Interrupted(this ILogger logger);

    [LoggerMessage(EventId = 13, Level = LogLevel.Information, Message = "{Notice}")]
    public static partial void Notice(this ILogger logger, string notice);

    [LoggerMessage(EventId = 14, Level = LogLevel.Warning, Message = "The health file cannot be written: {Problem}")]
    public static partial void HealthNotWritten(this ILogger logger, string problem);

    [LoggerMessage(EventId = 15, Level = LogLevel.Information, Message = "Stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(EventId = 17, Level = LogLevel.Debug, Message = "What was under way was ended")]
    public static partial void EndedBy(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 16, Level = LogLevel.Information, Message = "Run ends: {Outcome}")]
    public static partial void RunEnded(this ILogger logger, CheckOutcome outcome);

    [LoggerMessage(EventId = 18, Level = LogLevel.Error, Message = "The watch cannot begin: {Problem}")]
    public static partial void CannotBegin(this ILogger logger, string problem);

    [LoggerMessage(EventId = 19, Level = LogLevel.Critical, Message = "The watch ends by a fault of this program")]
    public static partial void Broken(this ILogger logger, Exception exception);

    private static WatchSentence Failed(CheckOutcome outcome, int failures, string then, string next) =>
        new(
            $"Run ends: {outcome}{(failures > 1 ? $", {Enumeration.Count(failures, "time")} in a row" : "")}; {then}",
            [new("Outcome", outcome), new("Failures", failures), new("Next", next)]);
}
