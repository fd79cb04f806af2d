using System.Globalization;
using System.Net;
using Octokit;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Says in a sentence why a request failed, and what to do. What GitHub or a proxy wrote is shortened and freed of the token.</summary>
internal static class GitHubFailures
{
    private const int LongestQuote = 200;

    /// <summary>For a wait that is longer than the run's.</summary>
    public static ConnectorException Limit(TimeSpan wait, GitHubOptions options, RateLimitNode? limit)
    {
        string left = limit is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" At its last answer {limit.Remaining:N0} of {limit.Limit:N0} points were left.");
        return new ConnectorException(
            ConnectorFailure.RateLimit,
            $"GitHub wants no request for {GitHubPatience.Text(wait)}, and this run waits {GitHubPatience.Text(options.MaxWait)} in all:"
            + $" run it again then.{left}",
            wait);
    }

    /// <summary>For a token that is none.</summary>
    public static ConnectorException BadToken() => new(
        ConnectorFailure.Credentials,
        $"GitHub does not accept the token in {GitHubEnvironment.TokenVariable}: it may be mistyped, expired or revoked; make a new one.");

    /// <summary>For an answer of GraphQL that is no success.</summary>
    public static ConnectorException Of(ApiException exception, GitHubOptions options) => exception.StatusCode switch
    {
        HttpStatusCode.Unauthorized => BadToken(),
        HttpStatusCode.Forbidden => new(
            ConnectorFailure.Permission,
            $"GitHub refuses the token in {GitHubEnvironment.TokenVariable}{Quote(exception.ApiError?.Message, options)}:"
            + $" give it read access to the issues of {options.FullName} and, where the organisation uses single sign-on, authorise it there."),
        HttpStatusCode.NotFound => new(
            ConnectorFailure.Missing,
            $"There is no GraphQL at {options.GraphQlAddress.GetLeftPart(UriPartial.Path)}: look at {GitHubEnvironment.GraphQlVariable}."),
        >= HttpStatusCode.InternalServerError => new(
            ConnectorFailure.Unavailable,
            $"GitHub broke down again and again ({Number(exception)}): run it again later; https://www.githubstatus.com may say more.")
        {
            IsTooMuch = exception.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
        },
        _ => new(
            ConnectorFailure.Answer,
            $"GitHub answered with {Number(exception)}{Quote(exception.ApiError?.Message, options)}:"
            + $" look at {GitHubEnvironment.GraphQlVariable}, or report it to the makers of readiness-check."),
    };

    /// <summary>For a connection that cannot be made or does not hold.</summary>
    public static ConnectorException Unreachable(Exception exception, GitHubCall call, GitHubOptions options) => new(
        ConnectorFailure.Unavailable,
        $"The connection to {call.Address.Authority} failed{(call.MayRepeat ? " again and again" : "")}{Quote(exception.Message, options)}:"
        + $" look at the network, or run it again later.{Doubt(call)}");

    /// <summary>For an answer that did not come in time.</summary>
    public static ConnectorException Slow(TimeSpan time, GitHubCall call) => new(
        ConnectorFailure.Unavailable,
        $"{call.Address.Authority} did not answer within {GitHubPatience.Text(time)}{(call.MayRepeat ? ", again and again" : "")}:"
        + $" run it again later.{Doubt(call)}");

    /// <summary>For an answer that is not GitHub's JSON.</summary>
    public static ConnectorException NotUnderstood(GitHubCall call) => new(
        ConnectorFailure.Answer,
        $"What {call.Address.Authority} answers is not GitHub's JSON, or breaks off: look at {GitHubEnvironment.ApiVariable}"
        + $" and {GitHubEnvironment.GraphQlVariable}, and whether a proxy stands between.{Doubt(call)}");

    /// <summary>What to add about a request that may have been carried out; empty where a repetition would have told.</summary>
    public static string Doubt(GitHubCall call) => call.MayRepeat ? "" : " It may have been carried out all the same; the next run looks first.";

    /// <summary>Gives what somebody else wrote, in one short line in brackets; nothing when there is nothing.</summary>
    public static string Quote(string? text, GitHubOptions options)
    {
        string line = string.Join(' ', options.Token.Redact(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string plain = string.Concat(line.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        string brief = plain.Length > LongestQuote ? $"{plain[..LongestQuote]}…" : plain;
        return brief.Length > 0 ? $" (“{brief.TrimEnd('.')}”)" : "";
    }

    private static string Number(ApiException exception) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)exception.StatusCode}");
}
