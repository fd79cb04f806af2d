using System.CommandLine;

namespace ReadinessCheck.Cli.Options;

/// <summary>The headings under which help shows options. Where a command has few, the one heading is enough.</summary>
internal static class OptionHeadings
{
    private const string Other = "Options";

    private const int Few = 5;

    /// <summary>Which options stand under which heading; what is not named here stands under one of its own, before the last.</summary>
    public static readonly IReadOnlyList<(string Heading, string[] Names)> All =
    [
        ("Choosing items", ["--source", "--next", "--issue", "--project", "--status", "--milestone", "--label", "--type", "--jql", "--sprint", "--unordered"]),
        ("Comments", ["--post", "--max-comments", "--visibility"]),
        ("Second reader", ["--second-reader", "--budget", "--redact"]),
        ("Report", ["--format", "--output", "--minutes", "--fail-on", "--baseline", "--disagreements"]),
        (Other, []),
        ("All commands", ["--config", "--verbose", "--help", "--version"]),
    ];

    /// <summary>Puts options under their headings.</summary>
    /// <param name="options">The options of a command.</param>
    /// <returns>The headings that have some, in their order; the options of each in the order given.</returns>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Option> Options)> Group(IEnumerable<Option> options)
    {
        Option[] all = [.. options];
        return all.Length <= Few
            ? [(Other, all)]
            : [.. All.Select(group => (group.Heading, (IReadOnlyList<Option>)[.. all.Where(option => HeadingOf(option) == group.Heading)])).Where(group => group.Item2.Count > 0)];
    }

    private static string HeadingOf(Option option) => All.FirstOrDefault(group => group.Names.Contains(option.Name)).Heading ?? Other;
}
