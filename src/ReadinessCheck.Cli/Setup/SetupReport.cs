using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Says what was written, and what to do next. Pure.</summary>
internal static class SetupReport
{
    /// <summary>Gives at most eight lines.</summary>
    public static IEnumerable<string> Lines(string folder, SetupChoices choices, IReadOnlyList<string> written)
    {
        if (written.Count == 0)
        {
            yield return "Nothing was written.";
            yield break;
        }

        yield return $"Written: {Enumeration.Of([.. written.Select(name => SetupFiles.Shown(folder, name))])}.";
        if (written.Contains(ConfigurationFile.StandardName))
        {
            yield return Backlog(choices);
            if (choices.Headings.Count > 0)
            {
                yield return $"{Enumeration.Count(choices.Headings.Sum(question => question.Texts.Count), "heading")} of your issue templates count as asking one of the five questions: look whether they do.";
            }
        }

        yield return "Next:";
        yield return $"- {Check(folder, choices)}";
        if (choices.Ci == CiSystem.None || !written.Contains(JobTemplate.FileOf(choices.Ci)))
        {
            yield break;
        }

        if (choices.IsHomeUnknown)
        {
            yield return $"- In {JobTemplate.FileOf(choices.Ci)}, put the owner of your readiness-check in the place of OWNER.";
        }

        if (choices.Ci == CiSystem.GitLab)
        {
            yield return "- Include it in .gitlab-ci.yml, and make a schedule; its first lines say how.";
        }

        if (Secrets(choices) is { } secrets)
        {
            yield return $"- Set the secrets that the job needs: {secrets}.";
        }
    }

    private static string Backlog(SetupChoices choices) => choices switch
    {
        { Source: null } => "No backlog is named in it yet: set 'source', or name one at every run.",
        { Project: { } project } => FormattableString.Invariant($"The backlog is {choices.Source}, in the order of board {project}."),
        _ => $"The backlog is {choices.Source}.",
    };

    private static string Check(string folder, SetupChoices choices)
    {
        string run = $"Run 'readiness-check check{(choices.Source is null ? " backlog.csv" : "")}'{(folder == "." ? "" : $" in {folder}")}";
        return choices.Source is not null && GitHubInput.Is(choices.Source)
            ? $"{run}, with a token in {GitHubEnvironment.TokenVariable}: it shows what it makes of your backlog, and writes nothing there."
            : $"{run}: it shows what it makes of your backlog.";
    }

    private static string? Secrets(SetupChoices choices) => choices.Source is null ? null
        : JiraInput.Is(choices.Source) ? "JIRA_BASE_URL, JIRA_USER_EMAIL and JIRA_API_TOKEN"
        : !GitHubInput.Is(choices.Source) ? null
        : choices.Ci == CiSystem.GitLab ? "GITHUB_TOKEN"
        : choices.Project is not null ? "READINESS_TOKEN"
        : null;
}
