namespace ReadinessCheck.Connectors.Jira;

/// <summary>A part of the backlog that is read as a list of its own; several follow each other.</summary>
/// <param name="Board">The path of a board's list below the site's address; null for a search.</param>
/// <param name="Jql">What the issues must match, with the order of a search.</param>
internal sealed record JiraSection(string? Board, string Jql)
{
    /// <summary>
    /// Brings the issues into the backlog's order, and leaves out what is not of it; null where the list comes in that order. Then all of it
    /// has to be read before the first is known.
    /// </summary>
    public Func<IReadOnlyList<JiraReference>, CancellationToken, Task<IReadOnlyList<JiraReference>>>? SortAsync { get; init; }
}

/// <summary>Finds out which sections make the backlog: the future sprints and then what is in none, or a Kanban board's columns.</summary>
internal sealed class JiraSections(JiraOptions options, JiraSite site, JiraClient client)
{
    private const string Next = "next";
    private const string Active = "active";
    private const string InFuture = "sprint in futureSprints()";
    private const string NotRunning = "(sprint is EMPTY OR sprint not in openSprints())";
    private const string InNone = "(sprint is EMPTY OR (sprint not in openSprints() AND sprint not in futureSprints()))";

    private readonly JiraBoard _board = new(options, client);
    private readonly string _filter = JiraQuery.Filter(options);
    private readonly bool _hasOwnOrder = JiraQuery.OwnOrder(options.Jql) is not null;

    // The two words may be written as names are, in whatever case.
    private readonly string? _sprint = new[] { Next, Active }.FirstOrDefault(word => word.Equals(options.Sprint?.Trim(), StringComparison.OrdinalIgnoreCase)) ?? options.Sprint;

    /// <summary>Gives the sections in their order.</summary>
    /// <exception cref="ConnectorException">A board is not to be seen.</exception>
    /// <exception cref="InputException">There is no such sprint, or nothing that orders the items.</exception>
    public async Task<IReadOnlyList<JiraSection>> FindAsync(CancellationToken cancellationToken)
    {
        if (!site.Fields.HasRank && !options.Unordered && !_hasOwnOrder)
        {
            throw new InputException(
                "This Jira has no rank, so nothing tells which item comes first: name an order (--jql 'ORDER BY priority DESC'), or set unordered: true.");
        }

        return options.Board is { } board ? await OfBoardAsync(board, cancellationToken) : OfProject();
    }

    private async Task<IReadOnlyList<JiraSection>> OfBoardAsync(long number, CancellationToken cancellationToken)
    {
        BoardPayload board = await _board.ReadAsync(number, cancellationToken);
        string path = FormattableString.Invariant($"{site.BoardIssues}/board/{number}");
        // The board orders by rank of itself.
        string jql = _hasOwnOrder ? JiraQuery.Ordered(_filter, options) : _filter;
        if (board.Type != "kanban" && await _board.SprintsAsync(number, cancellationToken) is { } sprints)
        {
            return
            [
                .. Wanted(sprints).Select(sprint => new JiraSection(FormattableString.Invariant($"{path}/sprint/{sprint.Id}/issue"), jql)),
                .. _sprint is null ? [new JiraSection($"{path}/backlog", jql)] : Array.Empty<JiraSection>(),
            ];
        }

        if (_sprint is not null)
        {
            throw new InputException($"The board {number} has no sprints: leave --sprint out.");
        }

        return [new JiraSection($"{path}/issue", jql) { SortAsync = ByColumnAsync }];

        // What stands further right on a board is taken up sooner, and what has no column is not on it.
        async Task<IReadOnlyList<JiraReference>> ByColumnAsync(IReadOnlyList<JiraReference> listed, CancellationToken token)
        {
            string[][] columns = [.. (await _board.ColumnsAsync(number, token)).Select(statuses => statuses.ToArray())];
            return
            [
                .. listed.Select(issue => (Issue: issue, Column: Array.FindIndex(columns, statuses => statuses.Contains(issue.Status))))
                    .Where(each => each.Column >= 0)
                    .OrderByDescending(each => _hasOwnOrder ? 0 : each.Column)
                    .Select(each => each.Issue),
            ];
        }
    }

    private SprintPayload[] Wanted(IReadOnlyList<SprintPayload> sprints)
    {
        SprintPayload[] wanted = [.. _sprint switch
        {
            null => sprints.Where(IsFuture),
            Next => sprints.Where(IsFuture).Take(1),
            Active => sprints.Where(sprint => sprint.State == "active"),
            { } name => sprints.Where(sprint => string.Equals(sprint.Name?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)),
        }];
        return wanted.Length > 0 || _sprint is null ? wanted : throw new InputException(
            $"The board has no {(_sprint is Next or Active ? $"{(_sprint == Next ? "future" : "active")} sprint" : $"open sprint '{_sprint}'")}:"
            + $" it has {(sprints.Count > 0 ? string.Join(", ", sprints.Select(sprint => $"'{sprint.Name}'")) : "none that is open")}.");
    }

    private IReadOnlyList<JiraSection> OfProject()
    {
        string project = $"project = {JiraQuery.Quoted(options.Project!)}";
        bool isByRank = !_hasOwnOrder && !options.Unordered;
        JiraSection future = Search(InFuture) with { SortAsync = isByRank ? (listed, token) => BySprintAsync(listed, _sprint == Next, token) : null };
        return _sprint switch
        {
            null when site.Fields.Sprint is null => [Search(null)],
            null when !isByRank => [Search(NotRunning)],
            null => [future, Search(InNone)],
            _ when site.Fields.Sprint is null => throw new InputException("This Jira has no sprints: leave --sprint out."),
            Next when !isByRank => throw new InputException("Which sprint is next cannot be told with an order of your own: name the sprint, or leave the order out."),
            Next => [future],
            Active => [Search("sprint in openSprints()")],
            { } name => [Search($"sprint = {JiraQuery.Quoted(name)}")],
        };

        // Sprints that began are left to those who are at it, but for where they are asked for.
        JiraSection Search(string? which) => new(null, JiraQuery.Ordered(JiraQuery.And(project, _filter, which), options));
    }

    // A search tells rank and no sprints' order, which is their boards'.
    private async Task<IReadOnlyList<JiraReference>> BySprintAsync(IReadOnlyList<JiraReference> listed, bool isFirstOnly, CancellationToken cancellationToken)
    {
        Dictionary<long, int> places = [];
        foreach (long board in listed.Select(issue => issue.Future?.Board).OfType<long>().Distinct().Order())
        {
            foreach (SprintPayload sprint in await SprintsOfAsync(board, cancellationToken))
            {
                places.TryAdd(sprint.Id, places.Count);
            }
        }

        JiraReference[] sorted =
        [
            .. listed.Where(issue => issue.Future is not null)
                .OrderBy(issue => places.GetValueOrDefault(issue.Future!.Id, int.MaxValue))
                .ThenBy(issue => issue.Future!.Start ?? DateTimeOffset.MaxValue)
                .ThenBy(issue => issue.Future!.Id),
        ];
        return isFirstOnly ? [.. sorted.TakeWhile(issue => issue.Future!.Id == sorted[0].Future!.Id)] : sorted;
    }

    private async Task<IEnumerable<SprintPayload>> SprintsOfAsync(long board, CancellationToken cancellationToken)
    {
        try
        {
            return (await _board.SprintsAsync(board, cancellationToken) ?? []).Where(IsFuture);
        }
        catch (ConnectorException exception) when (exception.Kind is ConnectorFailure.Permission or ConnectorFailure.Missing)
        {
            // A board of somebody else's: then the days that are planned tell.
            return [];
        }
    }

    private static bool IsFuture(SprintPayload sprint) => sprint.State == "future";
}
