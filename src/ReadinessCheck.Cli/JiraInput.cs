using System.Globalization;
using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.Jira;

namespace ReadinessCheck.Cli;

/// <summary>Makes the source of a backlog in Jira from the configuration.</summary>
internal static class JiraInput
{
    /// <summary>How a source is written.</summary>
    public const string Form = "jira:PROJECT or jira:board/42";

    private const string Prefix = "jira:";
    private const string Board = "board/";

    /// <summary>What can be said of such a backlog, and not of any.</summary>
    public static IReadOnlyList<ConfigurationKey> Keys { get; } =
    [
        ConfigurationKeys.Jql, ConfigurationKeys.Sprint, ConfigurationKeys.Status, ConfigurationKeys.Label, ConfigurationKeys.Type, ConfigurationKeys.MaxComments,
        ConfigurationKeys.Visibility,
    ];

    /// <summary>Whether a source's name is that of a project or board.</summary>
    public static bool Is(string source) => source.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes the source; nothing is sent yet.</summary>
    /// <param name="source">The project, <c>jira:PROJECT</c>, or the board, <c>jira:board/42</c>.</param>
    /// <param name="configuration">What of it to read.</param>
    /// <param name="enough">How many upcoming items suffice; null for all.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notices">Is told of every wait.</param>
    /// <param name="log">Is told of every request.</param>
    /// <exception cref="InputException">The name, the selection or the environment is wrong.</exception>
    public static JiraSource Open(string source, Configuration configuration, int? enough, TimeProvider time, IProgress<string> notices, ILogger log)
    {
        string name = source[Prefix.Length..].Trim();
        bool isBoard = $"{name}/".StartsWith(Board, StringComparison.OrdinalIgnoreCase);
        JiraOptions options = new()
        {
            Project = isBoard ? null : name,
            Board = !isBoard ? null
                : long.TryParse(name[Math.Min(Board.Length, name.Length)..].TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture, out long board) ? board
                : throw new InputException($"'{source}' names no board: write jira:board/42, with the last number of the board's address."),
            Jql = configuration.Get(ConfigurationKeys.Jql).Value,
            Sprint = configuration.Get(ConfigurationKeys.Sprint).Value,
            Type = configuration.Get(ConfigurationKeys.Type).Value,
            Statuses = configuration.Get(ConfigurationKeys.Status).Value,
            Labels = configuration.Get(ConfigurationKeys.Label).Value,
            SkipLabels = configuration.Get(ConfigurationKeys.SkipLabels).Value,
            Exempt = configuration.Exempt(time),
            Enough = enough,
            Unordered = configuration.Get(ConfigurationKeys.Unordered).Value,
            Fields = configuration.Fields,
            CommandRoles = configuration.Get(ConfigurationKeys.CommandRoles).Value,
            Visibility = configuration.Get(ConfigurationKeys.Visibility).Value is { } visibility ? JiraVisibility.Parse(visibility) : null,
            MaxWait = TimeSpan.FromMinutes(configuration.Get(ConfigurationKeys.MaxWait).Value ?? 0),
        };
        return new JiraSource(JiraEnvironment.AddTo(options, Environment.GetEnvironmentVariable), time, notices, log);
    }
}
