using System.Net;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>The site and the account as they were found.</summary>
/// <param name="IsCloud">Whether it is Jira Cloud; otherwise it is a Data Center or Server.</param>
/// <param name="WebAddress">What the addresses of pages begin with, without a slash at the end.</param>
/// <param name="Me">The account that we run under.</param>
/// <param name="Fields">The site's fields.</param>
internal sealed record JiraSite(bool IsCloud, string WebAddress, AccountPayload Me, JiraFields Fields)
{
    /// <summary>What the paths of the platform's REST API begin with.</summary>
    public string Api => ApiOf(IsCloud);

    /// <summary>What the paths of boards begin with, where their issues are asked for.</summary>
    public string BoardIssues => IsCloud ? "rest/software/1.0" : "rest/agile/1.0";

    /// <summary>Where people see a comment; null where the site does not say where it is. Both editions open the item at the comment.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="comment">The comment's id.</param>
    public Uri? CommentAddress(string key, string comment) =>
        Uri.TryCreate($"{WebAddress}/browse/{Uri.EscapeDataString(key)}?focusedCommentId={Uri.EscapeDataString(comment)}", UriKind.Absolute, out Uri? address)
        && address.Scheme is "https" or "http" ? address : null;

    /// <summary>Finds out where we are, and as whom.</summary>
    /// <param name="options">The options.</param>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ConnectorException">It is no Jira, or does not accept the account.</exception>
    public static async Task<JiraSite> FindAsync(JiraOptions options, JiraClient client, CancellationToken cancellationToken)
    {
        // Which edition it should be, the account tells; which it is, it says itself, and to everybody.
        bool isLikelyCloud = options.Email is not null;
        JiraReply info = await client.GetAsync($"{ApiOf(isLikelyCloud)}/serverInfo", cancellationToken);
        if (info is { Status: HttpStatusCode.NotFound })
        {
            info = await client.GetAsync($"{ApiOf(!isLikelyCloud)}/serverInfo", cancellationToken);
        }

        if (info is not { Status: HttpStatusCode.OK, IsJson: true })
        {
            throw info is { Status: HttpStatusCode.OK or HttpStatusCode.NotFound, Location: null, IsCaptcha: false }
                ? JiraFailures.NoJira(options)
                : JiraFailures.Of(info, "its serverInfo", options);
        }

        ServerInfoPayload server = client.Read(info, JiraJson.Default.ServerInfoPayload);
        if (server is { BaseUrl: null, DeploymentType: null })
        {
            throw JiraFailures.NoJira(options);
        }

        bool isCloud = server.DeploymentType?.Equals("Cloud", StringComparison.OrdinalIgnoreCase) == true;
        CheckAccount(isCloud, options);

        // Whoever is not logged in gets empty lists elsewhere, and a plain no here alone.
        string api = ApiOf(isCloud);
        JiraReply me = await client.GetAsync($"{api}/myself", cancellationToken);
        AccountPayload account = me.Status == HttpStatusCode.OK
            ? client.Read(me, JiraJson.Default.AccountPayload)
            : throw (me is { Status: HttpStatusCode.Forbidden, IsCaptcha: false } ? JiraFailures.BadAccount(me, options) : JiraFailures.Of(me, "the account", options));
        if (account.Id.Length == 0)
        {
            // It would be taken for the author of every comment that has none.
            throw JiraFailures.NotUnderstood(options);
        }

        JiraReply fields = await client.GetAsync($"{api}/field", cancellationToken);
        return new JiraSite(
            isCloud,
            (server.BaseUrl ?? options.BaseAddress!.AbsoluteUri).TrimEnd('/'),
            account,
            fields.Status == HttpStatusCode.OK
                ? JiraFields.Of(client.Read(fields, JiraJson.Default.IReadOnlyListFieldPayload), options.Fields)
                : throw JiraFailures.Of(fields, "the list of fields", options));
    }

    private static string ApiOf(bool isCloud) => isCloud ? "rest/api/3" : "rest/api/2";

    private static void CheckAccount(bool isCloud, JiraOptions options)
    {
        if (isCloud && options.Email is null)
        {
            throw new ConnectorException(
                ConnectorFailure.Credentials,
                $"This is Jira Cloud, which takes no {JiraEnvironment.PersonalTokenVariable}: set {JiraEnvironment.EmailVariable} and {JiraEnvironment.ApiTokenVariable} instead.");
        }

        if (!isCloud && options.Email is not null)
        {
            throw new ConnectorException(
                ConnectorFailure.Credentials,
                $"This is a Jira Data Center, which takes no API token of Jira Cloud: set {JiraEnvironment.PersonalTokenVariable} instead.");
        }
    }
}
