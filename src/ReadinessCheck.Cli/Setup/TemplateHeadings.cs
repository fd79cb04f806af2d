using System.Text.RegularExpressions;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Text;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Finds the headings in the text of an issue template: of Markdown, or the labels of a form, which become headings of the issue. Pure.</summary>
internal static partial class TemplateHeadings
{
    // Longer ones are sentences.
    private const int Longest = 80;

    /// <summary>Gives the headings of a template of Markdown: lines of their own that are headings, or bold.</summary>
    public static IReadOnlyList<string> OfMarkdown(string text)
    {
        List<string> headings = [];
        string? fence = null;
        foreach (string line in Hidden().Replace(FrontMatter().Replace(text, ""), "").Split('\n').Select(line => line.Trim()))
        {
            if (Fence().Match(line) is { Success: true } mark && (fence is null || mark.Value.StartsWith(fence, StringComparison.Ordinal)))
            {
                fence = fence is null ? mark.Value : null;
            }
            else if (fence is null && Heading().Match(line) is { Success: true } heading)
            {
                headings.Add(heading.Groups["text"].Value);
            }
        }

        return Clean(headings);
    }

    /// <summary>Gives the labels of an issue form.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="InputException">It is no YAML.</exception>
    /// <remarks>https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema</remarks>
    public static IReadOnlyList<string> OfForm(string name, string text)
    {
        IReadOnlyList<Written> fields = Under(YamlText.Read(name, text), "body") is Written.List body ? body.Entries : [];
        return Clean(fields
            .Where(field => Under(field, "type") is not Written.Scalar { Value: "markdown" })
            .Select(field => Under(Under(field, "attributes"), "label"))
            .OfType<Written.Scalar>()
            .Select(label => label.Value));
    }

    private static Written? Under(Written? map, string key) =>
        (map as Written.Map)?.Entries.Where(entry => entry.Key.Value == key).Select(entry => entry.Value).FirstOrDefault();

    // What looks like a token would be refused in a configuration, and should not be copied.
    private static string[] Clean(IEnumerable<string> headings) =>
    [
        .. headings.Select(heading => VisibleText.Of(heading.Trim('*', '_', '#', ':', ' ', '`')))
            .Where(heading => heading.Length is > 0 and <= Longest && !TokenSigns.Token().IsMatch(heading))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    [GeneratedRegex(@"\A---\n.*?\n---[ \t]*\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("<!--.*?(-->|\\z)", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("^(```+|~~~+)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(#{1,6}\s+(?<text>\S.*)|(\*\*|__)(?<text>[^*_]+)(\*\*|__):?)$")]
    private static partial Regex Heading();
}
