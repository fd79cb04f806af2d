using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Turns GitHub's rows into entries of a backlog. Pure.</summary>
/// <param name="options">Which rows are wanted.</param>
internal sealed class GitHubMapper(GitHubOptions options)
{
    /// <summary>Gives the entry that a row makes; null when the row is none of those asked for.</summary>
    public BacklogEntry? Entry(GitHubRow row)
    {
        if (row.Issue is not { } issue)
        {
            return row.Problem is { } problem
                ? new BacklogEntry.Unreadable(options.FullName, problem) { Key = row.Id }
                : new BacklogEntry.LeftOut(row.Id, "not visible to this token");
        }

        return !IsAskedFor(issue) ? null
            : LeftOutReason(row, issue) is { } reason
                ? new BacklogEntry.LeftOut(KeyOf(row), reason)
                {
                    IsDone = UpcomingStatus.IsDone(reason),
                    IsSkipped = reason == SkipReason(issue),
                    Title = issue.Title?.Trim() ?? "",
                    Url = WebAddress(issue.Url),
                }
                : options.Exempt.Apply(new BacklogEntry.Item(ItemOf(row, issue)));
    }

    /// <summary>Gives the key of an issue.</summary>
    public string KeyOf(IssueNode issue) => GitHubKeys.Of(issue.Repository?.NameWithOwner ?? options.FullName, issue.Number, options.FullName);

    /// <summary>Gives an issue as what can be commented on; null for what is none.</summary>
    public GitHubIssue? PlaceOf(IssueNode issue) => issue is { TypeName: "Issue", Id: { } id, Number: > 0 }
        ? new GitHubIssue(KeyOf(issue), id, issue.Repository?.NameWithOwner ?? options.FullName, issue.Number, GitHubThread.Of(issue))
        : null;

    // A draft has no number.
    private string KeyOf(GitHubRow row) => row.Issue is { Number: > 0 } issue ? KeyOf(issue) : row.Id;

    private bool IsAskedFor(IssueNode issue) =>
        (options.Milestone is null || SameName(issue.Milestone?.Title, options.Milestone))
        && (options.Type is null || SameName(issue.IssueType?.Name, options.Type))
        && options.Labels.All(wanted => LabelsOf(issue).Any(label => SameName(label, wanted)));

    private string? LeftOutReason(GitHubRow row, IssueNode issue) => issue switch
    {
        { TypeName: "PullRequest" } => "pull request",
        { TypeName: "DraftIssue" } => "draft",
        { State: "CLOSED" } => "closed",
        { Locked: true } => "locked",
        { Repository.IsArchived: true } => "in an archived repository",
        _ when row.IsArchived => "archived",
        _ when SkipReason(issue) is { } skip => skip,
        _ when options.Project is null => null,
        _ when options.Statuses.Count == 0 => UpcomingStatus.LeftOutReason(row.Status),
        _ when options.Statuses.Any(status => SameName(row.Status, status)) => null,
        _ => UpcomingStatus.LeftOutReason(row.Status) ?? "in another column",
    };

    private string? SkipReason(IssueNode issue) =>
        LabelsOf(issue).FirstOrDefault(label => options.SkipLabels.Any(skip => SameName(label, skip))) is { } label ? $"labelled {label}" : null;

    private BacklogItem ItemOf(GitHubRow row, IssueNode issue)
    {
        DateOnly? milestoneDue = IsoDate.Day(issue.Milestone?.DueOn ?? "");
        return new BacklogItem
        {
            Key = KeyOf(row),
            Kind = KindOf(issue),
            Title = issue.Title?.Trim() ?? "",
            Body = issue.Body ?? "",
            Markup = Markup.Markdown,
            Url = WebAddress(issue.Url),
            Related = [.. GitHubRelated.Of(issue, issue.Parent is { } above ? KeyOf(above) : ""), .. GitHubRelated.Of(row.Fields, options.Fields)],
            Parent = issue.Parent is { } parent ? KeyOf(parent) : null,
            Links = [.. Links(issue.BlockedBy, LinkKind.BlockedBy), .. Links(issue.Blocking, LinkKind.Blocks)],
            Place = row.Place,
            Due = DueOf(row) ?? milestoneDue,
            Timeboxes =
            [
                .. issue.Milestone?.Title is { Length: > 0 } milestone ? [new Timebox(milestone, milestoneDue)] : Array.Empty<Timebox>(),
                .. row.Iterations,
            ],
            People = [.. People(issue)],
            Labels = [.. LabelsOf(issue)],
            Authors = [.. new[] { issue.Author?.Login, issue.Author?.Name }.OfType<string>()],
            CreatedAt = issue.CreatedAt,
            EditedAt = Latest(issue.LastEditedAt ?? issue.CreatedAt, issue.TimelineItems.Present().LastOrDefault(each => each.TypeName == EventNode.Renamed)?.CreatedAt),
        };
    }

    private DateOnly? DueOf(GitHubRow row) => options.DueField is { } name
        && row.Fields.FirstOrDefault(field => field.Day is not null && SameName(field.Name, name)) is { } due ? due.Day : null;

    private static ItemKind KindOf(IssueNode issue) =>
        LabelsOf(issue).Prepend(issue.IssueType?.Name).Select(ItemKinds.Parse).FirstOrDefault(kind => kind != ItemKind.Unknown);

    private static IEnumerable<string> LabelsOf(IssueNode issue) => issue.Labels.Present().Select(label => label.Name ?? "");

    private IEnumerable<ItemLink> Links(Connection<IssueNode>? others, LinkKind kind) =>
        others.Present().Where(other => other.Number > 0).Select(other => new ItemLink(kind, KeyOf(other), other.State == "CLOSED"));

    private static IEnumerable<string> People(IssueNode issue) =>
        issue.Assignees.Present().Prepend(issue.Author).Concat(issue.Comments.Present().Select(comment => comment.Author))
            .Where(account => account is { IsBot: false })
            .SelectMany(account => new[] { account!.Name, account.Login })
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .Select(name => name!.Trim())
            .Distinct();

    private static DateTimeOffset? Latest(DateTimeOffset? one, DateTimeOffset? other) => other > one || one is null ? other : one;

    /// <summary>Whether a name is the one that a person wrote.</summary>
    public static bool SameName(string? one, string other) => other.Trim().Equals(one?.Trim(), StringComparison.OrdinalIgnoreCase);

    internal static Uri? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? address : null;
}
