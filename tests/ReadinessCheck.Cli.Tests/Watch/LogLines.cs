using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>Keeps what is told to a log.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<LogLine> _lines = [];

    /// <summary>Is called with every line, before whoever told it goes on.</summary>
    public Action<LogLine> Told { get; set; } = _ => { };

    public IReadOnlyList<LogLine> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public ILoggerFactory Factory() => LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Information).AddProvider(this));

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private void Add(LogLine line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }

        Told(line);
    }

    private sealed class Logger(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(new LogLine(logLevel, eventId.Id, formatter(state, exception), exception));
    }
}

/// <summary>Something that was told.</summary>
internal sealed record LogLine(LogLevel Level, int Event, string Text, Exception? Exception);
