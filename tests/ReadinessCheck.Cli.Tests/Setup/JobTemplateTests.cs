using System.CommandLine;
using ReadinessCheck.Cli.Commands;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Setup;
using ReadinessCheck.Cli.Tests.EndToEnd;
using YamlDotNet.RepresentationModel;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class JobTemplateTests
{
    private const string Plain = "github:acme/shop";

    public static TheoryData<string?, int?, bool, string> OnGitHub { get; } = new()
    {
        { Plain, null, true, "" },
        { Plain, null, false, "apps/shop" },
        { Plain, 3, true, "apps/shop" },
        { Plain, 3, false, "" },
        { "jira:board/42", null, true, "it's #1: a shop" },
        { "jira:SHOP", null, false, "" },
        { "back log: #1.csv", null, false, "apps/shop" },
        { null, null, false, "" },
    };

    [Theory]
    [MemberData(nameof(OnGitHub))]
    public void Every_job_for_GitHub_gives_the_action_inputs_that_it_has_and_leaves_the_backlog_to_the_configuration(string? source, int? project, bool post, string below)
    {
        foreach (SetupJob job in JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Source = source, Project = project, Post = post }, below))
        {
            AssertTidy(job.Text);
            YamlMappingNode step = Step(job);
            Dictionary<string, string> inputs = ActionScript.Map(step, "with").ToDictionary(entry => ActionScript.Text(entry.Key), entry => ActionScript.Text(entry.Value));
            Assert.All(inputs.Keys, input => Assert.True(ActionScript.Inputs.Children.ContainsKey(input), $"The action has no input {input}."));
            Assert.Equal(below, inputs.GetValueOrDefault("working-directory", ""));
            Assert.Equal("never", inputs["fail-on"]);
            Assert.Equal(post ? "true" : "false", inputs.GetValueOrDefault("post", "false"));
            Assert.DoesNotContain("source", inputs.Keys);

            // What the action sets itself wins over what stands beside it.
            IEnumerable<string> variables = step.Children.TryGetValue("env", out YamlNode? env) ? ((YamlMappingNode)env).Children.Keys.Select(ActionScript.Text) : [];
            Assert.Empty(variables.Intersect(ActionScript.Map(ActionScript.Step, "env").Children.Keys.Select(ActionScript.Text)));
            Assert.Equal(project is null ? null : "${{ secrets.READINESS_TOKEN }}", inputs.GetValueOrDefault("token"));
        }
    }

    [Theory]
    [InlineData("github-scheduled.yml", 0)]
    [InlineData("github-issues.yml", 1)]
    public void A_job_is_its_sample_but_for_the_head_and_the_backlog(string sample, int job) => Assert.Equal(
        WithoutHead(Sample(sample)).Replace("          source: github:${{ github.repository }}\n", "", StringComparison.Ordinal),
        WithoutHead(JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Source = Plain, Post = true }, "")[job].Text));

    [Fact]
    public void The_job_for_GitLab_is_its_sample_but_for_the_head_and_the_backlog() => Assert.Equal(
        WithoutHead(Sample("gitlab-ci.yml")).Replace(" jira:board/42", "", StringComparison.Ordinal),
        WithoutHead(Assert.Single(JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitLab, Source = "jira:board/42", Post = true }, "")).Text));

    [Theory]
    [InlineData(Plain, 3, true, "", "check --post --format junit --output readiness.xml")]
    [InlineData("jira:SHOP", null, false, "apps/shop", "check --format junit --output \"$CI_PROJECT_DIR/readiness.xml\"")]
    [InlineData(null, null, false, "it's #1", "check --format junit --output \"$CI_PROJECT_DIR/readiness.xml\"")]
    public void The_job_for_GitLab_runs_a_command_that_the_program_takes(string? source, int? project, bool post, string below, string command)
    {
        SetupJob job = Assert.Single(JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitLab, Source = source, Project = project, Post = post }, below));

        AssertTidy(job.Text);
        Assert.Equal(".gitlab-ci.readiness.yml", job.Name);
        Assert.Contains($"\n    - /tmp/tools/readiness-check {command}\n", job.Text, StringComparison.Ordinal);
        Assert.Empty(new RootCommand { new CheckCommand() }.Parse(ReaderOptions.WithWord(command.Split(' '))).Errors);
    }

    [Theory]
    [InlineData("apps/shop", "    - cd apps/shop\n")]
    [InlineData("it's #1", "    - \"cd 'it'\\\\''s #1'\"\n")]
    [InlineData("-P", "    - cd './-P'\n")]
    [InlineData("$(id)", "    - \"cd '$(id)'\"\n")]
    public void The_folder_is_one_word_for_the_shell_of_GitLab(string below, string line) =>
        Assert.Contains(line, JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitLab }, below)[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("${{ secrets.X }}")]
    [InlineData("a\nb")]
    public void A_folder_that_no_job_can_name_is_refused(string below)
    {
        Assert.Throws<InputException>(() => JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub }, below));
        Assert.Empty(JobTemplate.Write(new SetupChoices { Ci = CiSystem.None }, below));
    }

    [Theory]
    [InlineData(Plain, null, false, "contents: read\n  issues: read\n\n")]
    [InlineData(Plain, null, true, "contents: read\n  issues: write\n\n")]
    [InlineData(Plain, 3, true, "contents: read\n\n")]
    [InlineData("jira:board/42", null, true, "contents: read\n\n")]
    [InlineData("backlog.csv", null, false, "contents: read\n\n")]
    public void The_job_has_no_more_rights_than_it_needs(string source, int? project, bool post, string rights) => Assert.All(
        JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Source = source, Project = project, Post = post }, ""),
        job => Assert.Contains($"\npermissions:\n  {rights}", job.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData(Plain, 2)]
    [InlineData("jira:board/42", 1)]
    [InlineData("backlog.csv", 1)]
    public void Only_issues_on_GitHub_begin_a_run_when_they_change(string source, int jobs)
    {
        IReadOnlyList<SetupJob> written = JobTemplate.Write(new SetupChoices { Ci = CiSystem.GitHub, Source = source }, "");

        Assert.Equal([".github/workflows/readiness.yml", ".github/workflows/readiness-issue.yml"], written.Select(job => job.Name).Concat([".github/workflows/readiness-issue.yml"]).Distinct());
        Assert.Equal(jobs - 1, written.Count(job => job.Text.Contains("issue_comment:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GitHub", null, "          repository: ${{ github.repository_owner }}/readiness-check\n")]
    [InlineData("GitHub", "acme/checks", "          repository: acme/checks\n")]
    [InlineData("GitLab", null, "/$CI_PROJECT_ROOT_NAMESPACE/readiness-check.git\" ")]
    [InlineData("GitLab", "acme/checks", "\"https://github.com/acme/checks.git\" ")]
    public void Where_nobody_said_whose_the_program_is_the_organisation_s_own_is_taken(string ci, string? home, string line) => Assert.All(
        JobTemplate.Write(new SetupChoices { Ci = Enum.Parse<CiSystem>(ci), Source = Plain, Home = home ?? SetupChoices.UnknownHome }, ""),
        job => Assert.Contains(line, job.Text, StringComparison.Ordinal));

    [Fact]
    public void A_sample_that_no_longer_has_what_is_put_in_another_s_place_is_found()
    {
        Assert.Throws<InvalidOperationException>(() => new JobSample("post: true\n").With("issues: write", ""));
        Assert.Throws<InvalidOperationException>(() => new JobSample("post: true\npost: true\n").Without("post: true"));
    }

    private static void AssertTidy(string text)
    {
        Assert.IsType<Written.Map>(YamlText.Read("job", text));
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    private static YamlMappingNode Step(SetupJob job)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(job.Text));
        return yaml.Documents.Single().RootNode.AllNodes.OfType<YamlMappingNode>()
            .Single(node => node.Children.TryGetValue("uses", out YamlNode? uses) && ActionScript.Text(uses) == "./readiness-check");
    }

    private static string Sample(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "ci", name)).ReplaceLineEndings("\n");

    private static string WithoutHead(string text) => string.Join('\n', text.Split('\n').SkipWhile(line => line.StartsWith('#')));
}
