using System.Net;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Asks who has the roles whose members may give commands, once for each project and run.</summary>
/// <remarks>https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-role-actors/</remarks>
internal sealed class JiraRoles(JiraOptions options, JiraSite site, JiraClient client)
{
    private const int PageSize = 50;

    private readonly Dictionary<string, Actors> _actors = [];
    private readonly Dictionary<string, string> _refusals = [];

    /// <summary>Gives those who may give commands in a project.</summary>
    /// <param name="project">Its key.</param>
    /// <param name="inQuestion">The accounts that did; groups are only asked where one of these has no such role by itself.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="ConnectorException">Jira cannot be asked, or our account may not ask: nobody knows, which is no "no".</exception>
    public async Task<IReadOnlySet<string>> MembersAsync(string project, IReadOnlyCollection<string> inQuestion, CancellationToken cancellationToken)
    {
        if (options.CommandRoles.Count == 0 || inQuestion.Count == 0)
        {
            return new HashSet<string>();
        }

        if (_refusals.TryGetValue(project, out string? before))
        {
            throw new ConnectorException(ConnectorFailure.Permission, before);
        }

        if (!_actors.TryGetValue(project, out Actors? actors))
        {
            _actors.Add(project, actors = await AskAsync(project, cancellationToken));
        }

        while (actors.Groups.Count > 0 && !inQuestion.All(actors.Members.Contains))
        {
            actors.Members.UnionWith(await GroupAsync(actors.Groups.Peek(), project, cancellationToken));
            actors.Groups.Dequeue();
        }

        return actors.Members;
    }

    private async Task<Actors> AskAsync(string project, CancellationToken cancellationToken)
    {
        Actors actors = new([], []);
        string path = $"{site.Api}/project/{Uri.EscapeDataString(project)}/role";
        IReadOnlyDictionary<string, string> roles = client.Read(await ReadAsync(path, project, cancellationToken), JiraJson.Default.IReadOnlyDictionaryStringString);
        string[] wanted = [.. roles.Keys.Where(name => options.CommandRoles.Any(role => role.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)))];
        if (wanted.Length == 0)
        {
            throw new ConnectorException(ConnectorFailure.Permission, _refusals[project] = JiraWriteFailures.NoSuchRole(roles.Keys, project, options));
        }

        foreach (string address in wanted.Select(name => roles[name]))
        {
            // Only the id at its end is ours to use: the address may be that of the server behind a proxy.
            JiraReply role = await ReadAsync($"{path}/{Uri.EscapeDataString(address[(address.LastIndexOf('/') + 1)..])}", project, cancellationToken);
            foreach (RoleActorPayload actor in client.Read(role, JiraJson.Default.RolePayload).Actors ?? [])
            {
                Add(actor, actors);
            }
        }

        return actors;
    }

    private static void Add(RoleActorPayload actor, Actors actors)
    {
        switch (actor)
        {
            case { Type: "atlassian-user-role-actor", ActorUser.Id: { Length: > 0 } id }:
                actors.Members.Add(id);
                break;
            case { Type: "atlassian-user-role-actor", Name: { } name }:
                actors.Members.Add(name);
                break;
            case { Type: "atlassian-group-role-actor" }:
                actors.Groups.Enqueue(actor.ActorGroup ?? new GroupPayload(actor.Name, null));
                break;
        }
    }

    private async Task<IEnumerable<string>> GroupAsync(GroupPayload group, string project, CancellationToken cancellationToken)
    {
        List<string> members = [];
        string name = group.GroupId is { } id ? $"groupId={Uri.EscapeDataString(id)}" : $"groupname={Uri.EscapeDataString(group.Name ?? "")}";
        while (true)
        {
            JiraReply reply = await ReadAsync(
                FormattableString.Invariant($"{site.Api}/group/member?{name}&startAt={members.Count}&maxResults={PageSize}"), project, cancellationToken);
            GroupMembersPayload page = client.Read(reply, JiraJson.Default.GroupMembersPayload);
            members.AddRange((page.Values ?? []).Select(member => member.Id));
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

    // Who has a role by themselves, and the groups that have one and were not asked yet.
    private sealed record Actors(HashSet<string> Members, Queue<GroupPayload> Groups);
}
