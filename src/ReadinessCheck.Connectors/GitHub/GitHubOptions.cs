using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Which issues to read, and where.</summary>
public sealed record GitHubOptions
{
    /// <summary>The user or organisation that owns the repository and, with <see cref="Project"/>, the board.</summary>
    public required string Owner { get; init; }

    /// <summary>The repository's name.</summary>
    public required string Repository { get; init; }

    /// <summary>The number of the owner's board (Projects v2), at least 1; null reads the repository's open issues.</summary>
    public int? Project { get; init; }

    /// <summary>The board's columns to read; empty reads those that do not look started or done. Only with <see cref="Project"/>.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The title of the only milestone to read; null reads all.</summary>
    public string? Milestone { get; init; }

    /// <summary>Labels that an issue must all have.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The issue type that an issue must have; null reads all.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// The keys of the issues that come first, in their order, as <c>#12</c> or <c>owner/repository#5</c>: a list that a team keeps. What is
    /// in it and not among the issues that are read is passed over, since most of a list that is kept for long is closed. Not with
    /// <see cref="Project"/>, which has an order of its own.
    /// </summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>
    /// How many of a board's upcoming items suffice, at least 1: no more pages are asked for than these and the three below each need.
    /// Null reads all; without <see cref="Project"/> all is read, because what comes first may stand anywhere.
    /// </summary>
    public int? Enough { get; init; }

    /// <summary>The name of the board's date field that says when an item is due; null when only milestones do. Only with <see cref="Project"/>.</summary>
    public string? DueField { get; init; }

    /// <summary>Labels with which an issue is left out. Default: <c>readiness:skip</c>.</summary>
    public IReadOnlyList<string> SkipLabels { get; init; } = ["readiness:skip"];

    /// <summary>Which issues are asked nothing.</summary>
    public Exemptions Exempt { get; init; } = Exemptions.None;

    /// <summary>
    /// What the board's fields are called that answer a question, by the criterion's id: <c>trade-off</c> is called <c>What we leave out</c>.
    /// Read with <see cref="Project"/> only.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The base address of REST. Default: <c>https://api.github.com/</c>.</summary>
    public Uri ApiAddress { get; init; } = new("https://api.github.com/");

    /// <summary>The address of GraphQL. Default: <c>https://api.github.com/graphql</c>.</summary>
    public Uri GraphQlAddress { get; init; } = new("https://api.github.com/graphql");

    /// <summary>The token; from the environment only.</summary>
    public Secret Token { get; init; } = new("");

    /// <summary>How long a run waits in all for GitHub's rate limits, 0 to 6 hours. Default: 5 minutes.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(5);

    internal string FullName => $"{Owner}/{Repository}";
}
