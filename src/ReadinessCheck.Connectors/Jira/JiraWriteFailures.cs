using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>
/// Says in a sentence why a comment could not be changed, and what to do. No sentence names the issue, which whoever reports it knows: so
/// those that befall many are the same.
/// </summary>
internal static class JiraWriteFailures
{
    /// <summary>For an answer that is not the one that was hoped for.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="what">What was to be done, as the end of "may not …": <c>write comments</c>.</param>
    /// <param name="isCreation">Whether nobody knows whether a failure of the server left it undone.</param>
    /// <param name="project">The key of the issue's project.</param>
    /// <param name="options">The options.</param>
    public static ConnectorException Of(JiraReply reply, string what, bool isCreation, string project, JiraOptions options)
    {
        string quote = JiraFailures.Quote(reply, options);
        return reply switch
        {
            { IsCaptcha: true } => JiraFailures.Captcha(options),
            { Location: { } location } => JiraFailures.Elsewhere(location, options),
            { Status: HttpStatusCode.Unauthorized } => JiraFailures.BadAccount(reply, options),
            { Status: HttpStatusCode.Forbidden } => MayNot(what, quote, project, options),
            // Jira has no other status for a comment of somebody else's, or an issue that its workflow has frozen.
            { Status: HttpStatusCode.BadRequest } when reply.Complaint.Contains("permission", StringComparison.OrdinalIgnoreCase) => MayNot(what, quote, project, options),
            { Status: HttpStatusCode.NotFound } => new(
                ConnectorFailure.Missing, $"The item or the comment is gone, or the account of {JiraFailures.Account(options)} may not see it any more{quote}: run it again."),
            { Status: HttpStatusCode.RequestEntityTooLarge } => new(
                ConnectorFailure.Refused, $"Jira takes no more comments on this item{quote}: delete some that nobody needs."),
            { Status: HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity } => new(
                ConnectorFailure.Refused, $"Jira does not take what it was sent{quote}: the item may be closed to changes; otherwise report it to the makers of readiness-check."),
            { Status: >= HttpStatusCode.InternalServerError } => Doubted(JiraFailures.Broken(reply, isRepeated: !isCreation), isCreation),
            { IsDone: true } => Doubted(JiraFailures.NotUnderstood(options), isCreation),
            _ => Doubted(JiraFailures.Odd(reply, options), isCreation),
        };
    }

    /// <summary>For an account that may not write comments in a project, which is known before it is tried.</summary>
    public static ConnectorException MayNot(string what, string quote, string project, JiraOptions options) => new(
        ConnectorFailure.Permission,
        $"The account of {JiraFailures.Account(options)} may not {what} in {project}{quote}: give it the permission there, and look whether the project is archived.");

    /// <summary>For an issue of a service project on which no internal comment can be written.</summary>
    public static ConnectorException NoInternalComment(JiraReply reply, string project, JiraOptions options) => new(
        ConnectorFailure.Refused,
        $"The service desk of {project} takes no internal comment on this item{JiraFailures.Quote(reply, options)}: it may be no customer's request, or the account"
        + $" of {JiraFailures.Account(options)} no agent there; a label of skip-labels leaves it out.");

    /// <summary>For an account that may not ask who has a role: gives the sentence.</summary>
    public static string OfAsking(JiraReply reply, string project, JiraOptions options) =>
        $"Somebody gave a command here, and the account of {JiraFailures.Account(options)} may not ask who has any of the roles {Roles(options.CommandRoles)} in"
        + $" {project}{JiraFailures.Quote(reply, options)}, without which no comment is written: let it administer the project and"
        + $" {(options.Email is null ? "(for the members of groups) Jira" : "browse users and groups")}, or set comments.command-roles: [] to obey no commands.";

    /// <summary>For a project that has none of the roles: gives the sentence.</summary>
    /// <param name="there">The roles that it has.</param>
    /// <param name="project">Its key.</param>
    /// <param name="options">The options.</param>
    public static string NoSuchRole(IEnumerable<string> there, string project, JiraOptions options) =>
        $"Somebody gave a command here, and {project} has none of the roles {Roles(options.CommandRoles)}, whose members may; it has {Roles(there)}: name those that may"
        + " in comments.command-roles, or set it to [] to obey no commands.";

    private static string Roles(IEnumerable<string> names) => string.Join(", ", names);

    private static ConnectorException Doubted(ConnectorException exception, bool isCreation) =>
        isCreation ? new ConnectorException(exception.Kind, exception.Message + ServerFailures.DoubtOfCreation) : exception;
}
