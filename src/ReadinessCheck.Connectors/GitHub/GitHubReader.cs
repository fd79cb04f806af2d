using System.Globalization;
using System.Text.Json.Nodes;
using ReadinessCheck.Connectors.Lists;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Fetches the rows that the options name: of a board or of a repository.</summary>
internal sealed class GitHubReader(GitHubOptions options, GitHubClient client, GitHubMapper mapper)
{
    private const int LargestPage = 100;
    private const int SmallestPage = 25;

    private int _size = LargestPage;

    /// <summary>Reads the rows.</summary>
    /// <exception cref="ConnectorException">Nothing could be read.</exception>
    public Task<ListReading<GitHubRow>> ReadAsync(CancellationToken cancellationToken) =>
        options.Project is not null
            ? new ListPager<GitHubRow>(cursor => LightEnoughAsync(() => BoardPageAsync(cursor, cancellationToken)), Reach()).ReadAsync()
            : RepositoryAsync(cancellationToken);

    private Func<ListReach<GitHubRow>>? Reach() => options.Enough is { } enough ? () => new ListReach<GitHubRow>(enough, mapper.Entry) : null;

    // What was too much once is too much for the pages after it as well.
    private async Task<ListPage<GitHubRow>> LightEnoughAsync(Func<Task<ListPage<GitHubRow>>> page)
    {
        while (true)
        {
            try
            {
                return await page();
            }
            catch (ConnectorException exception) when (exception.IsTooMuch && _size > SmallestPage)
            {
                _size /= 2;
            }
        }
    }

    private async Task<ListPage<GitHubRow>> BoardPageAsync(string? cursor, CancellationToken cancellationToken)
    {
        JsonObject variables = Repository();
        variables["project"] = options.Project;
        variables["size"] = _size;
        variables["after"] = cursor;
        GitHubAnswer<BoardData> answer =
            await client.QueryAsync<BoardData>(GitHubQueries.Board, GitHubQueries.BoardName, variables, cancellationToken);
        Connection<BoardItemNode> items = GitHubNames.Board(answer, options);
        return Page(items, answer.Errors, cursor, item => new GitHubRow(item.Id ?? "", item.Content)
        {
            Status = GitHubFields.Status(item.FieldValues.Present()),
            IsArchived = item.IsArchived,
            Iterations = [.. GitHubFields.Iterations(item.FieldValues.Present())],
            Fields = [.. GitHubFields.Others(item.FieldValues.Present())],
        });
    }

    private async Task<ListReading<GitHubRow>> RepositoryAsync(CancellationToken cancellationToken)
    {
        JsonObject filter = [];
        if (options.Labels.Count > 0)
        {
            // One label narrows the list; whether several would mean all of them or any is not written anywhere.
            filter["labels"] = new JsonArray(options.Labels[0]);
        }

        if (options.Milestone is { } milestone && await MilestoneNumberAsync(milestone, cancellationToken) is { } number)
        {
            filter["milestoneNumber"] = number.ToString(CultureInfo.InvariantCulture);
        }

        return await new ListPager<GitHubRow>(cursor => LightEnoughAsync(() => RepositoryPageAsync(filter, cursor, cancellationToken))).ReadAsync();
    }

    // Null where it is not plain which one is meant: then the whole list is read, and the title decides.
    private async Task<int?> MilestoneNumberAsync(string title, CancellationToken cancellationToken)
    {
        JsonObject variables = Repository();
        variables["title"] = title.Trim();
        return GitHubNames.Milestone(
            await client.QueryAsync<RepositoryData>(GitHubQueries.Milestones, GitHubQueries.MilestonesName, variables, cancellationToken),
            title,
            options);
    }

    private async Task<ListPage<GitHubRow>> RepositoryPageAsync(JsonObject filter, string? cursor, CancellationToken cancellationToken)
    {
        JsonObject variables = Repository();
        variables["size"] = _size;
        variables["after"] = cursor;
        variables["filter"] = filter.Count > 0 ? filter.DeepClone() : null;
        GitHubAnswer<RepositoryData> answer = await client.QueryAsync<RepositoryData>(
            GitHubQueries.RepositoryIssues, GitHubQueries.RepositoryIssuesName, variables, cancellationToken);
        Connection<IssueNode> issues = answer.Data?.Repository?.Issues ?? throw GitHubErrors.WhyNothing(answer.Errors, options);
        return Page(issues, answer.Errors, cursor, issue => new GitHubRow(issue.Id ?? "", issue));
    }

    private JsonObject Repository() => new() { ["owner"] = options.Owner, ["name"] = options.Repository };

    private ListPage<GitHubRow> Page<T>(Connection<T> connection, IReadOnlyList<GitHubError>? errors, string? cursor, Func<T, GitHubRow> row)
        where T : class
    {
        IReadOnlyList<T?> nodes = connection.Nodes ?? throw GitHubErrors.WhyNothing(errors, options);
        // What is null beside an error has no id: its place is all that is known of it.
        GitHubRow[] rows = [.. nodes.Select((node, index) => node is null
            ? new GitHubRow($"{cursor}:{index}", null) { Problem = GitHubErrors.WhyNoRow(errors, index, options) }
            : row(node) with { Problem = GitHubErrors.WhyIncomplete(errors, index, options) })];
        return new ListPage<GitHubRow>(rows, connection.TotalCount, connection.PageInfo is { HasNextPage: true } page ? page.EndCursor : null);
    }
}
