using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Comes to the choices: what was said, else what is answered at the prompt, else what the repository suggests.</summary>
/// <param name="said">What the command line says.</param>
/// <param name="prompt">The prompt; null asks nothing.</param>
/// <param name="boards">Asks the trackers.</param>
/// <param name="tell">Is told what the user should know, and is not asked.</param>
internal sealed class SetupQuestions(SetupAnswers said, SetupPrompt? prompt, SetupBoards boards, Action<string> tell)
{
    private const string NoBoard = "none";

    /// <summary>Comes to the choices.</summary>
    public async Task<SetupChoices> AskAsync(RepositoryLook look, CancellationToken cancellationToken)
    {
        string? source = said.Source ?? await SourceAsync(look, cancellationToken);
        bool isOnGitHub = source is not null && GitHubInput.Is(source);
        if (said.Project is not null && !isOnGitHub)
        {
            throw new InputException($"--project is the number of a board on GitHub: name the repository as well, as in --source {GitHubInput.Form}, or leave it out.");
        }

        if (said.Post == true && (source is null || !(isOnGitHub || JiraInput.Is(source))))
        {
            throw new InputException($"--post lets the job write comments on a tracker's items, and {(source is null ? "no backlog is named" : $"'{source}' is none")}: leave it out, or name {BacklogInput.Trackers} with --source.");
        }

        TellOfNobodyToAsk(isOnGitHub);
        int? project = said.Project ?? (isOnGitHub ? await BoardAsync(source!, cancellationToken) : null);
        IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> headings = await HeadingsAsync(look, cancellationToken);
        CiSystem ci = said.Ci ?? await CiAsync(look, cancellationToken);
        SetupChoices choices = new() { Source = source, Project = project, Headings = headings, Ci = ci, Post = said.Post ?? false, Home = said.Home ?? SetupChoices.UnknownHome };
        return ci == CiSystem.None || prompt is null ? choices : await JobAsync(choices, cancellationToken);
    }

    private async Task<string?> SourceAsync(RepositoryLook look, CancellationToken cancellationToken)
    {
        List<(string Answer, string Shown)> found = [.. new[] { look.Origin?.Source }.OfType<string>().Concat(look.Backlogs).Select(source => (source, source))];
        if (boards.CanAskJira && await MayLookAsync("Ask Jira for its boards, with the account that JIRA_BASE_URL and the other variables name?", cancellationToken))
        {
            IReadOnlyList<TrackerBoard> ofJira = await boards.OfJiraAsync(cancellationToken);
            TellOfSeveral("Jira", ofJira, isNeeded: found.Count == 0, "--source jira:board/N");
            if (prompt is not null || ofJira.Count == 1)
            {
                found.AddRange(ofJira.Select(board => (FormattableString.Invariant($"jira:board/{board.Number}"), FormattableString.Invariant($"jira:board/{board.Number}  {board.Title}"))));
            }
        }

        return prompt is null ? found.Select(each => each.Answer).FirstOrDefault()
            : await prompt.ChooseAsync(
                "Which backlog is checked? It can be a file, a folder, or a tracker's.",
                [.. found.Index().Select(each => new Offer(FormattableString.Invariant($"{each.Index + 1}"), each.Item.Answer, each.Item.Shown))],
                SetupSource.Read, cancellationToken);
    }

    private async Task<int?> BoardAsync(string source, CancellationToken cancellationToken)
    {
        string owner = source["github:".Length..].Split('/')[0];
        IReadOnlyList<TrackerBoard> open = boards.GitHubToken is { } token && await MayLookAsync($"Ask GitHub for the boards of {owner}, with the token that {token} gives?", cancellationToken)
            ? await boards.OfGitHubAsync(source, cancellationToken)
            : [];
        if (prompt is null)
        {
            TellOfSeveral(owner, open, isNeeded: true, "--project N");
            return open.Count == 1 ? (int)open[0].Number : null;
        }

        // By their own numbers: a place in the list would be taken for one.
        Offer[] offers =
        [
            .. open.Select(board => FormattableString.Invariant($"{board.Number}")).Zip(open, (number, board) => new Offer(number, number, board.Title)),
            new Offer("0", NoBoard, "no board: the repository's open issues"),
        ];
        string? answer = await prompt.ChooseAsync("Which board gives the order?", offers, BoardNumber, cancellationToken);
        return answer is null or NoBoard ? null : Settings.CountForm.Parse(answer);
    }

    private static string BoardNumber(string typed) => Settings.CountForm.Parse(typed.TrimStart('#')) is { } number
        ? FormattableString.Invariant($"{number}")
        : throw new InputException("A board has a number: it is the last part of the board's address.");

    private async Task<IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)>> HeadingsAsync(RepositoryLook look, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> headings = FoundHeading.ByQuestion(look.Headings);
        if (headings.Count == 0 || prompt is null)
        {
            return headings;
        }

        string list = Enumeration.Of([.. headings.Select(question => $"“{string.Join("”, “", question.Texts)}” ({question.Criterion})")]);
        return await prompt.YesAsync($"Your issue templates have {list}. Does what stands below them answer these questions?", standard: true, cancellationToken) ? headings : [];
    }

    private async Task<CiSystem> CiAsync(RepositoryLook look, CancellationToken cancellationToken)
    {
        if (prompt is null || look.Job is not null)
        {
            return CiSystem.None;
        }

        bool isOnGitLab = look.Origin?.Kind == RemoteKind.GitLab;
        bool wanted = await prompt.YesAsync(
            $"Write a job for {(isOnGitLab ? "GitLab" : "GitHub Actions")} that checks every working day?", standard: look.Origin is { Kind: not RemoteKind.Other }, cancellationToken);
        return !wanted ? CiSystem.None : isOnGitLab ? CiSystem.GitLab : CiSystem.GitHub;
    }

    private async Task<SetupChoices> JobAsync(SetupChoices choices, CancellationToken cancellationToken)
    {
        string? home = said.Home ?? await prompt!.ChooseAsync("Which repository on GitHub does readiness-check come from, as owner/name?", [], SetupHome.Read, cancellationToken);
        bool post = said.Post ?? (choices.IsTracker
            && await prompt!.YesAsync("May the job write comments on the items? Without it, it only reports.", standard: false, cancellationToken));
        return choices with { Home = home ?? SetupChoices.UnknownHome, Post = post };
    }

    private async Task<bool> MayLookAsync(string question, CancellationToken cancellationToken) =>
        said.Look || (prompt is not null && await prompt.YesAsync(question, standard: false, cancellationToken));

    // Where the command line names a backlog of another kind, or the board, there is nothing to ask for.
    private void TellOfNobodyToAsk(bool isOnGitHub)
    {
        if (said.Look && said.Project is null && isOnGitHub && boards.GitHubToken is null)
        {
            tell($"No boards are offered: --look needs {GitHubEnvironment.TokenVariable}, or {GitHubEnvironment.TokenFileVariable}, to ask GitHub.");
        }
        else if (said.Look && said.Source is null && !isOnGitHub && !boards.CanAskJira)
        {
            tell($"No boards are offered: --look needs {JiraEnvironment.AddressVariable} and the account's variables to ask Jira; to ask GitHub, a repository there as --source, and {GitHubEnvironment.TokenVariable} or {GitHubEnvironment.TokenFileVariable}.");
        }
    }

    private void TellOfSeveral(string whose, IReadOnlyList<TrackerBoard> found, bool isNeeded, string option)
    {
        const int MostTold = 10;
        if (prompt is null && isNeeded && found.Count > 1)
        {
            string[] told = [.. found.Take(MostTold).Select(board => FormattableString.Invariant($"{board.Number} ({board.Title})")), .. found.Count > MostTold ? ["others"] : Array.Empty<string>()];
            tell($"{whose} has the boards {Enumeration.Of(told)}: name one with {option}, if that is your backlog.");
        }
    }
}
