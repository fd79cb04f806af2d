using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Says what was written, and what to do next. Pure.</summary>
/// <param name="place">The folder, in its repository.</param>
/// <param name="choices">What was chosen.</param>
/// <param name="origin">Where the repository is kept; null where that is not known.</param>
internal sealed class SetupReport(SetupPlace place, SetupChoices choices, RemoteAddress? origin)
{
    /// <summary>Gives at most eight lines.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<string> written)
    {
        if (written.Count == 0)
        {
            yield return "Nothing was written.";
            yield break;
        }

        yield return $"Written: {Enumeration.Of(written)}.";
        if (written.Contains(place.Configuration))
        {
            yield return Backlog();
            if (choices.Headings.Count > 0)
            {
                yield return $"{Enumeration.Count(choices.Headings.Sum(question => question.Texts.Count), "heading")} of your issue templates count as asking one of the five questions: look whether they do.";
            }
        }

        yield return "Next:";
        yield return $"- {Check()}";
        string[] jobs = [.. written.Where(name => name != place.Configuration)];
        if (jobs.Length == 0)
        {
            yield break;
        }

        if (choices.IsHomeUnknown)
        {
            yield return $"- In {Enumeration.Of(jobs)}, look where readiness-check comes from: the {(choices.Ci == CiSystem.GitLab ? "repository that is cloned" : "second checkout")}.";
        }

        if (choices.Ci == CiSystem.GitLab)
        {
            yield return "- Include it in .gitlab-ci.yml, and make a schedule; its first lines say how.";
        }

        if (Secrets() is { } secrets)
        {
            yield return $"- Set the secrets that the job needs: {secrets}.";
        }
    }

    private string Backlog() => choices switch
    {
        { Source: null } => $"No backlog is named in it yet: set 'source', or name one at every run.{OwnServer()}",
        { Project: { } project } => FormattableString.Invariant($"The backlog is {choices.Source}, in the order of board {project}."),
        { IsTracker: false } => $"The backlog is {choices.Source}.{OwnServer()}",
        _ => $"The backlog is {choices.Source}.",
    };

    // Its repository is not offered: without the address it would be looked for on github.com.
    private string OwnServer() => origin is not { Kind: RemoteKind.Other } || origin.Path.Split('/').Length != 2 ? ""
        : $" origin is on {origin.Host}: if that is a GitHub server of your own, set 'source' to github:{origin.Path}, and {GitHubEnvironment.ApiVariable} to the address of its API.";

    private string Check()
    {
        string run = $"Run 'readiness-check check{(choices.Source is null ? " backlog.csv" : "")}'{(place.Folder == "." ? "" : $" in {place.Folder}")}";
        return choices.Source is not null && GitHubInput.Is(choices.Source)
            ? $"{run}, with a token in {GitHubEnvironment.TokenVariable}: it shows what it makes of your backlog, and writes nothing there."
            : $"{run}: it shows what it makes of your backlog.";
    }

    private string? Secrets() => choices.Source is null ? null
        : JiraInput.Is(choices.Source) ? "JIRA_BASE_URL, JIRA_USER_EMAIL and JIRA_API_TOKEN"
        : !GitHubInput.Is(choices.Source) ? null
        : choices.Ci == CiSystem.GitLab ? "GITHUB_TOKEN"
        : choices.Project is not null ? "READINESS_TOKEN"
        : null;
}
