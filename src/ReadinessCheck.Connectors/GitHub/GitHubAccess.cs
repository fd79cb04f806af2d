using System.Net;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Asks who may change a repository, once for each account, repository and run.</summary>
/// <remarks>https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user</remarks>
internal sealed class GitHubAccess(GitHubOptions options, GitHubClient client)
{
    private readonly Dictionary<(string Repository, string Login), bool> _answers = [];
    private readonly Dictionary<string, string> _refusals = [];

    /// <summary>Gives those of the accounts that may write. Of whom GitHub knows nothing, the answer is no.</summary>
    /// <param name="repository">The full name of the repository.</param>
    /// <param name="logins">The accounts.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="ConnectorException">GitHub cannot be asked, or the token may not ask: nobody knows, which is no "no".</exception>
    public async Task<IReadOnlySet<string>> WritersAsync(string repository, IEnumerable<string> logins, CancellationToken cancellationToken)
    {
        HashSet<string> writers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string login in logins)
        {
            if (!_answers.TryGetValue((repository, login), out bool mayWrite))
            {
                mayWrite = await MayWriteAsync(repository, login, cancellationToken);
                _answers.Add((repository, login), mayWrite);
            }

            if (mayWrite)
            {
                writers.Add(login);
            }
        }

        return writers;
    }

    private async Task<bool> MayWriteAsync(string repository, string login, CancellationToken cancellationToken)
    {
        if (_refusals.TryGetValue(repository, out string? before))
        {
            throw new ConnectorException(ConnectorFailure.Permission, before);
        }

        ServerCall call = ServerCall.Question(options.ApiAddress);
        string path = $"{GitHubRest.Repository(repository)}/collaborators/{Uri.EscapeDataString(login)}/permission";
        GitHubRestReply reply = await client.SendAsync(call, HttpMethod.Get, path, payload: null, cancellationToken);
        return reply switch
        {
            // "maintain" comes as "write", and only in "role_name" under its own name.
            { Status: HttpStatusCode.OK } when reply.Value("permission") is { Length: > 0 } permission => permission is "admin" or "write" or "maintain",
            { Status: HttpStatusCode.NotFound } => false,
            { Status: HttpStatusCode.Forbidden } => throw new ConnectorException(
                ConnectorFailure.Permission, _refusals[repository] = GitHubWriteFailures.OfAsking(reply.Complaint, repository, options)),
            _ => throw GitHubWriteFailures.Of(reply, call, repository, options),
        };
    }
}
