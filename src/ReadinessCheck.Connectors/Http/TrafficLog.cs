using Microsoft.Extensions.Logging;

namespace ReadinessCheck.Connectors.Http;

/// <summary>What is told of requests, where somebody wants to know. Neither headers nor bodies are.</summary>
internal static partial class TrafficLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Address}: {Status} in {Milliseconds} ms, {Bytes} bytes{Repetition}")]
    public static partial void Answered(this ILogger logger, HttpMethod method, string address, int status, long milliseconds, long bytes, string repetition);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Address}: no answer after {Milliseconds} ms{Reason}{Repetition}")]
    public static partial void NotAnswered(this ILogger logger, HttpMethod method, string address, long milliseconds, string reason, string repetition);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Waits {Milliseconds} ms {Purpose}")]
    public static partial void Waits(this ILogger logger, long milliseconds, string purpose);
}
