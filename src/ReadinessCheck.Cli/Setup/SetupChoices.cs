using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Setup;

/// <summary>The systems that can run the check.</summary>
internal enum CiSystem
{
    None,
    GitHub,
    GitLab,
}

/// <summary>What the user wants.</summary>
internal sealed record SetupChoices
{
    /// <summary>What stands for the owner where nobody has said where readiness-check is kept.</summary>
    public const string UnknownHome = "OWNER/readiness-check";

    /// <summary>The backlog; null leaves it open.</summary>
    public string? Source { get; init; }

    /// <summary>The number of GitHub's board; null for none.</summary>
    public int? Project { get; init; }

    /// <summary>What runs the check.</summary>
    public CiSystem Ci { get; init; }

    /// <summary>Whether the job writes comments.</summary>
    public bool Post { get; init; }

    /// <summary>Owner and name of the repository that readiness-check comes from.</summary>
    public string Home { get; init; } = UnknownHome;

    /// <summary>The headings that answer a question, by its id.</summary>
    public IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> Headings { get; init; } = [];

    /// <summary>Whether somebody has to fill in where readiness-check comes from.</summary>
    public bool IsHomeUnknown => Home == UnknownHome;

    /// <summary>Whether the backlog is a tracker's, on which comments can be written.</summary>
    public bool IsTracker => Source is not null && (GitHubInput.Is(Source) || JiraInput.Is(Source));

    /// <summary>The address of the schema.</summary>
    public string Schema => $"https://raw.githubusercontent.com/{Home}/main/docs/schemas/readiness.schema.json";

    /// <summary>Gives the values of those keys that are set.</summary>
    public IReadOnlyDictionary<string, JsonNode> Settings()
    {
        Dictionary<string, JsonNode> settings = [];
        if (Source is not null)
        {
            settings[ConfigurationKeys.Source.Path] = Source;
        }

        if (Project is { } project)
        {
            settings[ConfigurationKeys.Project.Path] = project;
        }

        foreach ((string criterion, IReadOnlyList<string> texts) in Headings)
        {
            settings[TeamWordKeys.Headings[criterion].Path] = new JsonArray([.. texts.Select(text => (JsonNode)text)]);
        }

        return settings;
    }
}
