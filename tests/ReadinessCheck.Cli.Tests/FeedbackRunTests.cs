using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Tests;

public sealed class FeedbackRunTests
{
    private static readonly DateTimeOffset Edited = new(2026, 3, 12, 10, 0, 0, TimeSpan.Zero);
    private static readonly CommentAuthor Maria = new("maria", MayWrite: true);

    private readonly IProgress<BacklogEntry> _progress = Substitute.For<IProgress<BacklogEntry>>();
    private readonly ICommentTarget _comments = Substitute.For<ICommentTarget>();
    private readonly Dictionary<string, CommentThread> _last = [];

    public FeedbackRunTests()
    {
        _comments.ReadLastAsync(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(call => _last.TryGetValue(call.Arg<string>(), out CommentThread? thread) ? thread : Thread());
    }

    [Fact]
    public async Task Items_on_which_somebody_said_that_a_question_is_answered_are_labelled()
    {
        _last["#1"] = Thread(By(Maria, "/readiness answered trade-off"), By(Maria, "/readiness answered order"));
        _last["#2"] = Thread(By(Maria, "Looks good."));
        _last["#3"] = Thread(By(new CommentAuthor("gustav"), "/readiness answered need"));
        _last["#4"] = Thread(By(Maria, "/readiness answered need", hours: -1));
        _last["#5"] = Thread(By(Maria, "/readiness answered need"));

        Feedback feedback = await RunAsync([new BacklogEntry.LeftOut("#0", "closed"), .. Items(5)]);

        Assert.Equal((5, 3, true), (feedback.Read, feedback.Labels, feedback.IsWhole));
        Assert.Equal(["#1", "#5"], feedback.Items.Select(item => item.Item.Key));
        Assert.All(feedback.Items, item => Assert.Equal("github:example/ledger", item.Project));
        Assert.Equal(new SaidAnswered(CriterionIds.CustomerNeed, "maria", Edited.AddHours(1)), Assert.Single(feedback.Items[1].Said));
        await _comments.DidNotReceive().ReadAllAsync(Arg.Any<IReadOnlyCollection<string>>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Where_there_are_earlier_comments_all_are_read_at_one_go()
    {
        CommentThread last = Thread(By(Maria, "/readiness answered order")) with { HasMore = true };
        _last["#1"] = last;
        _last["#3"] = last;
        _comments.ReadAllAsync(Arg.Any<IReadOnlyCollection<string>>(), Arg.Any<CancellationToken>()).Returns(new Dictionary<string, CommentThread>
        {
            ["#1"] = Thread(By(Maria, "/readiness answered need"), By(Maria, "/readiness answered order")),
        });

        Feedback feedback = await RunAsync(Items(3));

        // The third is gone meanwhile, which is nobody's fault.
        Assert.Equal((2, true), (feedback.Labels, feedback.IsWhole));
        Assert.Equal("#1", Assert.Single(feedback.Items).Item.Key);
        await _comments.Received(1).ReadAllAsync(Arg.Is<IReadOnlyCollection<string>>(keys => string.Join(' ', keys) == "#1 #3"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task When_the_rest_of_the_comments_cannot_be_read_what_was_found_is_kept_and_it_is_said()
    {
        _last["#1"] = Thread(By(Maria, "/readiness answered order")) with { HasMore = true };
        _last["#2"] = Thread(By(Maria, "/readiness answered order"));
        _comments.ReadAllAsync(Arg.Any<IReadOnlyCollection<string>>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ConnectorException(ConnectorFailure.RateLimit, "Too many requests."));

        Feedback feedback = await RunAsync(Items(2));

        Assert.Equal((1, false), (feedback.Labels, feedback.IsWhole));
        _progress.Received(1).Report(new BacklogEntry.Unreadable("github:example/ledger", "Too many requests. The other comments were not read."));
    }

    [Fact]
    public async Task An_item_whose_comments_cannot_be_read_does_not_keep_the_others_from_theirs()
    {
        _last["#1"] = _last["#2"] = Thread(By(Maria, "/readiness answered order")) with { HasMore = true };
        _comments.ReadAllAsync(Arg.Is<IReadOnlyCollection<string>>(keys => keys.Contains("#1")), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ConnectorException(ConnectorFailure.Unavailable, "Not all comments came."));
        _comments.ReadAllAsync(Arg.Is<IReadOnlyCollection<string>>(keys => string.Join(" ", keys) == "#2"), Arg.Any<CancellationToken>())
            .Returns(new Dictionary<string, CommentThread> { ["#2"] = Thread(By(Maria, "/readiness answered order")) });

        Feedback feedback = await RunAsync(Items(2));

        Assert.Equal((1, false), (feedback.Labels, feedback.IsWhole));
        _progress.Received(1).Report(new BacklogEntry.Unreadable("#1", "Not all comments came."));
    }

    [Fact]
    public async Task An_item_that_could_not_be_read_makes_the_run_incomplete()
    {
        _last["#1"] = Thread(By(Maria, "/readiness answered order"));

        Feedback feedback = await RunAsync([new BacklogEntry.Unreadable("#9", "It is odd."), .. Items(1)]);

        Assert.Equal((1, false), (feedback.Labels, feedback.IsWhole));
        _progress.Received(1).Report(new BacklogEntry.Unreadable("#9", "It is odd."));
    }

    [Fact]
    public async Task A_tracker_that_breaks_off_leaves_what_was_read()
    {
        _last["#1"] = Thread(By(Maria, "/readiness answered order"));

        Feedback feedback = await RunAsync(Items(1), new ConnectorException(ConnectorFailure.Unavailable, "It is down."));

        Assert.Equal((1, false), (feedback.Labels, feedback.IsWhole));
        _progress.Received(1).Report(new BacklogEntry.Unreadable("github:example/ledger", "It is down. The rest was not read."));
    }

    [Fact]
    public async Task A_tracker_that_cannot_be_read_at_all_ends_the_run() =>
        await Assert.ThrowsAsync<ConnectorException>(() => RunAsync([], new ConnectorException(ConnectorFailure.Unavailable, "It is down.")));

    private static IEnumerable<BacklogEntry> Items(int count) => Enumerable.Range(1, count)
        .Select(i => new BacklogEntry.Item(new BacklogItem { Key = $"#{i}", Title = "Refund", EditedAt = Edited }));

    private static CommentThread Thread(params ItemComment[] comments) => new(comments, []);

    private static ItemComment By(CommentAuthor author, string body, int hours = 1) => new(body, author, body, Edited.AddHours(hours));

    private Task<Feedback> RunAsync(IEnumerable<BacklogEntry> entries, Exception? failure = null)
    {
        ITracker tracker = Substitute.For<ITracker>();
        tracker.Name.Returns("github:example/ledger");
        tracker.Comments.Returns(_comments);
        tracker.ReadAsync(Arg.Any<CancellationToken>()).Returns(call => Stream(entries, failure, call.Arg<CancellationToken>()));
        return new FeedbackRun(TimeProvider.System, NullLogger<FeedbackRun>.Instance).RunAsync(tracker, _progress, CancellationToken.None);
    }

    private static async IAsyncEnumerable<BacklogEntry> Stream(
        IEnumerable<BacklogEntry> entries, Exception? failure, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (BacklogEntry entry in entries)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        if (failure is not null)
        {
            throw failure;
        }
    }
}
