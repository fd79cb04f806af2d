using System.Globalization;
using ReadinessCheck.Text;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Reads what somebody names as the backlog. Pure.</summary>
internal static class SetupSource
{
    private const string Known = $"{BacklogInput.Trackers}, or a file or folder";

    /// <summary>Gives the source as it stands in a configuration; an address of GitHub without what it may hold of a password.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static string Read(string named)
    {
        string text = named.Trim();
        bool isAddress = text.Contains("://", StringComparison.Ordinal) || text.StartsWith("git@", StringComparison.OrdinalIgnoreCase);
        if (isAddress)
        {
            // It may hold a token, so it is not repeated.
            return RemoteAddress.Parse(text)?.Source
                ?? throw new InputException($"The source is an address, and none of a repository on GitHub: write {Known}.");
        }

        if (TokenSigns.Token().IsMatch(text))
        {
            throw new InputException($"The source looks like a token or key: write {Known}, and give secrets in environment variables.");
        }

        return text.Length == 0 ? throw new InputException($"The source is empty: write {Known}.")
            : GitHubInput.Is(text) ? Repository(text)
            : JiraInput.Is(text) ? OfJira(text)
            : text;
    }

    private static string Repository(string text) =>
        RemoteAddress.Parse($"https://github.com/{text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]}")?.Source
            ?? throw new InputException($"'{text}' is no repository of GitHub: write {GitHubInput.Form}.");

    private static string OfJira(string text)
    {
        string name = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        bool isRight = name.StartsWith("board/", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(name["board/".Length..].TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture, out long board) && board > 0
            : name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        return isRight ? text : throw new InputException($"'{text}' is no project or board of Jira: write {JiraInput.Form}.");
    }
}
