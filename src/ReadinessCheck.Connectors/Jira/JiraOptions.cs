using System.Text;
using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Which items of Jira to read, and where.</summary>
public sealed record JiraOptions
{
    /// <summary>The key of the project whose items are read; null with <see cref="Board"/>.</summary>
    public string? Project { get; init; }

    /// <summary>The number of the board whose items are read, at least 1; null with <see cref="Project"/>.</summary>
    public long? Board { get; init; }

    /// <summary>What the items must match as well, in Jira's query language; null for nothing. Its own ORDER BY takes the place of the rank.</summary>
    public string? Jql { get; init; }

    /// <summary>
    /// The only sprint to read: <c>next</c>, <c>active</c>, or its name; null reads the future sprints in their order and then the backlog.
    /// </summary>
    public string? Sprint { get; init; }

    /// <summary>The type that an item must have; null reads all but sub-tasks.</summary>
    public string? Type { get; init; }

    /// <summary>The statuses that an item may have; empty for all in which work has not begun.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Labels that an item must all have.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Labels with which an item is left out. Default: <c>readiness:skip</c>.</summary>
    public IReadOnlyList<string> SkipLabels { get; init; } = ["readiness:skip"];

    /// <summary>Which items are asked nothing.</summary>
    public Exemptions Exempt { get; init; } = Exemptions.None;

    /// <summary>How many upcoming items suffice, at least 1: no more pages are asked for than these and the three below each need. Null reads all.</summary>
    public int? Enough { get; init; }

    /// <summary>Whether the order means nothing, as where a site has no rank.</summary>
    public bool Unordered { get; init; }

    /// <summary>
    /// What the site's fields are called that answer a question, by what they mean: <c>business-value</c> is called <c>Customer value</c>. What
    /// answers one of the five questions alone goes by the criterion's id. A
    /// field may be named by its id, too. What is not in here is found by its own name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>What a field can mean: the keys that <see cref="Fields"/> may have.</summary>
    public static IReadOnlyList<string> FieldMeanings { get; } = [.. JiraFields.Meanings];

    /// <summary>The project roles whose members may give commands; empty for nobody.</summary>
    public IReadOnlyList<string> CommandRoles { get; init; } = ["Administrators", "Administrator", "Developers", "Member"];

    /// <summary>Who may see our comments; null for everybody who sees the item.</summary>
    public JiraVisibility? Visibility { get; init; }

    /// <summary>The address of the site, as <c>https://example.atlassian.net</c>.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The account's e-mail address, for Cloud; null with <see cref="PersonalToken"/>.</summary>
    public string? Email { get; init; }

    /// <summary>The account's API token, for Cloud; from the environment only.</summary>
    public Secret ApiToken { get; init; } = new("");

    /// <summary>The account's personal access token, for Data Center; from the environment only.</summary>
    public Secret PersonalToken { get; init; } = new("");

    /// <summary>How long a run waits in all for Jira's rate limits, 0 to 6 hours. Default: 5 minutes.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What to call the source in messages.</summary>
    internal string Name => Board is { } board ? FormattableString.Invariant($"jira:board/{board}") : $"jira:{Project}";

    /// <summary>What no message may hold.</summary>
    internal Secret Secret => Email is null ? PersonalToken : new Secret(ApiToken.Value, BasicAccount);

    /// <summary>The account as Basic authentication writes it.</summary>
    internal string BasicAccount => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{ApiToken.Value}"));
}

/// <summary>Who may see a comment.</summary>
/// <param name="Type"><c>role</c> or <c>group</c>.</param>
/// <param name="Value">The role's or group's name.</param>
public sealed record JiraVisibility(string Type, string Value)
{
    /// <summary>Reads it as a person writes it.</summary>
    /// <param name="text">Such as <c>role:Developers</c>.</param>
    /// <exception cref="InputException">It is none.</exception>
    public static JiraVisibility Parse(string text)
    {
        string[] parts = Parts(text);
        return IsOne(text) ? new JiraVisibility(parts[0], parts[1])
            : throw new InputException($"'{text}' does not say who may see the comments: write role:Developers, or group:jira-users.");
    }

    /// <summary>Says whether a text has this form.</summary>
    /// <param name="text">Such as <c>role:Developers</c>.</param>
    public static bool IsOne(string text) => Parts(text) is ["role" or "group", { Length: > 0 }];

    private static string[] Parts(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries);
}
