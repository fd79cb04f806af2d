using System.Globalization;

namespace ReadinessCheck.Fakes.GitHub;

// What there is, and what people do to it.
internal sealed partial class FakeGitHub
{
    private static readonly string[] CommonColumns = ["Todo", "In progress", "Done"];

    private readonly Dictionary<string, FakeRepository> _repositories = new(StringComparer.OrdinalIgnoreCase);

    // Beyond 32 bits, as on GitHub.
    private long _lastId = 3_000_000_000;

    /// <summary>All issues, pull requests and drafts, of whatever repository.</summary>
    public List<FakeIssue> Issues { get; } = [];

    /// <summary>The board's items from its top. They need not be the repository's.</summary>
    public List<FakeIssue> Board { get; } = [];

    /// <summary>The owner's boards, as a list of them tells; only number 7 has items.</summary>
    public List<(int Number, string Title, bool IsClosed)> Boards { get; } = [(7, "Roadmap", false), (4, "Old plans", true)];

    /// <summary>The board's columns: those that every board has, and those in which items are.</summary>
    public IEnumerable<string> Columns => CommonColumns.Concat(Board.Select(issue => issue.Status).OfType<string>()).Distinct();

    /// <summary>What the token may do.</summary>
    public HashSet<string> Scopes { get; } = ["repo", "read:project"];

    /// <summary>Whose the token is.</summary>
    public FakeUser Us { get; set; } = new("github-actions", IsBot: true);

    /// <summary>The time in whole seconds, as GitHub keeps it.</summary>
    public override DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(Clock.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>How GitHub says that the token lacks a permission: each kind of token has its own words.</summary>
    public string RefusalMessage => Us.IsBot ? "Resource not accessible by integration" : "Resource not accessible by personal access token";

    /// <summary>Gives the rights in a repository, to look at or to change.</summary>
    public FakeRepository Repository(string name = FakeNodes.Repository)
    {
        lock (Gate)
        {
            return _repositories.TryGetValue(name, out FakeRepository? found) ? found : _repositories[name] = new FakeRepository();
        }
    }

    public bool IsKnown(string repository) =>
        repository == FakeNodes.Repository || Issues.Exists(issue => FakeNodes.RepositoryOf(issue) == repository);

    public FakeIssue Add(int number, string? title = null, bool onBoard = true)
    {
        FakeIssue issue = new() { Number = number, Title = title ?? $"Item {number}", Body = "As a dispatcher I want it.", Status = "Ready" };
        lock (Gate)
        {
            Issues.Add(issue);
            if (onBoard)
            {
                Board.Add(issue);
            }
        }

        return issue;
    }

    /// <summary>Somebody comments.</summary>
    /// <param name="issue">On what.</param>
    /// <param name="login">Who; null for an account that is gone since.</param>
    /// <param name="text">What they write.</param>
    /// <param name="isBot">Whether it is a program.</param>
    /// <param name="association">What they are to the repository; null derives it from their role.</param>
    public FakeComment PersonComments(FakeIssue issue, string? login, string text, bool isBot = false, string? association = null) =>
        NewComment(issue, login is null ? null : new FakeUser(login, isBot), text, association);

    /// <summary>Somebody with write access deletes a comment, whoever wrote it.</summary>
    public void PersonDeletes(FakeComment comment, string login = "mod") => Delete(IssueOf(comment), comment, new FakeUser(login));

    /// <summary>Somebody folds a comment away; GitHub keeps no record of it.</summary>
    public void PersonMinimises(FakeComment comment) => Locked(() => comment.Minimized = true);

    /// <summary>Somebody brings a comment back to sight; GitHub keeps no record of that either.</summary>
    public void PersonReveals(FakeComment comment) => Locked(() => comment.Minimized = false);

    /// <summary>Somebody edits an issue.</summary>
    /// <param name="issue">Which.</param>
    /// <param name="body">Its new text; null leaves it.</param>
    /// <param name="title">Its new title; null leaves it.</param>
    /// <param name="login">Who.</param>
    public void PersonEdits(FakeIssue issue, string? body = null, string? title = null, string login = "ada") => Locked(() =>
    {
        if (body is not null)
        {
            issue.Body = body;
            issue.LastEditedAt = FakeNodes.Time(Now);
        }

        if (title is not null)
        {
            issue.Title = title;
            issue.Events.Add(new FakeEvent("RenamedTitleEvent", Now, new FakeUser(login)));
        }
    });

    /// <summary>Somebody writes into a comment.</summary>
    /// <param name="comment">Which.</param>
    /// <param name="text">Its new text.</param>
    /// <param name="login">Who; null for its author or, where that is a program, for somebody with write access.</param>
    public void PersonEdits(FakeComment comment, string text, string? login = null) => Locked(() =>
    {
        comment.Body = text;
        comment.EditedAt = Now;
        comment.Editor = login is null && comment.Author is { IsBot: false } author ? author : new FakeUser(login ?? "mod");
    });

    public FakeIssue IssueOf(FakeComment comment)
    {
        lock (Gate)
        {
            return Issues.Single(issue => issue.Comments.Contains(comment));
        }
    }

    internal FakeComment NewComment(FakeIssue issue, FakeUser? author, string text, string? association = null)
    {
        lock (Gate)
        {
            FakeComment comment = new()
            {
                Id = ++_lastId,
                Author = author,
                Association = association ?? AssociationOf(author, FakeNodes.RepositoryOf(issue)),
                Body = text,
                CreatedAt = Now,
            };
            issue.Comments.Add(comment);
            return comment;
        }
    }

    internal FakeReaction NewReaction(FakeComment comment, FakeUser user, string content)
    {
        lock (Gate)
        {
            FakeReaction reaction = new(++_lastId, user, content, Now);
            comment.Reactions.Add(reaction);
            return reaction;
        }
    }

    internal void Delete(FakeIssue issue, FakeComment comment, FakeUser actor) => Locked(() =>
    {
        issue.Comments.Remove(comment);
        issue.Events.Add(new FakeEvent("CommentDeletedEvent", Now, actor, comment.Author));
    });

    private string AssociationOf(FakeUser? author, string repository) =>
        author is null || author.IsBot || !Repository(repository).Roles.TryGetValue(author.Login, out string? role) ? "NONE"
            : role == "admin" && repository.StartsWith(author.Login + "/", true, CultureInfo.InvariantCulture) ? "OWNER"
            : "COLLABORATOR";
}
