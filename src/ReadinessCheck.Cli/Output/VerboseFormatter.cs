using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Output;

/// <summary>Writes what <c>--verbose</c> tells: one line each, with the time since the start.</summary>
internal sealed class VerboseFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    private const string FormatterName = "verbose";

    private readonly long _start = time.GetTimestamp();

    /// <summary>Has a log written to standard error in this form.</summary>
    public static void AddTo(ILoggingBuilder logging)
    {
        logging.AddConsole(options =>
        {
            options.LogToStandardErrorThreshold = LogLevel.Trace;
            options.FormatterName = FormatterName;
        });
        logging.Services.AddSingleton<ConsoleFormatter, VerboseFormatter>();
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string prefix = logEntry.LogLevel < LogLevel.Warning
            ? FormattableString.Invariant($"verbose: {time.GetElapsedTime(_start).TotalSeconds:0.000} s: ")
            : "readiness-check: ";
        textWriter.WriteLine($"{prefix}{VisibleText.Of(logEntry.Formatter(logEntry.State, logEntry.Exception))}");

        // A stack trace is for those who look after the program, and reads as one in lines alone.
        foreach (string line in logEntry.Exception?.ToString().ReplaceLineEndings("\n").Split('\n') ?? [])
        {
            textWriter.WriteLine($"  {VisibleText.Of(line)}");
        }
    }
}
