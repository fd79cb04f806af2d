using ReadinessCheck.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>Lets a history happen and holds what it leaves to what people may expect of us; what they expect is kept here apart from the program.</summary>
internal sealed class History(IWorld world, HistorySetting setting)
{
    private const int LongTalk = 12;
    private const int LastTrouble = 20;
    private const int LastFew = 4;
    private const string Talk = "We spoke about it on Tuesday.";

    // Gaps, other gaps, nothing sure, all answered where nothing above it has a date.
    private static readonly string[] Texts =
    [
        "Add a refund button to the order page.",
        "We need it. It is important.",
        "Planners cannot export more than 1,000 rows, so they copy the rest by hand, two hours a week. When it is fixed, they export all rows in one go.",
        "Depot managers get two copies of every invoice since the last release, throw one away and call us about it; we had 14 calls this week, at 9 euros each.\n\n"
        + "Expected: after the fix every invoice prints exactly once, and the calls about it fall from 14 a week to none by the end of February.\n\n"
        + "It comes first because the depots close their books on 31 January 2026 and double invoices cost us a fine of 5,000 euros; nothing below it has a date.",
    ];

    private static readonly string[] Titles = ["Refunds", "Export of all rows", "As a planner I want more rows"];

    private readonly ItemHistory[] _items = [.. Enumerable.Range(0, world.Items).Select(_ => new ItemHistory())];

    // What a writer is by now.
    private Person _writer = Person.Writer;

    /// <summary>Lets it happen, then makes a clean run and another one.</summary>
    public async Task CheckAsync(IEnumerable<Event> events)
    {
        for (int number = 0; number < LongTalk * world.Items; number++)
        {
            if (setting.AreTalkedOver[number % world.Items])
            {
                Say(number % world.Items, Person.Guest, Talk);
            }
        }

        bool areAlone = true;
        foreach (Event each in events)
        {
            world.Pass(TimeSpan.FromSeconds(7));
            await HappenAsync(each);
            AssertNobodyElseIsTouched();
            areAlone &= each.Kind != EventKind.TwoRuns;
            Assert.True(!areAlone || Enumerable.Range(0, world.Items).All(item => OursOn(item).Length <= 1), "One run after the other made two comments.");
        }

        world.Pass(TimeSpan.FromSeconds(7));
        Before[] before = [.. _items.Select((history, item) => new Before(OursOn(item).FirstOrDefault(), MayBeHushed(item)))];
        IReadOnlyDictionary<string, Verdict> verdicts = await CleanRunAsync(HistorySetting.NoLimit);
        AssertNobodyElseIsTouched();
        for (int item = 0; item < world.Items; item++)
        {
            AssertOurs(item, before[item], verdicts.GetValueOrDefault(world.KeyOf(item)));
        }

        int writes = world.Writes;
        await CleanRunAsync(HistorySetting.NoLimit);
        Assert.Equal(writes, world.Writes);
    }

    private async Task<IReadOnlyDictionary<string, Verdict>> CleanRunAsync(int mostNew) =>
        await HistoryRun.OfAsync(world, setting.WhenAnswered, mostNew, Trouble.None) ?? throw new InvalidOperationException("A run without trouble had some.");

    private async Task HappenAsync(Event happening)
    {
        int item = happening.Item % world.Items;
        if (happening.Kind == EventKind.RevealOurs)
        {
            // Seldom is anything folded away, so wherever it is.
            item = Enumerable.Range(item, world.Items).Select(each => each % world.Items).FirstOrDefault(each => OursOn(each).Any(comment => comment.IsMinimised), item);
        }

        ItemHistory history = _items[item];
        WorldComment? ours = OursOn(item).ElementAtOrDefault(happening.Choice % 2) ?? OursOn(item).FirstOrDefault();
        switch (happening.Kind)
        {
            case EventKind.Run:
                HashSet<string> made = [.. AllOurs()];
                NoteSeen(await CleanRunAsync(setting.MostNew));
                Assert.InRange(AllOurs().Count(each => !made.Contains(each)), 0, setting.MostNew);
                break;
            case EventKind.RunInTrouble:
                await RunAsync(TroubleOf(happening.Choice));
                break;
            case EventKind.TwoRuns:
                // The second may find what the first is about to change, so neither needs to come to a good end.
                await Task.WhenAll(
                    RunAsync(new Trouble()),
                    RunAsync(happening.Choice % 3 == 0 ? TroubleOf(happening.Choice) : new Trouble()));
                break;
            case EventKind.Edit:
                world.Edit(item, Texts[happening.Choice % Texts.Length] + $"\n\n{world.Now:O}");
                history.EditedAt = world.Now;
                break;
            case EventKind.Rename:
                world.Rename(item, $"{Titles[happening.Choice % Titles.Length]} {world.Now:O}");
                history.EditedAt = world.Now;
                break;
            case EventKind.Talk:
                Say(item, (Person)(happening.Choice % 3), Talk);
                break;
            case EventKind.Command:
                PersonCommand command = PersonCommand.All[happening.Choice % PersonCommand.All.Count];
                Person person = happening.Choice % 5 == 0 ? Person.Guest : happening.Choice % 5 == 1 ? Person.OtherProgram : Person.Writer;
                bool isNone = happening.Choice % 7 == 0;
                string id = Say(item, person, isNone ? PersonCommand.None[happening.Choice % PersonCommand.None.Count] : command.Text);
                if (person == Person.Writer && _writer == Person.Writer && !isNone)
                {
                    history.Commands.Add((id, world.Now, command));
                }

                break;
            case EventKind.LoseWrite:
                world.LoseWrite();
                _writer = Person.Guest;
                for (int each = 0; each < world.Items; each++)
                {
                    _items[each].LoseWrite(world.CommentsOn(each));
                }

                break;
            case EventKind.PasteMarker:
                // Somebody copies a comment of ours; by whom it is decides whether it counts.
                Say(item, happening.Choice % 3 == 0 ? Person.Writer : Person.Guest, world.Pasted);
                break;
            case EventKind.DeleteOurs when ours is not null:
                if (world.DeleteComment(ours.Id))
                {
                    history.DeleteOurs(world.Now, isSeen: world.RecordsDeletions);
                }

                break;
            case EventKind.DeleteTheirs when history.Theirs.Count > 0:
                string theirs = history.Theirs.Keys.OrderDescending(StringComparer.Ordinal).ElementAt(happening.Choice % Math.Min(LastFew, history.Theirs.Count));
                world.DeleteComment(theirs);
                history.Theirs.Remove(theirs);
                history.Commands.RemoveAll(each => each.Id == theirs);
                break;
            case EventKind.MinimiseOurs when world.CanMinimise && ours is { IsMinimised: false }:
                world.Minimise(ours.Id);
                history.Minimised[ours.Id] = new PersonsFold(world.Now, CommentMarker.Read(ours.Body) is { Fold: Fold.None, HushedAt: null });
                history.BroughtBack.Remove(ours.Id);
                break;
            case EventKind.RevealOurs when ours is { IsMinimised: true }:
                world.Reveal(ours.Id);
                history.Minimised.Remove(ours.Id);
                if (CommentMarker.Read(ours.Body) is { Fold: Fold.Done })
                {
                    history.BroughtBack[ours.Id] = ours.Body;
                }

                break;
            case EventKind.WriteIntoOurs when ours is not null:
                world.EditComment(ours.Id, ours.Body + "\n\nThe pilots need it.");
                history.WrittenInto.Add(ours.Id);
                break;
            case EventKind.Skip or EventKind.Unskip:
                world.SetSkip(item, history.IsSkipped = happening.Kind == EventKind.Skip);
                break;
            case EventKind.Close or EventKind.Open:
                history.IsClosed = happening.Kind == EventKind.Close;
                world.SetOpen(item, !history.IsClosed);
                break;
            case EventKind.MoveUp:
                world.MoveUp(item);
                break;
            case EventKind.Pass:
                world.Pass(TimeSpan.FromHours(1 + (happening.Choice % 100)));
                break;
        }
    }

    private Task<IReadOnlyDictionary<string, Verdict>?> RunAsync(Trouble trouble) => HistoryRun.OfAsync(world, setting.WhenAnswered, setting.MostNew, trouble);

    private static Trouble TroubleOf(int choice) => choice % 4 == 0
        ? new Trouble(DieAt: 1 + (choice / 4 % LastTrouble))
        : new Trouble(FaultAt: 1 + (choice / 4 % LastTrouble), Fault: choice / 4 / LastTrouble);

    private string Say(int item, Person person, string text)
    {
        person = person == Person.OtherProgram && !world.KnowsPrograms ? Person.Guest : person;
        HashSet<string> before = [.. world.CommentsOn(item).Select(comment => comment.Id)];
        world.Comment(item, person, text);
        string id = world.CommentsOn(item).Single(comment => !before.Contains(comment.Id)).Id;
        _items[item].Theirs[id] = (text, person == Person.Writer ? _writer : person);
        return id;
    }

    // A run does not look at what is not upcoming.
    private void NoteSeen(IReadOnlyDictionary<string, Verdict> verdicts)
    {
        for (int item = 0; item < world.Items; item++)
        {
            if (_items[item].IsOnlySkipped || verdicts.ContainsKey(world.KeyOf(item)))
            {
                _items[item].NoteSeen(world.Now);
            }
        }
    }

    private WorldComment[] OursOn(int item) => [.. world.CommentsOn(item).Where(comment => comment.IsOurs && CommentMarker.Read(comment.Body) is not null)];

    private IEnumerable<string> AllOurs() => Enumerable.Range(0, world.Items).SelectMany(OursOn).Select(comment => comment.Id);

    private void AssertNobodyElseIsTouched()
    {
        for (int item = 0; item < world.Items; item++)
        {
            WorldComment[] theirs = [.. world.CommentsOn(item).Where(comment => !comment.IsOurs)];
            Assert.Equal(
                _items[item].Theirs.Select(each => (each.Key, each.Value.Text, false)).Order(),
                theirs.Select(comment => (comment.Id, comment.Body, comment.IsMinimised)).Order());
        }
    }

    private void AssertOurs(int item, Before found, Verdict? verdict)
    {
        (WorldComment? before, bool mayBeHushed) = found;
        ItemHistory history = _items[item];
        if (verdict is null && !history.IsOnlySkipped)
        {
            // Not upcoming: what stands there stays, and nothing is added.
            Assert.True(before is not null || OursOn(item).Length == 0);
            return;
        }

        WorldComment[] ours = OursOn(item);
        Assert.InRange(ours.Length, 0, 1);
        WorldComment? inSight = ours.FirstOrDefault(comment => !comment.IsMinimised);
        AssertAcknowledged(item);

        HashSet<string> settled = history.Settled(world.Now);
        CommentAsk? ask = verdict is null || history.SaysSkip ? null : CommentAsk.Of(verdict, settled);
        if (ask is not { Rest: null })
        {
            Assert.True(before is not null || ours.Length == 0, "A comment was made where nothing is to be asked.");
            Assert.True(inSight is null || !Asks(inSight), "A comment asks where nothing is to be asked.");
            Assert.True(before is null || MayDelete || ours.Length == 1, "A comment was deleted where none is to be.");
            bool isBroughtBack = ask is { Rest: Rest.Answered } && before is { IsMinimised: false } && history.BroughtBack.GetValueOrDefault(before.Id) == before.Body;
            Assert.True(!isBroughtBack || inSight is not null, "A comment was folded away again that a person brought back.");
            return;
        }

        bool isForbidden = before is null && (history.IsHushedByDeletion || history.HasMarkOfWriter || history.WrittenInto.Any(id => world.CommentsOn(item).Any(comment => comment.Id == id)));
        bool? isHidden = before is null ? false : history.IsHidden(before, mayBeHushed);
        if (isForbidden || isHidden == true)
        {
            Assert.True(inSight is null, "A comment is in sight where a person wants none.");
        }
        else if (inSight is not null || (isHidden == false && !(before is null && mayBeHushed)))
        {
            // Words alone, such as a neighbour's new title, change nothing.
            string wanted = world.Shown(CommentContent.Of(ask, Noted(item)));
            bool isUpToDate = before is not null && CommentMarker.Read(before.Body) == CommentMarker.Read(wanted);
            Assert.Equal(isUpToDate ? before!.Body : wanted, inSight?.Body);
        }
    }

    private void AssertAcknowledged(int item)
    {
        Dictionary<string, WorldComment> comments = world.CommentsOn(item).ToDictionary(comment => comment.Id);
        HashSet<string> commands = [.. _items[item].Commands.Select(command => command.Id)];
        Assert.All(comments.Values.Where(comment => !comment.IsOurs), comment => Assert.Equal(commands.Contains(comment.Id) ? 1 : 0, comment.Acknowledgements));
    }

    private bool MayBeHushed(int item) =>
        (setting.IsPersons && _items[item].MayBeHushed(world.DeletedByUsAt(item))) || _items[item].MayBeHushedByDeletion;

    private ItemComment[] Noted(int item)
    {
        Dictionary<string, WorldComment> comments = world.CommentsOn(item).ToDictionary(comment => comment.Id);
        return world.NotesCommands
            ? [.. _items[item].Commands.Select(command => new ItemComment(
                command.Id, new CommentAuthor(comments[command.Id].Author, MayWrite: true), command.Command.Text, command.At))]
            : [];
    }

    // A person may share our account, and a record does not tell what we delete from what they do; our own note does.
    private bool MayDelete => setting.WhenAnswered == WhenAnswered.Delete && !(setting.IsPersons && world.RecordsDeletions);

    private static bool Asks(WorldComment comment) => comment.Body.StartsWith("Before work", StringComparison.Ordinal);

    /// <summary>What the last run finds on an item.</summary>
    /// <param name="Ours">Our oldest comment; null when there is none.</param>
    /// <param name="MayBeHushed">Whether a deletion by our account may have been a person's.</param>
    private sealed record Before(WorldComment? Ours, bool MayBeHushed);
}
