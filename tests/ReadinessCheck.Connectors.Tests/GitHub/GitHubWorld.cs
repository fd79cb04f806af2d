using System.Globalization;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Tests.Comments.Histories;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>A board on the fake GitHub for histories to happen on.</summary>
internal sealed class GitHubWorld : IWorld
{
    private static readonly ServerPace Pace = new() { AnswerTime = TimeSpan.FromSeconds(5) };

    private readonly SkippingClock _clock = new(Pace.AnswerTime);
    private readonly FakeGitHub _fake;
    private readonly FakeIssue[] _issues;

    private GitHubWorld(FakeGitHub fake, bool isPersons)
    {
        _fake = fake;
        _fake.Us = isPersons ? new FakeUser("otto") : _fake.Us;
        _fake.Clock = _clock;
        _issues = [.. Enumerable.Range(1, 3).Select(number => fake.Add(number))];
        foreach (FakeIssue issue in _issues)
        {
            issue.Type = "Bug";
            issue.Body = "Add a refund button to the order page.";
        }

        fake.Repository().Roles["olga"] = "write";
        fake.Repository().Roles["otto"] = "write";
        fake.Repository().Roles["gustav"] = "read";
    }

    public int Items => _issues.Length;

    public DateTimeOffset Now => _fake.Now;

    public int Writes => _fake.Writes.Count;

    public bool CanMinimise => true;

    public bool KnowsPrograms => true;

    public bool RecordsDeletions => true;

    public bool NotesCommands => false;

    public string Pasted => "Who needs it?\n\n<!-- readiness-check:v1 0123456789abcdef -->";

    /// <summary>Starts it.</summary>
    /// <param name="isPersons">Whether our account is a person's; otherwise it is a program's.</param>
    public static async Task<GitHubWorld> StartAsync(bool isPersons) => new(await FakeGitHub.StartAsync(), isPersons);

    public string KeyOf(int item) => FormattableString.Invariant($"#{_issues[item].Number}");

    public DateTimeOffset? DeletedByUsAt(int item) =>
        _issues[item].Events.LastOrDefault(each => each.TypeName == "CommentDeletedEvent" && each.Actor == _fake.Us && each.DeletedAuthor == _fake.Us)?.At;

    public IReadOnlyList<WorldComment> CommentsOn(int item) =>
    [
        .. _issues[item].Comments.Select(comment => new WorldComment(
            Id(comment), comment.Author == _fake.Us, comment.Body, comment.Minimized, comment.Reactions.Count(reaction => reaction.User == _fake.Us), comment.Author?.Login ?? "ghost")),
    ];

    public void Edit(int item, string text) => _fake.PersonEdits(_issues[item], body: text);

    public void Rename(int item, string title) => _fake.PersonEdits(_issues[item], title: title);

    public void Comment(int item, Person person, string text) => _fake.PersonComments(
        _issues[item],
        person switch { Person.Writer => "olga", Person.Guest => "gustav", _ => "deploy" },
        text,
        isBot: person == Person.OtherProgram);

    public bool DeleteComment(string id)
    {
        _fake.PersonDeletes(Find(id));
        return true;
    }

    public string Shown(CommentContent content) => MarkdownCommentRenderer.Render(content);

    public void EditComment(string id, string text) => _fake.PersonEdits(Find(id), text);

    public void Minimise(string id) => _fake.PersonMinimises(Find(id));

    public void Reveal(string id) => _fake.PersonReveals(Find(id));

    public void LoseWrite() => _fake.Repository().Roles["olga"] = "read";

    public void SetSkip(int item, bool isSkipped)
    {
        _issues[item].Labels.Remove("readiness:skip");
        if (isSkipped)
        {
            _issues[item].Labels.Add("readiness:skip");
        }
    }

    public void SetOpen(int item, bool isOpen) => _issues[item].Closed = !isOpen;

    public void MoveUp(int item)
    {
        _fake.Board.Remove(_issues[item]);
        _fake.Board.Insert(0, _issues[item]);
    }

    public void Pass(TimeSpan time) => _clock.Advance(time);

    public (ITracker Tracker, TimeProvider Clock) Open(Trouble trouble)
    {
        trouble.Befall(_fake, FaultOf);
        return (new GitHubSource(SomeGitHub.Board(_fake), Pace, _clock), _clock);
    }

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    private FakeFault FaultOf(int choice)
    {
        FakeFault[] faults =
        [
            FakeFaults.Cut, FakeFaults.Cut.BeforeEffect(), FakeFaults.InternalError, FakeFaults.InternalError.BeforeEffect(),
            FakeFaults.BadGateway, FakeFaults.BadGateway.BeforeEffect(), FakeFaults.Truncated, FakeFaults.LoginPage, FakeFaults.TookTooLong,
            FakeFaults.Limited(403, ("retry-after", "30")), FakeFaults.Limited(429, ("retry-after", "7200")), FakeFaults.Limited(403),
            FakeFaults.PrimaryLimit(_fake.Now.AddMinutes(2)), FakeFaults.Answer(403, """{"message":"Resource not accessible by integration"}"""),
            FakeFaults.Answer(404, """{"message":"Not Found"}"""), FakeFaults.Answer(401, """{"message":"Bad credentials"}"""),
        ];
        return faults[choice % faults.Length];
    }

    private FakeComment Find(string id) => _issues.SelectMany(issue => issue.Comments).Single(comment => Id(comment) == id);

    private static string Id(FakeComment comment) => comment.Id.ToString(CultureInfo.InvariantCulture);
}
