using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Reads what the environment says: the site and the account.</summary>
public static class JiraEnvironment
{
    /// <summary>The variable that holds the address of the site.</summary>
    public const string AddressVariable = "JIRA_BASE_URL";

    /// <summary>The variable that holds the account's e-mail address, for Cloud.</summary>
    public const string EmailVariable = "JIRA_USER_EMAIL";

    /// <summary>The variable that holds the account's API token, for Cloud.</summary>
    public const string ApiTokenVariable = "JIRA_API_TOKEN";

    /// <summary>The variable that holds the account's personal access token, for Data Center.</summary>
    public const string PersonalTokenVariable = "JIRA_PAT";

    private static readonly SecretVariable ApiToken = new(ApiTokenVariable, "the API token");

    private static readonly SecretVariable PersonalToken = new(PersonalTokenVariable, "the personal access token");

    /// <summary>Adds to the options what the environment says.</summary>
    /// <param name="options">The options.</param>
    /// <param name="variable">Gives an environment variable; null when it is not set.</param>
    /// <exception cref="InputException">The address is none, or a token's file cannot be read.</exception>
    public static JiraOptions AddTo(JiraOptions options, Func<string, string?> variable) => options with
    {
        BaseAddress = Address(variable(AddressVariable)) ?? options.BaseAddress,
        Email = variable(EmailVariable)?.Trim() is { Length: > 0 } email ? email : options.Email,
        ApiToken = ApiToken.Read(variable) ?? options.ApiToken,
        PersonalToken = PersonalToken.Read(variable) ?? options.PersonalToken,
    };

    private static Uri? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) ? address
        : throw new InputException($"{AddressVariable} is no address: it should look like https://example.atlassian.net.");
}
