using System.Globalization;
using System.Net;
using Octokit;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Says in a sentence why a request failed, and what to do. What GitHub or a proxy wrote is shortened and freed of the token.</summary>
internal static class GitHubFailures
{
    /// <summary>For a wait that is longer than the run's.</summary>
    public static ConnectorException Limit(TimeSpan wait, GitHubOptions options, RateLimitNode? limit) => ServerFailures.Limit(
        wait,
        options.MaxWait,
        GitHubReply.Name,
        limit is null ? "" : string.Create(CultureInfo.InvariantCulture, $" At its last answer {limit.Remaining:N0} of {limit.Limit:N0} points were left."));

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

    /// <summary>For an answer that is not GitHub's JSON.</summary>
    public static ConnectorException NotUnderstood(ServerCall call) => new(
        ConnectorFailure.Answer,
        $"What {call.Address.Authority} answers is not GitHub's JSON, or breaks off: look at {GitHubEnvironment.ApiVariable}"
        + $" and {GitHubEnvironment.GraphQlVariable}, and whether a proxy stands between.{ServerFailures.Doubt(call)}");

    /// <summary>Gives what somebody else wrote, see <see cref="ServerFailures.Quote"/>.</summary>
    public static string Quote(string? text, GitHubOptions options) => ServerFailures.Quote(text, options.Token);

    private static string Number(ApiException exception) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)exception.StatusCode}");
}
