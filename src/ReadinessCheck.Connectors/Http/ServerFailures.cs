using System.Globalization;

namespace ReadinessCheck.Connectors.Http;

/// <summary>Says in a sentence why there is no answer, whatever the server, and what to do.</summary>
internal static class ServerFailures
{
    /// <summary>What to add about a creation that may have been carried out.</summary>
    public const string DoubtOfCreation = " It may have been carried out all the same; the next run looks first.";

    private const int LongestQuote = 200;

    /// <summary>For a wait that is longer than the run's.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="maxWait">How long the run waits in all.</param>
    /// <param name="server">The server's name.</param>
    /// <param name="left">A sentence on what is left of the limit, with a space before it; empty where that is not known.</param>
    public static ConnectorException Limit(TimeSpan wait, TimeSpan maxWait, string server, string left = "") => new(
        ConnectorFailure.RateLimit,
        $"{server} wants no request for {ServerPatience.Text(wait)}, and this run waits {ServerPatience.Text(maxWait)} in all:"
        + $" run it again then.{left}",
        wait);

    /// <summary>For a connection that cannot be made or does not hold.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="call">The call.</param>
    /// <param name="secret">What must not be told.</param>
    /// <param name="variable">The variable that holds the address, which is worth a look where nobody answers there.</param>
    public static ConnectorException Unreachable(Exception exception, ServerCall call, Secret secret, string variable) => new(
        ConnectorFailure.Unavailable,
        $"The connection to {call.Address.Authority} failed{(call.MayRepeat ? " again and again" : "")}{Quote(exception.Message, secret)}:"
        + $" look at the network{(ServerCall.WasNotSent(exception) ? $" and at {variable}" : "")}, or run it again later.{Doubt(call)}");

    /// <summary>For an answer that did not come in time.</summary>
    public static ConnectorException Slow(TimeSpan time, ServerCall call) => new(
        ConnectorFailure.Unavailable,
        $"{call.Address.Authority} did not answer within {ServerPatience.Text(time)}{(call.MayRepeat ? ", again and again" : "")}:"
        + $" run it again later.{Doubt(call)}");

    /// <summary>What to add about a request that may have been carried out; empty where a repetition would have told.</summary>
    public static string Doubt(ServerCall call) => call.MayRepeat ? "" : DoubtOfCreation;

    /// <summary>Gives what somebody else wrote, shortened and freed of the secret, in one line in brackets; nothing when there is nothing.</summary>
    public static string Quote(string? text, Secret secret)
    {
        string line = string.Join(' ', secret.Redact(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string plain = string.Concat(line.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        string brief = plain.Length > LongestQuote ? $"{plain[..LongestQuote]}…" : plain;
        return brief.Length > 0 ? $" (“{brief.TrimEnd('.')}”)" : "";
    }
}
