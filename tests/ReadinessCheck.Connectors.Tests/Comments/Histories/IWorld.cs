using ReadinessCheck.Comments;
using ReadinessCheck.Fakes;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>A tracker with a few items on one backlog, what people do there, and what a run finds. Items are named by their place when the history begins.</summary>
internal interface IWorld : IAsyncDisposable
{
    int Items { get; }

    DateTimeOffset Now { get; }

    /// <summary>Whether comments can be folded away there.</summary>
    bool CanMinimise { get; }

    /// <summary>Whether the tracker tells a program's comment from a person's.</summary>
    bool KnowsPrograms { get; }

    /// <summary>Whether the tracker records who deleted a comment and when; otherwise a run finds it gone.</summary>
    bool RecordsDeletions { get; }

    /// <summary>Whether our comment tells which commands are obeyed.</summary>
    bool NotesCommands { get; }

    /// <summary>A comment of ours as it stands when somebody pastes it: words and the marker.</summary>
    string Pasted { get; }

    /// <summary>How many requests that change something came so far.</summary>
    int Writes { get; }

    string KeyOf(int item);

    /// <summary>When our account last deleted a comment of ours on an item; null when it never did.</summary>
    DateTimeOffset? DeletedByUsAt(int item);

    /// <summary>All comments on an item, the oldest first.</summary>
    IReadOnlyList<WorldComment> CommentsOn(int item);

    void Edit(int item, string text);

    void Rename(int item, string title);

    void Comment(int item, Person person, string text);

    /// <summary>A person deletes a comment.</summary>
    /// <returns>Whether anything tells a run that it was there: a record, or a note of ours.</returns>
    bool DeleteComment(string id);

    /// <summary>What a comment of ours looks like when it is read back.</summary>
    string Shown(CommentContent content);

    void EditComment(string id, string text);

    /// <summary>A person folds a comment away.</summary>
    void Minimise(string id);

    /// <summary>A person brings a comment back to sight.</summary>
    void Reveal(string id);

    /// <summary>The writer may only read from now on.</summary>
    void LoseWrite();

    void SetSkip(int item, bool isSkipped);

    void SetOpen(int item, bool isOpen);

    /// <summary>Puts an item at the top of the backlog.</summary>
    void MoveUp(int item);

    void Pass(TimeSpan time);

    /// <summary>Opens the tracker for a run.</summary>
    /// <param name="trouble">What happens to the run.</param>
    (ITracker Tracker, TimeProvider Clock) Open(Trouble trouble);
}

/// <summary>A comment as it stands in the tracker.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsOurs">Whether our account wrote it.</param>
/// <param name="Body">Its text.</param>
/// <param name="IsMinimised">Whether it is folded away.</param>
/// <param name="Acknowledgements">How often our sign stands on it, or in our note.</param>
/// <param name="Author">The name of its author.</param>
internal sealed record WorldComment(string Id, bool IsOurs, string Body, bool IsMinimised, int Acknowledgements, string Author);

/// <summary>Who comments.</summary>
internal enum Person
{
    Writer,
    Guest,
    OtherProgram,
}

/// <summary>What happens to a run.</summary>
/// <param name="FaultAt">The number of the request at which something goes wrong, from 1; 0 for none.</param>
/// <param name="Fault">Which fault it is.</param>
/// <param name="DieAt">The number of the request after which the run dies without reading the answer; 0 for never.</param>
internal sealed record Trouble(int FaultAt = 0, int Fault = 0, int DieAt = 0)
{
    public static readonly Trouble None = new();

    /// <summary>Ends the run when it dies.</summary>
    public CancellationTokenSource Death { get; } = new();

    /// <summary>Lets it happen to the run that begins now.</summary>
    /// <param name="fake">The tracker that the run asks.</param>
    /// <param name="faultOf">Gives the fault of a number.</param>
    public void Befall(FakeServer fake, Func<int, FakeFault> faultOf)
    {
        int requests = 0;
        int answers = 0;
        fake.FaultFor = _ => ++requests == FaultAt ? faultOf(Fault) : null;
        fake.AfterAnswer = _ =>
        {
            if (++answers == DieAt)
            {
                Death.Cancel();
            }
        };
    }
}
