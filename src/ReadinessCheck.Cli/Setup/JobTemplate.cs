using System.Text.RegularExpressions;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Writes the jobs that run the check, from the samples. Pure.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax, https://docs.gitlab.com/ci/yaml/</remarks>
internal static partial class JobTemplate
{
    private const string Home = "          repository: ${{ github.repository_owner }}/readiness-check";
    private const string Clone = "$CI_SERVER_PROTOCOL://gitlab-ci-token:$CI_JOB_TOKEN@$CI_SERVER_HOST:$CI_SERVER_PORT/$CI_PROJECT_ROOT_NAMESPACE/readiness-check.git";

    /// <summary>Gives the jobs; none where none is wanted.</summary>
    /// <param name="choices">What was chosen.</param>
    /// <param name="below">The path of the folder that is set up from that of the repository, with slashes; empty where they are one.</param>
    /// <exception cref="InputException">A job cannot name the folder.</exception>
    public static IReadOnlyList<SetupJob> Write(SetupChoices choices, string below)
    {
        if (choices.Ci != CiSystem.None && (below.Contains("${{", StringComparison.Ordinal) || below.Any(char.IsControl)))
        {
            throw new InputException($"No job can name the folder '{below}': give it a name without control characters and without ${{{{, or leave --ci out.");
        }

        return choices.Ci switch
        {
            CiSystem.None => [],
            CiSystem.GitLab => [new SetupJob(".gitlab-ci.readiness.yml", GitLab(choices, below))],
            _ when !IsOnGitHub(choices) => [new SetupJob(".github/workflows/readiness.yml", Scheduled(choices, below))],
            _ =>
            [
                new SetupJob(".github/workflows/readiness.yml", Scheduled(choices, below)),
                new SetupJob(".github/workflows/readiness-issue.yml", OfAnIssue(choices, below)),
            ],
        };
    }

    private static bool IsOnGitHub(SetupChoices choices) => choices.Source is not null && GitHubInput.Is(choices.Source);

    private static bool IsInJira(SetupChoices choices) => choices.Source is not null && JiraInput.Is(choices.Source);

    // A board is read, and written to, with a token of one's own.
    private static bool IsByActions(SetupChoices choices) => IsOnGitHub(choices) && choices.Project is null;

    private static string Scheduled(SetupChoices choices, string below)
    {
        JobSample sample = IsInJira(choices)
            ? JobSample.Named("jira-github-actions.yml").Without("          source: jira:board/42")
            : WithToken(JobSample.Named("github-scheduled.yml"), choices);
        return Step(sample, choices, below).Under(["Asks the five questions of the next items, every working day.", .. Settings(choices, below)]);
    }

    private static string OfAnIssue(SetupChoices choices, string below) =>
        Step(WithToken(JobSample.Named("github-issues.yml"), choices), choices, below).Under(
        [
            "Asks the five questions of an issue whenever somebody edits it or comments on it, in its place among the others.",
            "When the order changes, no issue is edited: only the scheduled run sees it, readiness.yml beside this.",
            .. Settings(choices, below),
        ]);

    private static JobSample WithToken(JobSample sample, SetupChoices choices)
    {
        JobSample withoutSource = sample.Without("          source: github:${{ github.repository }}");
        return !IsByActions(choices) ? withoutSource.Without("  issues: write") : choices.Post ? withoutSource : withoutSource.With("  issues: write", "  issues: read");
    }

    private static JobSample Step(JobSample sample, SetupChoices choices, string below)
    {
        JobSample step = choices.IsHomeUnknown ? sample : sample.With(Home, $"          repository: {choices.Home}");
        step = choices.Post ? step : choices.IsTracker ? step.With("post: true", "post: false") : step.Without("          post: true");
        step = below.Length == 0 ? step : step.And($"          working-directory: {YamlLines.Scalar(below)}\n");
        return IsOnGitHub(choices) && choices.Project is not null ? step.And("          token: ${{ secrets.READINESS_TOKEN }}\n") : step;
    }

    private static IEnumerable<string> Settings(SetupChoices choices, string below)
    {
        yield return $"What is read and asked stands in {(below.Length == 0 ? "" : $"{below}/")}{ConfigurationFile.StandardName}.";
        if (choices.IsTracker && !choices.Post)
        {
            yield return choices.Ci == CiSystem.GitLab ? "It writes no comments. For that, add --post to the last line of the script."
                : $"It writes no comments. For that, set post to true{(IsByActions(choices) ? ", and issues to write" : "")}.";
        }

        if (IsOnGitHub(choices) && choices.Project is not null)
        {
            yield return choices.Ci == CiSystem.GitLab ? "GITHUB_TOKEN needs to read the board: docs/github.md of readiness-check says which token can."
                : "The token of Actions cannot read boards: set the secret READINESS_TOKEN to one that can (docs/github.md of readiness-check, \"Which token\").";
        }
    }

    private static string GitLab(SetupChoices choices, string below)
    {
        JobSample sample = JobSample.Named("gitlab-ci.yml").With(" jira:board/42", "");
        sample = choices.IsHomeUnknown ? sample : sample.With(Clone, $"https://github.com/{choices.Home}.git");
        sample = choices.Post ? sample : sample.With(" --post", "");
        sample = below.Length == 0 ? sample
            : sample.With("    - /tmp/tools/readiness-check", $"    - {YamlLines.Scalar($"cd {Word(below)}")}\n    - /tmp/tools/readiness-check")
                .With("--output readiness.xml", "--output \"$CI_PROJECT_DIR/readiness.xml\"");
        string? secrets = IsInJira(choices) ? "JIRA_BASE_URL, JIRA_USER_EMAIL and JIRA_API_TOKEN" : IsOnGitHub(choices) ? "GITHUB_TOKEN" : null;
        return sample.Under(
        [
            "Asks the five questions of the next items, on a schedule, and shows what is open as a test report. To use this file, .gitlab-ci.yml has",
            "  include:",
            "    - local: .gitlab-ci.readiness.yml",
            .. secrets is null ? Array.Empty<string>() : [$"Set {secrets} under Settings > CI/CD > Variables, masked and protected."],
            .. Settings(choices, below),
        ]);
    }

    // As the shell of the job takes it for one word, and not for an option.
    private static string Word(string text) => Plain().IsMatch(text) ? text : $"'{(text.StartsWith('-') ? "./" : "")}{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z0-9_.][A-Za-z0-9_./-]*$")]
    private static partial Regex Plain();
}
