using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Setup;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class JobTemplateTests
{
    [Theory]
    [InlineData("GitHub", "github:acme/shop", 3, true)]
    [InlineData("GitHub", "github:acme/shop", null, false)]
    [InlineData("GitHub", "jira:board/42", null, true)]
    [InlineData("GitHub", "back log: #1.csv", null, false)]
    [InlineData("GitHub", null, null, false)]
    [InlineData("GitLab", "github:acme/shop", 3, true)]
    [InlineData("GitLab", "jira:SHOP", null, false)]
    [InlineData("GitLab", null, null, false)]
    public void Every_job_is_YAML_without_double_blank_lines_or_trailing_blanks(string ci, string? source, int? project, bool post)
    {
        string text = JobTemplate.Write(new SetupChoices { Ci = Enum.Parse<CiSystem>(ci), Source = source, Project = project, Post = post });

        Assert.IsType<Written.Map>(YamlText.Read("job", text));
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("github:acme/shop", null, false, "contents: read\n  issues: read\n\n")]
    [InlineData("github:acme/shop", null, true, "contents: read\n  issues: write\n\n")]
    [InlineData("github:acme/shop", 3, true, "contents: read\n\n")]
    [InlineData("jira:board/42", null, true, "contents: read\n\n")]
    [InlineData("backlog.csv", null, false, "contents: read\n\n")]
    public void The_job_has_no_more_rights_than_it_needs(string source, int? project, bool post, string rights) => Assert.Contains(
        $"\npermissions:\n  {rights}jobs:\n", JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Source = source, Project = project, Post = post }), StringComparison.Ordinal);

    [Theory]
    [InlineData("github:acme/shop", true)]
    [InlineData("jira:board/42", false)]
    [InlineData("backlog.csv", false)]
    public void Only_issues_on_GitHub_begin_a_run_when_they_change(string source, bool isBegun) => Assert.Equal(
        isBegun, JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Source = source }).Contains("issue_comment:", StringComparison.Ordinal));

    [Fact]
    public void Who_keeps_the_program_is_asked_for_where_nobody_said()
    {
        Assert.Contains("# In the place of OWNER", JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub }), StringComparison.Ordinal);
        Assert.Contains("\n      - uses: acme/checks@main\n", JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Home = "acme/checks" }), StringComparison.Ordinal);
        Assert.DoesNotContain("OWNER", JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitLab, Home = "acme/checks" }), StringComparison.Ordinal);
    }
}
