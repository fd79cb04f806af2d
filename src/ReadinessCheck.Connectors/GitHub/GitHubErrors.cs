using System.Text.Json;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Reads the errors that GraphQL gives under HTTP 200, alone or beside data.</summary>
internal static class GitHubErrors
{
    /// <summary>Says why there is no list of issues in an answer.</summary>
    public static ConnectorException WhyNothing(IReadOnlyList<GitHubError>? errors, GitHubOptions options)
    {
        GitHubError? error = errors is { Count: > 0 } ? errors[0] : null;
        string quote = GitHubFailures.Quote(error?.Message, options);
        return error switch
        {
            { Type: "INSUFFICIENT_SCOPES" } => new(ConnectorFailure.Permission, Scope(options) + quote + "."),
            { Type: "NOT_FOUND" } or null => new(ConnectorFailure.Missing, Missing(error, options)),
            { Type: "FORBIDDEN" } => new(ConnectorFailure.Permission, Refused(options) + quote + "."),
            { Extensions.ValueKind: JsonValueKind.Object } when IsUnknownField(error) => new(
                ConnectorFailure.Answer,
                $"{options.GraphQlAddress.Authority} does not know what it is asked{quote}: it may be an Enterprise Server that is too old."),
            _ => new(ConnectorFailure.Unavailable, $"GitHub could not carry out the query{quote}: run it again later.") { IsTooMuch = IsTooMuch(error) },
        };
    }

    /// <summary>For a repository that is not there.</summary>
    public static ConnectorException NoRepository(GitHubOptions options) => new(ConnectorFailure.Missing, NoRepositoryText(options));

    /// <summary>Says why one row of a list is missing.</summary>
    /// <param name="errors">The errors of the answer.</param>
    /// <param name="index">The row's place in the list.</param>
    /// <param name="options">The options.</param>
    public static string WhyNoRow(IReadOnlyList<GitHubError>? errors, int index, GitHubOptions options)
    {
        GitHubError? error = errors?.FirstOrDefault(each => PlaceOf(each) == index);
        string advice = IsSingleSignOn(error) ? "authorise the token for single sign-on" : "look whether the token may see it, or run it again";
        return $"GitHub did not give this item{GitHubFailures.Quote(error?.Message, options)}: {advice}.";
    }

    /// <summary>Says what of a row is missing; null when nothing is.</summary>
    public static string? WhyIncomplete(IReadOnlyList<GitHubError>? errors, int index, GitHubOptions options) =>
        errors?.FirstOrDefault(each => PlaceOf(each) == index && !IsHiddenLink(each)) is { } error
            ? $"GitHub did not give all of it{GitHubFailures.Quote(error.Message, options)}; it is judged without the rest: run it again."
            : null;

    /// <summary>Gives the place in a list that an error is about; null when it is about none.</summary>
    public static int? PlaceOf(GitHubError error)
    {
        // ["repository", "issues", "nodes", 3, "comments"]: the first number is the place in the list.
        JsonElement place = error.Path?.FirstOrDefault(part => part.ValueKind == JsonValueKind.Number) ?? default;
        return place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out int index) ? index : null;
    }

    // GitHub could not carry out a query in its time: of all errors, that has neither type nor code, and no place, because there is no data.
    // https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
    private static bool IsTooMuch(GitHubError error) =>
        error is { Type: null, Path: null or { Count: 0 } } && error.Extensions.ValueKind != JsonValueKind.Object;

    private static bool IsSingleSignOn(GitHubError? error) =>
        error?.Message is { } message && (message.Contains("SAML", StringComparison.Ordinal)
            || message.Contains("single sign-on", StringComparison.OrdinalIgnoreCase) || message.Contains("single sign on", StringComparison.OrdinalIgnoreCase));

    // That another issue is not to be seen is nothing that is missing of the row, and no other run will show it.
    private static bool IsHiddenLink(GitHubError error) => error.Type is "FORBIDDEN" or "NOT_FOUND"
        && error.Path!.SkipWhile(part => part.ValueKind != JsonValueKind.Number)
            .Any(part => part.ValueKind == JsonValueKind.String && part.GetString() is "blockedBy" or "blocking" or "parent" or "subIssues");

    private static bool IsUnknownField(GitHubError error) =>
        error.Extensions.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String
        && code.GetString() is "undefinedField" or "undefinedType" or "argumentNotAccepted";

    private static string Missing(GitHubError? error, GitHubOptions options)
    {
        bool isBoard = error?.Path?.Any(part => part.ValueKind == JsonValueKind.String && part.GetString() == "projectV2") == true;
        return options.Project is not { } project
            ? NoRepositoryText(options)
            : isBoard || error is not null
                ? $"{options.Owner} has no board {project}, or the token may not see it: look at the number in the board's address, and whether"
                    + $" the token may read boards. {WhichToken}."
                : $"There is no user or organisation {options.Owner} on GitHub: look at the name.";
    }

    private static string NoRepositoryText(GitHubOptions options) =>
        $"There is no repository {options.FullName}, or the token may not see it: look at the name, and whether the token may read its issues.";

    private static string Scope(GitHubOptions options) =>
        options.Project is null
            ? $"The token in {GitHubEnvironment.TokenVariable} lacks a scope: a classic token needs repo, or public_repo for what is public"
            : $"The token in {GitHubEnvironment.TokenVariable} lacks the scope read:project: add it to the token, or make one that has it";

    private static string Refused(GitHubOptions options) =>
        options.Project is null
            ? $"The token in {GitHubEnvironment.TokenVariable} may not read the issues of {options.FullName}: give it that permission"
            : $"The token in {GitHubEnvironment.TokenVariable} may not read the board {options.Project} of {options.Owner}. {WhichToken}";

    private const string WhichToken =
        "Actions' own token never may: an organisation's board needs a token of a GitHub App, a user's board a classic token with read:project";
}
