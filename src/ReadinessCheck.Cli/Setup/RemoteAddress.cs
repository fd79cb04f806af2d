using System.Text.RegularExpressions;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Whose server keeps a repository.</summary>
internal enum RemoteKind
{
    Other,
    GitHub,
    GitLab,
}

/// <summary>Where a repository is kept, without who asks for it.</summary>
/// <param name="Kind">Whose server it is.</param>
/// <param name="Host">The server's name, in small letters.</param>
/// <param name="Path">Owner and name, or the groups and the name.</param>
internal sealed partial record RemoteAddress(RemoteKind Kind, string Host, string Path)
{
    /// <summary>How the repository is named as a source; null where it is not on github.com.</summary>
    public string? Source => Kind == RemoteKind.GitHub ? $"github:{Path}" : null;

    /// <summary>The user or organisation that owns it.</summary>
    public string Owner => Path.Split('/')[0];

    /// <summary>Takes an address apart. What a user name, password or token in it is, is dropped.</summary>
    /// <param name="address">Such as <c>https://github.com/owner/name.git</c>, <c>git@github.com:owner/name</c> or <c>ssh://git@host:22/path</c>.</param>
    /// <returns>The address; null where it is none of a server, as a folder's is not.</returns>
    public static RemoteAddress? Parse(string address)
    {
        Match match = Form().Match(address.Trim());
        string path = match.Groups["path"].Value;
        if (!match.Success || !path.Split('/').All(part => part is not ("." or "..") && Name().IsMatch(part)))
        {
            return null;
        }

        string host = match.Groups["host"].Value.ToLowerInvariant();
        RemoteKind kind = KindOf(host);
        return path.Contains('/') && (kind != RemoteKind.GitHub || path.Count(c => c == '/') == 1) ? new RemoteAddress(kind, host, path) : null;
    }

    /// <summary>Finds the address of <c>origin</c> in the text of a repository's configuration.</summary>
    /// <returns>The address; null where there is no such remote, or it is no server's.</returns>
    /// <remarks>https://git-scm.com/docs/git-config#_syntax</remarks>
    public static RemoteAddress? OfGit(string configuration)
    {
        bool isOrigin = false;
        foreach (string line in configuration.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                isOrigin = Origin().IsMatch(line);
            }
            else if (isOrigin && Url().Match(line) is { Success: true } url)
            {
                return Parse(url.Groups[1].Value);
            }
        }

        return null;
    }

    // Servers of one's own are mostly called after what runs on them. For GitLab that will do, which is no source. A repository on another
    // GitHub would be taken for one of the same name on github.com, and get a token that is none of its business; so these names alone count.
    // https://docs.github.com/authentication/troubleshooting-ssh/using-ssh-over-the-https-port
    private static RemoteKind KindOf(string host) =>
        host is "github.com" or "www.github.com" or "ssh.github.com" ? RemoteKind.GitHub
            : host.Split('.').Any(part => part == "gitlab") ? RemoteKind.GitLab
            : RemoteKind.Other;

    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^/@\s]*@)?(?<host>[\w.-]+)(?::\d+)?/|(?:[^/@\s:]+@)?(?<host>[\w-]+(?:\.[\w-]+)+):(?!//))/*(?<path>[^\s?#]+?)(?:\.git)?/*$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[\w.-]{1,100}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\[\s*remote\s+""origin""\s*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Origin();

    [GeneratedRegex(@"^url\s*=\s*""?([^""#;\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
