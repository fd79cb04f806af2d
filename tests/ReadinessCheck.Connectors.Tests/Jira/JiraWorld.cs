using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Connectors.Tests.Comments.Histories;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Reporting;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>A board on the fake Jira for histories to happen on.</summary>
internal sealed class JiraWorld : IWorld
{
    private static readonly ServerPace Pace = JiraAnswers.Pace with { AnswerTime = TimeSpan.FromSeconds(5) };

    private readonly SkippingClock _clock = new(Pace.AnswerTime);
    private readonly FakeJira _fake;
    private readonly FakeJiraIssue[] _issues;

    private JiraWorld(FakeJira fake, bool isPersons)
    {
        _fake = fake;
        _fake.Us = new FakeJiraUser(isPersons ? "otto" : "readiness", IsApp: fake.IsCloud && !isPersons);
        _fake.Clock = _clock;
        // Fewer than people talk.
        _fake.MostEmbedded = 10;
        _fake.Board();
        _issues = [.. Enumerable.Range(1, 3).Select(_ => fake.Add())];
        foreach (FakeJiraIssue issue in _issues)
        {
            issue.Type = "Bug";
            issue.Description = "Add a refund button to the order page.";
        }

        fake.Project().Roles["Developers"].AddRange(["olga", "otto"]);
        fake.Project().Roles["Viewers"].Add("gustav");
    }

    public int Items => _issues.Length;

    public DateTimeOffset Now => _fake.Now;

    public int Writes => _fake.Writes.Count;

    public bool CanMinimise => false;

    public bool KnowsPrograms => _fake.IsCloud;

    public bool RecordsDeletions => false;

    public bool NotesCommands => true;

    public string Pasted => _fake.IsCloud
        ? $"Who needs it?\n\n{new CommentMarker(1, "0123456789abcdef").Visible()}"
        : $"Who needs it?\n\n{new CommentMarker(1, "0123456789abcdef").Wiki()}";

    /// <summary>Starts it.</summary>
    /// <param name="edition">Which Jira.</param>
    /// <param name="isPersons">Whether our account is a person's; otherwise it is a program's, which Data Center does not tell.</param>
    public static async Task<JiraWorld> StartAsync(FakeEdition edition, bool isPersons) => new(await FakeJira.StartAsync(edition), isPersons);

    public string KeyOf(int item) => _issues[item].Key;

    // Our own deletions are told from others' by the note that we take back before.
    public DateTimeOffset? DeletedByUsAt(int item) => null;

    public IReadOnlyList<WorldComment> CommentsOn(int item) =>
    [
        .. _issues[item].Comments.Select(comment => new WorldComment(
            comment.Id, comment.Author == _fake.Us, TextOf(comment), IsMinimised: false, Note(item).HasObeyed(comment.Id) ? 1 : 0, comment.Author.DisplayName)),
    ];

    public void Edit(int item, string text) => _fake.PersonEdits(_issues[item], description: text);

    public void Rename(int item, string title) => _fake.PersonEdits(_issues[item], summary: title);

    public void Comment(int item, Person person, string text) => _fake.PersonComments(
        _issues[item], person switch { Person.Writer => "olga", Person.Guest => "gustav", _ => "deploy" }, text, isApp: person == Person.OtherProgram);

    public bool DeleteComment(string id)
    {
        FakeJiraComment comment = Find(id);
        int item = Array.IndexOf(_issues, _fake.IssueOf(comment));
        _fake.PersonDeletes(comment);
        return Note(item).Comment == id;
    }

    public string Shown(CommentContent content) => _fake.IsCloud
        ? ItemText.PlainForm(AtlassianCommentRenderer.Render(content), Markup.AtlassianDocument)
        : WikiCommentRenderer.Render(content);

    public void EditComment(string id, string text) => _fake.PersonEdits(Find(id), text);

    public void Minimise(string id) => throw new NotSupportedException();

    public void Reveal(string id) => throw new NotSupportedException();

    public void LoseWrite() => _fake.Project().Roles["Developers"].Remove("olga");

    public void SetSkip(int item, bool isSkipped)
    {
        _issues[item].Labels.Remove("readiness:skip");
        if (isSkipped)
        {
            _issues[item].Labels.Add("readiness:skip");
        }
    }

    public void SetOpen(int item, bool isOpen) => _issues[item].Status = isOpen ? FakeStatus.ToDo : FakeStatus.Done;

    public void MoveUp(int item) => _fake.PersonRanks(_issues[item], 0);

    public void Pass(TimeSpan time) => _clock.Advance(time);

    public (ITracker Tracker, TimeProvider Clock) Open(Trouble trouble)
    {
        trouble.Befall(_fake, FaultOf);
        return (new JiraSource(SomeJira.Board(_fake), Pace, _clock), _clock);
    }

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    private JiraMemory Note(int item) => _issues[item].Properties.TryGetValue(JiraMemory.Property, out System.Text.Json.Nodes.JsonNode? note)
        ? JiraMemory.Read(System.Text.Json.JsonSerializer.SerializeToElement(note))
        : JiraMemory.Empty;

    private string TextOf(FakeJiraComment comment) =>
        _fake.IsCloud ? ItemText.PlainForm(comment.Body.ToJsonString(), Markup.AtlassianDocument) : comment.Text;

    private static FakeFault FaultOf(int choice)
    {
        FakeFault[] faults =
        [
            FakeFaults.Cut, FakeFaults.Cut.BeforeEffect(), FakeFaults.InternalError, FakeFaults.InternalError.BeforeEffect(),
            FakeFaults.BadGateway, FakeFaults.BadGateway.BeforeEffect(), FakeFaults.Truncated, FakeFaults.LoginPage,
            FakeFaults.Limited(429, ("retry-after", "30")), FakeFaults.Limited(429, ("retry-after", "7200")), FakeFaults.Limited(429),
            FakeFaults.Limited(503, ("retry-after", "20")), FakeFaults.Answer(403, """{"errorMessages":["No."],"errors":{}}"""),
            FakeFaults.Answer(400, """{"errorMessages":["You do not have the permission."],"errors":{}}"""),
            FakeFaults.Answer(404, """{"errorMessages":["Issue does not exist."],"errors":{}}"""),
            FakeFaults.Answer(401, """{"errorMessages":["Client must be authenticated."],"errors":{}}"""),
        ];
        return faults[choice % faults.Length];
    }

    private FakeJiraComment Find(string id) => _issues.SelectMany(issue => issue.Comments).Single(comment => comment.Id == id);
}
