using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Reads what the environment says: the token, and the addresses as Actions sets them.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflows-and-actions/variables</remarks>
public static class GitHubEnvironment
{
    /// <summary>The variable that holds the token.</summary>
    public const string TokenVariable = "GITHUB_TOKEN";

    /// <summary>The variable that names a file with the token in it, as containers get their secrets.</summary>
    public const string TokenFileVariable = "GITHUB_TOKEN_FILE";

    /// <summary>The variable that holds the base address of REST.</summary>
    public const string ApiVariable = "GITHUB_API_URL";

    /// <summary>The variable that holds the address of GraphQL.</summary>
    public const string GraphQlVariable = "GITHUB_GRAPHQL_URL";

    private static readonly SecretVariable Token = new(TokenVariable, "the token");

    /// <summary>Says which variable gives the token; null for none.</summary>
    /// <param name="variable">Gives an environment variable; null when it is not set.</param>
    /// <exception cref="InputException">Two do.</exception>
    public static string? TokenSetBy(Func<string, string?> variable) => Token.SetBy(variable);

    /// <summary>Adds to the options what the environment says.</summary>
    /// <param name="options">The options.</param>
    /// <param name="variable">Gives an environment variable; null when it is not set.</param>
    /// <exception cref="InputException">An address is none, or the token's file cannot be read.</exception>
    public static GitHubOptions AddTo(GitHubOptions options, Func<string, string?> variable)
    {
        Uri? api = Address(variable, ApiVariable);
        Uri? graphQl = Address(variable, GraphQlVariable);
        return options with
        {
            ApiAddress = api ?? options.ApiAddress,
            GraphQlAddress = graphQl ?? (api is null ? options.GraphQlAddress : GraphQlBeside(api)),
            Token = Token.Read(variable) ?? options.Token,
        };
    }

    // Enterprise Server has /api/v3 and /api/graphql; api.github.com has / and /graphql.
    private static Uri GraphQlBeside(Uri api)
    {
        string path = api.AbsolutePath.TrimEnd('/');
        string below = path.EndsWith("/api/v3", StringComparison.Ordinal) ? path[..^"/v3".Length] : path;
        return new Uri(api, $"{below}/graphql");
    }

    private static Uri? Address(Func<string, string?> variable, string name)
    {
        string? text = variable(name)?.Trim();
        return string.IsNullOrEmpty(text) ? null
            : !Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
                ? throw new InputException($"{name} is no address: it should look like https://api.github.com.")
            // Octokit appends to the base address, so it must end in a slash.
            : name == ApiVariable && !address.AbsolutePath.EndsWith('/') ? new Uri(address, address.AbsolutePath + "/")
            : address;
    }
}
