using System.Text.Json;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Finds what a person named, in what GitHub answers: a wrong name would otherwise read as an empty backlog. Pure.</summary>
internal static class GitHubNames
{
    private const int MostNamed = 10;

    /// <summary>Gives the items of a board whose repository and columns there are.</summary>
    /// <exception cref="ConnectorException">There is no such board or repository.</exception>
    /// <exception cref="InputException">The board has no such column.</exception>
    public static Connection<BoardItemNode> Board(GitHubAnswer<BoardData> answer, GitHubOptions options)
    {
        ProjectNode? board = answer.Data?.RepositoryOwner?.ProjectV2;
        GitHubError[] ofBoard = [.. (answer.Errors ?? []).Where(error => !IsOfRepository(error))];
        Connection<BoardItemNode> items = board?.Items ?? throw GitHubErrors.WhyNothing(ofBoard, options);
        if (answer.Errors?.Any(error => IsOfRepository(error) && error.Type == "NOT_FOUND") == true)
        {
            throw GitHubErrors.NoRepository(options);
        }

        CheckColumns(board.Field?.Options, options);
        return items;
    }

    /// <summary>Gives the number of the milestone of a title; null where it is not plain which one is meant.</summary>
    /// <exception cref="ConnectorException">There is no such repository.</exception>
    /// <exception cref="InputException">There is no such milestone.</exception>
    public static int? Milestone(GitHubAnswer<RepositoryData> answer, string title, GitHubOptions options)
    {
        RepositoryNode repository = answer.Data?.Repository ?? throw GitHubErrors.WhyNothing(answer.Errors, options);
        Connection<MilestoneNode> found = repository.Milestones ?? throw GitHubErrors.WhyNothing(answer.Errors, options);
        // What a search takes for a match is GitHub's affair, so the open ones are looked through as well.
        int[] numbers = [.. found.Present().Concat(repository.OpenMilestones.Present())
            .Where(milestone => GitHubMapper.SameName(milestone.Title, title))
            .Select(milestone => milestone.Number)
            .Distinct()];
        return numbers is [var only] ? only
            : numbers.Length > 0 || found.PageInfo?.HasNextPage == true ? null
            : throw new InputException($"{options.FullName} has no milestone '{title.Trim()}': {Open(repository.OpenMilestones)}.");
    }

    private static void CheckColumns(IReadOnlyList<NamedNode?>? columns, GitHubOptions options)
    {
        string[] names = [.. (columns ?? []).Select(column => column?.Name).OfType<string>()];
        if (names.Length > 0 && options.Statuses.FirstOrDefault(status => !names.Any(name => GitHubMapper.SameName(name, status))) is { } unknown)
        {
            throw new InputException($"The board has no column '{unknown.Trim()}': it has {Enumeration.Of(names)}.");
        }
    }

    private static string Open(Connection<MilestoneNode>? milestones)
    {
        string[] titles = [.. milestones.Present().Select(milestone => milestone.Title).OfType<string>()];
        return titles.Length == 0 ? "no milestone is open there"
            : $"open {(titles.Length == 1 ? "is" : "are")} {Enumeration.Of(titles.Length <= MostNamed ? titles : [.. titles.Take(MostNamed), "others"])}";
    }

    private static bool IsOfRepository(GitHubError error) =>
        error.Path is [{ ValueKind: JsonValueKind.String } first, ..] && first.GetString() == "repository";
}
