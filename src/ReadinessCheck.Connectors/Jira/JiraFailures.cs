using System.Globalization;
using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Says in a sentence why Jira did not give what was asked for, and what to do. What it wrote is shortened and freed of the token.</summary>
internal static class JiraFailures
{
    /// <summary>For an answer to a question that is none of those hoped for.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="what">What was asked for, as the object of a sentence: <c>the board 42</c>.</param>
    /// <param name="options">The options.</param>
    public static ConnectorException Of(JiraReply reply, string what, JiraOptions options) => reply switch
    {
        { IsCaptcha: true } => Captcha(options),
        { Location: { } location } => Elsewhere(location, options),
        { Status: HttpStatusCode.Unauthorized } => BadAccount(reply, options),
        { Status: HttpStatusCode.Forbidden } => new(
            ConnectorFailure.Permission, $"Jira does not let the account of {Account(options)} read {what}{Quote(reply, options)}: give it the permission."),
        { Status: HttpStatusCode.NotFound, IsJson: false } => NoJira(options),
        { Status: HttpStatusCode.NotFound } => new(
            ConnectorFailure.Missing, $"Jira does not find {what}, or does not show it to the account of {Account(options)}{Quote(reply, options)}: look at the name or number."),
        { Status: HttpStatusCode.BadRequest } => new(
            ConnectorFailure.Missing, $"Jira refuses to give {what}{Quote(reply, options)}: look at what is to be read."),
        { Status: >= HttpStatusCode.InternalServerError } => Broken(reply, isRepeated: true),
        { IsDone: true } => NotUnderstood(options),
        _ => Odd(reply, options),
    };

    /// <summary>For an account that Jira does not accept.</summary>
    public static ConnectorException BadAccount(JiraReply reply, JiraOptions options) => reply.Complaint.Contains("scope", StringComparison.OrdinalIgnoreCase)
        ? new(
            ConnectorFailure.Permission,
            $"The token in {JiraEnvironment.ApiTokenVariable} lacks a scope{Quote(reply, options)}: docs/jira.md lists those that are needed; make a token that has them.")
        : new(
            ConnectorFailure.Credentials,
            options.Email is null
                ? $"Jira does not accept the token in {JiraEnvironment.PersonalTokenVariable}: it may be mistyped, expired or revoked; make a new one in your profile."
                    + $" For Jira Cloud, set {JiraEnvironment.EmailVariable} and {JiraEnvironment.ApiTokenVariable} instead."
                : $"Jira does not accept {JiraEnvironment.EmailVariable} with the token in {JiraEnvironment.ApiTokenVariable}: one may be mistyped, or the token"
                    + $" expired or revoked; make a new one at https://id.atlassian.com/manage-profile/security/api-tokens."
                    + $" For Data Center, set {JiraEnvironment.PersonalTokenVariable} instead.");

    /// <summary>For a site that is none.</summary>
    public static ConnectorException NoJira(JiraOptions options) => new(
        ConnectorFailure.Missing,
        $"There is no Jira at {Site(options)}, or a login page stands before it: look at {JiraEnvironment.AddressVariable}; it is what a browser's address"
        + " line shows before /browse or /jira/software.");

    /// <summary>For an answer that is not Jira's JSON.</summary>
    public static ConnectorException NotUnderstood(JiraOptions options) => new(
        ConnectorFailure.Answer,
        $"What {Site(options)} answers is not Jira's JSON, or breaks off: look at {JiraEnvironment.AddressVariable}, and whether a proxy or a login page"
        + " stands between.");

    /// <summary>For a server that breaks down.</summary>
    public static ConnectorException Broken(JiraReply reply, bool isRepeated) => new(
        ConnectorFailure.Unavailable,
        $"Jira broke down{(isRepeated ? " again and again" : "")} ({Number(reply)}): run it again later; https://status.atlassian.com may say more of Cloud.");

    /// <summary>For a status that nothing is known of.</summary>
    public static ConnectorException Odd(JiraReply reply, JiraOptions options) => new(
        ConnectorFailure.Answer,
        $"Jira answered with {Number(reply)}{Quote(reply, options)}: look at {JiraEnvironment.AddressVariable}, or report it to the makers of readiness-check.");

    /// <summary>For an account that was refused so often that Jira asks a riddle.</summary>
    public static ConnectorException Captcha(JiraOptions options) => new(
        ConnectorFailure.Credentials,
        $"Jira has locked the account of {Account(options)} after failed logins, until somebody logs in with it at {Site(options)} in a browser and solves the"
        + " CAPTCHA there.");

    /// <summary>For an address that leads to another one.</summary>
    public static ConnectorException Elsewhere(Uri location, JiraOptions options) => new(
        ConnectorFailure.Missing,
        $"{Site(options)} leads to {(location.IsAbsoluteUri ? location.GetLeftPart(UriPartial.Authority) : location.OriginalString.Split('?')[0])}:"
        + $" if that is where Jira is, set {JiraEnvironment.AddressVariable} to it; if it is a login page, the account needs a way past it.");

    /// <summary>Gives what Jira says, in brackets; nothing when it says nothing.</summary>
    public static string Quote(JiraReply reply, JiraOptions options) => ServerFailures.Quote(reply.Complaint, options.Secret);

    /// <summary>Names the variable that says whose account it is.</summary>
    public static string Account(JiraOptions options) => options.Email is null ? JiraEnvironment.PersonalTokenVariable : JiraEnvironment.EmailVariable;

    private static string Site(JiraOptions options) => options.BaseAddress!.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private static string Number(JiraReply reply) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)reply.Status}");
}
