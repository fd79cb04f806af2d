namespace ReadinessCheck.Connectors.Jira;

/// <summary>Says what is wrong with options before anything is sent.</summary>
internal static class JiraOptionsValidator
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Checks the options.</summary>
    /// <exception cref="InputException">Something is wrong; the message says all of it.</exception>
    public static void Check(JiraOptions options) => Refuse([.. Selection(options), .. Address(options), .. Account(options), .. Numbers(options)]);

    /// <summary>Checks where Jira is and who asks, where nothing is named that is to be read.</summary>
    /// <exception cref="InputException">Something is wrong; the message says all of it.</exception>
    public static void CheckConnection(JiraOptions options) => Refuse([.. Address(options), .. Account(options), .. Numbers(options)]);

    private static void Refuse(string[] problems)
    {
        if (problems.Length > 0)
        {
            throw new InputException(string.Join(' ', problems));
        }
    }

    private static IEnumerable<string> Selection(JiraOptions options)
    {
        if (options.Board is null && !IsKey(options.Project ?? ""))
        {
            yield return $"'{options.Project}' is no key of a project: write jira:PROJECT with the letters that its items' keys begin with, or jira:board/42.";
        }

        if (options.Board < 1)
        {
            yield return "The board's number must be at least 1: it is the last part of the board's address.";
        }

        if (options.Statuses.Concat(options.Labels).Concat([options.Type ?? "-", options.Jql ?? "-", options.Sprint ?? "-"]).Any(string.IsNullOrWhiteSpace))
        {
            yield return "A status, label, type, sprint or query must not be empty: leave it out to read all.";
        }

        if (options.Fields.FirstOrDefault(field => string.IsNullOrWhiteSpace(field.Value)) is { Key: { } meaning })
        {
            yield return $"What the field for {meaning} is called must not be empty: leave it out to have it found by its own name.";
        }
    }

    private static IEnumerable<string> Address(JiraOptions options)
    {
        if (options.BaseAddress is not { } address)
        {
            yield return $"There is no address: set {JiraEnvironment.AddressVariable} to that of your Jira, such as https://example.atlassian.net.";
        }
        else if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            yield return $"{JiraEnvironment.AddressVariable} must be an address that begins with https://.";
        }
        else if (address.UserInfo.Length > 0)
        {
            yield return $"{JiraEnvironment.AddressVariable} must not hold a password: set {JiraEnvironment.ApiTokenVariable} or {JiraEnvironment.PersonalTokenVariable} instead.";
        }
        else if (address.Scheme == "http" && !address.IsLoopback)
        {
            yield return $"{JiraEnvironment.AddressVariable} must begin with https://, because the token would be readable on its way.";
        }
        else if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            yield return $"{JiraEnvironment.AddressVariable} must end before the question mark: it is the address of the whole site, such as https://example.atlassian.net.";
        }
    }

    private static IEnumerable<string> Account(JiraOptions options)
    {
        bool isCloud = options.Email is not null || !options.ApiToken.IsEmpty;
        if (isCloud && !options.PersonalToken.IsEmpty)
        {
            yield return $"There are two accounts: set {JiraEnvironment.EmailVariable} and {JiraEnvironment.ApiTokenVariable} for Jira Cloud, or"
                + $" {JiraEnvironment.PersonalTokenVariable} for Data Center, and not both.";
        }
        else if (isCloud && (options.Email is null || options.ApiToken.IsEmpty))
        {
            yield return options.Email is null
                ? $"{JiraEnvironment.ApiTokenVariable} is set and {JiraEnvironment.EmailVariable} is not: Jira Cloud wants both."
                : $"{JiraEnvironment.EmailVariable} is set and {JiraEnvironment.ApiTokenVariable} is not: Jira Cloud wants both.";
        }
        else if (!isCloud && options.PersonalToken.IsEmpty)
        {
            yield return $"There is no account: set {JiraEnvironment.EmailVariable} and {JiraEnvironment.ApiTokenVariable} for Jira Cloud, or"
                + $" {JiraEnvironment.PersonalTokenVariable} for Data Center.";
        }

        // Other characters have another meaning in HTTP's header, and .NET would quote them in its complaint.
        if (!options.ApiToken.IsOfToken || !options.PersonalToken.IsOfToken)
        {
            string name = options.ApiToken.IsOfToken ? JiraEnvironment.PersonalTokenVariable : JiraEnvironment.ApiTokenVariable;
            yield return $"{name} holds characters that no token has: copy it again, in one line and without quotes.";
        }
    }

    private static IEnumerable<string> Numbers(JiraOptions options)
    {
        if (options.Enough < 1)
        {
            yield return "The number of items that suffice must be at least 1.";
        }

        if (options.MaxWait < TimeSpan.Zero || options.MaxWait > LongestWait)
        {
            yield return "The longest wait must be between 0 and 6 hours.";
        }
    }

    // Data Center lets its administrators choose the form; letters, digits and underscores is the widest.
    private static bool IsKey(string key) => key.Length is > 0 and <= 255 && char.IsLetter(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c == '_');
}
