namespace ReadinessCheck.Cli.Setup;

/// <summary>Writes the job that runs the check. Pure.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax, https://docs.gitlab.com/ci/yaml/</remarks>
internal static class JobTemplate
{
    /// <summary>Gives where the job stands, from the repository's folder.</summary>
    public static string FileOf(CiSystem system) => system == CiSystem.GitHub ? ".github/workflows/readiness.yml" : ".gitlab-ci.readiness.yml";

    /// <summary>Gives the job's text.</summary>
    public static string Write(SetupChoices choices) => choices.Ci == CiSystem.GitHub ? GitHub(choices) : GitLab(choices);

    private static string GitHub(SetupChoices choices)
    {
        bool isOnGitHub = choices.Source is not null && GitHubInput.Is(choices.Source);
        bool isInJira = choices.Source is not null && JiraInput.Is(choices.Source);
        // A board is read, and written to, with a token of one's own.
        bool isByActions = isOnGitHub && choices.Project is null;
        string issues = !isByActions ? "" : $"\n  issues: {(choices.Post ? "write" : "read")}";
        return $$$"""
            # Asks the five questions of the upcoming items: every working day{{{(isOnGitHub ? ", and when an issue changes" : "")}}}.
            # What is read and asked stands in .readiness.yml.
            {{{(choices.IsTracker && !choices.Post ? "# It writes no comments. For that, set post to \"true\"" + (isByActions ? ", and issues to write." : ".") + "\n" : "")}}}name: Readiness

            on:
              schedule:
                - cron: "0 5 * * 1-5"
            {{{(isOnGitHub ? OnIssues : "")}}}  workflow_dispatch:

            permissions:
              contents: read{{{issues}}}

            jobs:
              check:
                runs-on: ubuntu-latest
            {{{(isOnGitHub ? OnlyPeople : "")}}}    timeout-minutes: 15
                # One run at a time, so that no two write the same comment.
                concurrency:
                  group: readiness
                steps:
                  - uses: actions/checkout@v4
            {{{(choices.IsHomeUnknown ? "      # In the place of OWNER, the user or organisation that keeps readiness-check.\n" : "")}}}      - uses: {{{choices.Home}}}@main
                    with:
            {{{(choices.Source is null ? "" : $"          source: {YamlLines.Scalar(choices.Source)}\n")}}}          post: "{{{(choices.Post ? "true" : "false")}}}"
                      fail-on: never
            {{{Environment(choices, isOnGitHub, isInJira)}}}
            """.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private const string OnIssues = """
          issues:
            types: [opened, edited, labeled, unlabeled, reopened, milestoned, demilestoned]
          issue_comment:
            types: [created, edited]

        """;

    private const string OnlyPeople = """
            # Comments on pull requests are none of ours, and programs need no answer.
            if: ${{ !github.event.issue.pull_request && github.event.sender.type != 'Bot' }}

        """;

    private const string JiraEnvironment = """
                env:
                  # To be set in the repository's settings; for Data Center a JIRA_PAT in the place of the last two.
                  JIRA_BASE_URL: ${{ secrets.JIRA_BASE_URL }}
                  JIRA_USER_EMAIL: ${{ secrets.JIRA_USER_EMAIL }}
                  JIRA_API_TOKEN: ${{ secrets.JIRA_API_TOKEN }}
        """;

    private const string BoardEnvironment = """
                env:
                  # The token of Actions cannot read boards: docs/github.md of readiness-check says which one can.
                  GITHUB_TOKEN: ${{ secrets.READINESS_TOKEN }}
        """;

    private const string IssueEnvironment = """
                env:
                  GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}
        """;

    private static string Environment(SetupChoices choices, bool isOnGitHub, bool isInJira) =>
        isInJira ? JiraEnvironment : !isOnGitHub ? "" : choices.Project is null ? IssueEnvironment : BoardEnvironment;

    private static string GitLab(SetupChoices choices)
    {
        string secrets = choices.Source is null ? "" : JiraInput.Is(choices.Source) ? "JIRA_BASE_URL, JIRA_USER_EMAIL and JIRA_API_TOKEN" : GitHubInput.Is(choices.Source) ? "GITHUB_TOKEN" : "";
        return $$"""
            # Asks the five questions of the upcoming items when a schedule of the project says so, or by hand.
            # What is read and asked stands in .readiness.yml. To use this file, .gitlab-ci.yml has
            #   include:
            #     - local: .gitlab-ci.readiness.yml
            {{(secrets.Length == 0 ? "" : $"# Set {secrets} in the project's CI/CD variables, as masked ones.\n")}}{{(choices.IsTracker && !choices.Post ? "# It writes no comments. For that, add --post to the last line of the script.\n" : "")}}
            readiness:
              image: mcr.microsoft.com/dotnet/sdk:10.0
              rules:
                - if: $CI_PIPELINE_SOURCE == "schedule"
                - if: $CI_PIPELINE_SOURCE == "web"
                  when: manual
                  allow_failure: true
              timeout: 15 minutes
              # One run at a time, so that no two write the same comment.
              resource_group: readiness
              script:
            {{(choices.IsHomeUnknown ? "    # In the place of OWNER, the user or organisation that keeps readiness-check.\n" : "")}}    - git clone --depth 1 "https://github.com/{{choices.Home}}.git" /tmp/readiness-check
                - dotnet build /tmp/readiness-check/src/ReadinessCheck.Cli --configuration Release --output /tmp/readiness
                - dotnet /tmp/readiness/readiness-check.dll check --fail-on never --format markdown --output readiness.md{{(choices.Post ? " --post" : "")}}
              artifacts:
                when: always
                paths: [readiness.md]
                expire_in: 30 days
            """.ReplaceLineEndings("\n") + "\n";
    }
}
