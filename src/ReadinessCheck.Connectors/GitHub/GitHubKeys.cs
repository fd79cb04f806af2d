using System.Text.RegularExpressions;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>The keys of issues: <c>#12</c>, or <c>owner/name#12</c> when it is another repository's.</summary>
internal static partial class GitHubKeys
{
    /// <summary>Gives the key of an issue of a repository, among the issues of another one or its own.</summary>
    /// <param name="repository">The repository, as <c>owner/name</c>.</param>
    /// <param name="number">Its number.</param>
    /// <param name="own">The repository that is read.</param>
    public static string Of(string repository, int number, string own) =>
        repository.Equals(own, StringComparison.OrdinalIgnoreCase) ? $"#{number}" : $"{repository}#{number}";

    /// <summary>Gives the key that a person wrote in the form that <see cref="Of"/> has; null when it is none.</summary>
    public static string? Normal(string written, string own) =>
        Written().Match(written.Trim()) is { Success: true } key && int.TryParse(key.Groups["number"].ValueSpan, out int number) && number > 0
            ? Of(key.Groups["repository"] is { Success: true, Value: var repository } ? repository : own, number, own)
            : null;

    [GeneratedRegex("^(?<repository>[A-Za-z0-9_-]+/[A-Za-z0-9._-]+)?#(?<number>[0-9]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
