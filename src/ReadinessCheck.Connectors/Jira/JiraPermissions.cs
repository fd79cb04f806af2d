using System.Net;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>What our account may do in a project.</summary>
/// <param name="MayComment">Whether it may write comments.</param>
/// <param name="MayEdit">Whether it may edit issues, and so note something with them.</param>
/// <param name="MayEditOwn">Whether it may change its own comments.</param>
/// <param name="MayDelete">Whether it may delete its own comments.</param>
/// <param name="IsAdministrator">Whether it administers the project, and so may change something without anybody being notified.</param>
internal sealed record JiraRights(bool MayComment, bool MayEdit, bool MayEditOwn, bool MayDelete, bool IsAdministrator);

/// <summary>Asks what our account may do, once for each project and run.</summary>
internal sealed class JiraPermissions(JiraOptions options, JiraSite site, JiraClient client)
{
    private const string Comment = "ADD_COMMENTS";
    private const string Edit = "EDIT_ISSUES";
    private const string EditOwn = "EDIT_OWN_COMMENTS";
    private const string Delete = "DELETE_OWN_COMMENTS";
    private const string Administer = "ADMINISTER_PROJECTS";

    private readonly Dictionary<string, JiraRights> _rights = [];

    /// <summary>Asks for a project.</summary>
    /// <exception cref="ConnectorException">Jira cannot be asked.</exception>
    public async Task<JiraRights> OfAsync(string project, CancellationToken cancellationToken)
    {
        if (!_rights.TryGetValue(project, out JiraRights? rights))
        {
            _rights.Add(project, rights = await AskAsync(project, cancellationToken));
        }

        return rights;
    }

    /// <summary>Takes in that issues of a project cannot be edited after all, as where its workflow forbids it.</summary>
    public void Without(string project) => _rights[project] = _rights[project] with { MayEdit = false };

    private async Task<JiraRights> AskAsync(string project, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.GetAsync(
            $"{site.Api}/mypermissions?projectKey={Uri.EscapeDataString(project)}&permissions={Comment},{Edit},{EditOwn},{Delete},{Administer}", cancellationToken);
        IReadOnlyDictionary<string, PermissionPayload> permissions = reply.Status == HttpStatusCode.OK
            ? client.Read(reply, JiraJson.Default.PermissionsPayload).Permissions ?? new Dictionary<string, PermissionPayload>()
            : throw JiraFailures.Of(reply, $"its permissions in {project}", options);
        return new JiraRights(Has(Comment), Has(Edit), Has(EditOwn), Has(Delete), Has(Administer));

        bool Has(string name) => permissions.TryGetValue(name, out PermissionPayload? permission) && permission.HavePermission;
    }
}
