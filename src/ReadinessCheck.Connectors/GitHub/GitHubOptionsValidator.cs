namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Says what is wrong with options before anything is sent.</summary>
internal static class GitHubOptionsValidator
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Checks the options.</summary>
    /// <exception cref="InputException">Something is wrong; the message says all of it.</exception>
    public static void Check(GitHubOptions options)
    {
        string[] problems = [.. Names(options), .. Selection(options), .. Order(options), .. Connection(options)];
        if (problems.Length > 0)
        {
            throw new InputException(string.Join(' ', problems));
        }
    }

    private static IEnumerable<string> Names(GitHubOptions options)
    {
        if (options.Owner.Length is 0 or > 100 || !options.Owner.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            yield return $"'{options.Owner}' is no name of a GitHub user or organisation: write github:owner/repository.";
        }

        if (options.Repository is "" or "." or ".." || options.Repository.Length > 100
            || !options.Repository.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            yield return $"'{options.Repository}' is no name of a GitHub repository: write github:owner/repository.";
        }
    }

    private static IEnumerable<string> Selection(GitHubOptions options)
    {
        if (options.Project < 1)
        {
            yield return "The project's number must be at least 1: it is the last part of the board's address.";
        }

        if (options.Statuses.Count > 0 && options.Project is null)
        {
            yield return "Only a board has statuses: name its project number as well.";
        }

        if (options.Statuses.Concat(options.Labels).Append(options.Milestone ?? "-").Append(options.Type ?? "-").Any(string.IsNullOrWhiteSpace))
        {
            yield return "A status, milestone, label or type must not be empty: leave it out to read all.";
        }
    }

    private static IEnumerable<string> Order(GitHubOptions options)
    {
        if (options.Order.Count > 0 && options.Project is not null)
        {
            yield return "A board has its own order: leave out the list of the order or the project.";
        }

        foreach (string key in options.Order.Where(key => GitHubKeys.Normal(key, options.FullName) is null))
        {
            yield return $"'{key}' in the list of the order is no issue's key: write #12 or owner/repository#12.";
        }

        foreach (IGrouping<string?, string> same in options.Order.GroupBy(key => GitHubKeys.Normal(key, options.FullName), StringComparer.OrdinalIgnoreCase))
        {
            if (same.Key is not null && same.Count() > 1)
            {
                yield return $"{same.Key} is in the list of the order {same.Count()} times: leave it where it belongs.";
            }
        }

        if (options.Enough < 1)
        {
            yield return "The number of items that suffice must be at least 1.";
        }

        if (options.DueField is not null && options.Project is null)
        {
            yield return "Only a board has a field for the due date: name its project number as well.";
        }
        else if (options.DueField is not null && string.IsNullOrWhiteSpace(options.DueField))
        {
            yield return "The name of the due date's field must not be empty: leave it out to take the milestone's.";
        }
    }

    private static IEnumerable<string> Connection(GitHubOptions options)
    {
        if (Problem(options.ApiAddress) is { } api)
        {
            yield return $"{GitHubEnvironment.ApiVariable} {api}";
        }

        if (Problem(options.GraphQlAddress) is { } graphQl)
        {
            yield return $"{GitHubEnvironment.GraphQlVariable} {graphQl}";
        }

        // Other characters have another meaning in HTTP's header, and .NET would quote them in its complaint.
        // GraphQL answers nobody without a token, not even about public repositories.
        if (options.Token.IsEmpty)
        {
            yield return $"There is no token: set {GitHubEnvironment.TokenVariable} to one that may read the repository's issues"
                + (options.Project is null ? "." : " and the board (scope read:project).");
        }
        else if (!options.Token.IsOfToken)
        {
            yield return $"{GitHubEnvironment.TokenVariable} holds characters that no token has: copy it again, in one line and without quotes.";
        }

        if (options.MaxWait < TimeSpan.Zero || options.MaxWait > LongestWait)
        {
            yield return "The longest wait must be between 0 and 6 hours.";
        }
    }

    // The token goes there with every request.
    private static string? Problem(Uri address) =>
        !address.IsAbsoluteUri || address.Scheme is not ("https" or "http") ? "must be an address that begins with https://."
            : address.UserInfo.Length > 0 ? $"must not hold a password: set {GitHubEnvironment.TokenVariable} instead."
            : address.Scheme == "http" && !address.IsLoopback ? "must begin with https://, because the token would be readable on its way."
            : null;
}
