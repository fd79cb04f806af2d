using System.Text.RegularExpressions;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Writes questions in Jira's query language. Pure.</summary>
/// <remarks>https://support.atlassian.com/jira-software-cloud/docs/jql-fields/</remarks>
internal static partial class JiraQuery
{
    private const string ByRank = "ORDER BY Rank ASC";

    /// <summary>What the options ask of every item, besides where it stands.</summary>
    /// <param name="options">The options.</param>
    public static string Filter(JiraOptions options) => And(
    [
        Condition(options.Jql) is { Length: > 0 } own ? $"({own})" : null,
        options.Type is { } type ? $"issuetype = {Quoted(type)}" : null,
        options.Statuses.Count > 0 ? $"status in ({string.Join(", ", options.Statuses.Select(Quoted))})" : null,
        .. options.Labels.Select(label => $"labels = {Quoted(label)}"),
        // What has begun is read and left out, so that the report can say so. Whoever names statuses has chosen.
        options.Statuses.Count == 0 ? "statusCategory != Done" : null,
    ]);

    /// <summary>Joins conditions that must all hold.</summary>
    /// <param name="conditions">The conditions; null for none.</param>
    public static string And(params IEnumerable<string?> conditions) => string.Join(" AND ", conditions.Where(condition => !string.IsNullOrEmpty(condition)));

    /// <summary>Adds the order: the one that the options' own query names, or the rank.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="options">The options.</param>
    public static string Ordered(string condition, JiraOptions options) =>
        OwnOrder(options.Jql) is { } order ? $"{condition} {order}".Trim() : options.Unordered ? condition : $"{condition} {ByRank}";

    /// <summary>The ORDER BY of a query; null when it has none.</summary>
    /// <param name="jql">The query.</param>
    public static string? OwnOrder(string? jql) => OrderAt(jql) is { } at ? jql![at..].Trim() : null;

    /// <summary>Writes a name as a value.</summary>
    /// <param name="value">The name.</param>
    public static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string? Condition(string? jql) => OrderAt(jql) is { } at ? jql![..at].Trim() : jql?.Trim();

    // Words in quotes are no keywords.
    private static int? OrderAt(string? jql)
    {
        foreach (Match match in Token().Matches(jql ?? ""))
        {
            if (match.Groups["order"].Success)
            {
                return match.Index;
            }
        }

        return null;
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<order>\border\s+by\b)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
