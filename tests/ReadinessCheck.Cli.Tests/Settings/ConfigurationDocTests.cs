using System.Text.RegularExpressions;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Tests.Settings;

/// <summary>Holds the page to the keys.</summary>
public sealed partial class ConfigurationDocTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "configuration.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_of_the_page_is_read() => Assert.Equal(
        ["source", "next", "fail-on", "questions.bug", "questions.spike"],
        ConfigurationFile.Parse("example", Example().Match(Page).Groups[1].Value).Settings.Select(setting => setting.Key.Path));

    [Fact]
    public void The_page_names_every_kind_and_every_question() => Assert.All(
        ConfigurationKeys.Questions.Values.Select(key => key.Name).Concat(Criteria.CriterionIds.All),
        name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
