using System.Net;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Asks who has the roles whose members may give commands, once for each project and run.</summary>
/// <remarks>https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-role-actors/</remarks>
internal sealed class JiraRoles(JiraOptions options, JiraSite site, JiraClient client)
{
    private const int PageSize = 50;

    private readonly Dictionary<string, IReadOnlySet<string>> _members = [];
    private readonly Dictionary<string, string> _refusals = [];

    /// <summary>Gives those who may give commands in a project.</summary>
    /// <param name="project">Its key.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="ConnectorException">Jira cannot be asked, or our account may not ask: nobody knows, which is no "no".</exception>
    public async Task<IReadOnlySet<string>> MembersAsync(string project, CancellationToken cancellationToken)
    {
        if (_refusals.TryGetValue(project, out string? before))
        {
            throw new ConnectorException(ConnectorFailure.Permission, before);
        }

        if (!_members.TryGetValue(project, out IReadOnlySet<string>? members))
        {
            _members.Add(project, members = options.CommandRoles.Count == 0 ? new HashSet<string>() : await AskAsync(project, cancellationToken));
        }

        return members;
    }

    private async Task<IReadOnlySet<string>> AskAsync(string project, CancellationToken cancellationToken)
    {
        HashSet<string> members = new(StringComparer.Ordinal);
        string path = $"{site.Api}/project/{Uri.EscapeDataString(project)}/role";
        JiraReply reply = await ReadAsync(path, project, cancellationToken);
        foreach ((string name, string address) in client.Read(reply, JiraJson.Default.IReadOnlyDictionaryStringString))
        {
            if (options.CommandRoles.Any(role => role.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                // Only the id at its end is ours to use: the address may be that of the server behind a proxy.
                JiraReply role = await ReadAsync($"{path}/{Uri.EscapeDataString(address[(address.LastIndexOf('/') + 1)..])}", project, cancellationToken);
                foreach (RoleActorPayload actor in client.Read(role, JiraJson.Default.RolePayload).Actors ?? [])
                {
                    members.UnionWith(await AccountsAsync(actor, project, cancellationToken));
                }
            }
        }

        return members;
    }

    private async Task<IEnumerable<string>> AccountsAsync(RoleActorPayload actor, string project, CancellationToken cancellationToken) => actor.Type switch
    {
        "atlassian-user-role-actor" when actor.ActorUser is { Id.Length: > 0 } user => [user.Id],
        "atlassian-user-role-actor" when actor.Name is { } name => [name],
        "atlassian-group-role-actor" => await GroupAsync(actor.ActorGroup ?? new GroupPayload(actor.Name, null), project, cancellationToken),
        _ => [],
    };

    private async Task<IEnumerable<string>> GroupAsync(GroupPayload group, string project, CancellationToken cancellationToken)
    {
        List<string> members = [];
        string name = group.GroupId is { } id ? $"groupId={Uri.EscapeDataString(id)}" : $"groupname={Uri.EscapeDataString(group.Name ?? "")}";
        for (int start = 0; ;)
        {
            JiraReply reply = await ReadAsync(
                FormattableString.Invariant($"{site.Api}/group/member?{name}&startAt={start}&maxResults={PageSize}"), project, cancellationToken);
            GroupMembersPayload page = client.Read(reply, JiraJson.Default.GroupMembersPayload);
            members.AddRange((page.Values ?? []).Select(member => member.Id));
            start += page.Values?.Count ?? 0;
            if (page.IsLast != false || page.Values is not { Count: > 0 })
            {
                return members;
            }
        }
    }

    private async Task<JiraReply> ReadAsync(string path, string project, CancellationToken cancellationToken)
    {
        JiraReply reply = await client.GetAsync(path, cancellationToken);
        return reply switch
        {
            { Status: HttpStatusCode.OK } => reply,
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, IsCaptcha: false, Location: null } => throw new ConnectorException(
                ConnectorFailure.Permission, _refusals[project] = JiraWriteFailures.OfAsking(reply, project, options)),
            _ => throw JiraFailures.Of(reply, $"who has a role in {project}", options),
        };
    }
}
