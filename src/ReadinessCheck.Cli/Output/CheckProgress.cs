using ReadinessCheck.Comments;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Output;

/// <summary>Tells of problems as they come up and, on a terminal, how far a long run has come.</summary>
/// <param name="messages">Standard error.</param>
/// <param name="visible">Whether results go elsewhere than to the terminal; where they scroll by, they are progress enough.</param>
/// <param name="expected">The number of items to come; null when it is not known.</param>
internal sealed class CheckProgress(Messages messages, bool visible, int? expected) : IProgress<BacklogEntry>, IProgress<CommentOutcome>
{
    // A run that is over by then needs no bar.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private int _items;
    private int _comments;

    /// <summary>Whether to tell also of what is left out, as where single items are asked for.</summary>
    public bool TellsLeftOut { get; init; }

    public void Report(BacklogEntry value)
    {
        switch (value)
        {
            case BacklogEntry.Item:
                Interlocked.Increment(ref _items);
                break;
            case BacklogEntry.LeftOut leftOut when TellsLeftOut:
                messages.Say($"'{leftOut.Key}' is not upcoming work, and not checked: {leftOut.Reason}.");
                break;
            case BacklogEntry.Unreadable problem:
                messages.Say(problem);
                break;
        }
    }

    public void Report(CommentOutcome value) => Interlocked.Increment(ref _comments);

    /// <summary>Draws the bar until the run is over.</summary>
    /// <returns>What the run gives, or throws.</returns>
    public async Task<T> FollowAsync<T>(Task<T> run)
    {
        if (visible && messages.CanDraw && await Task.WhenAny(run, Task.Delay(Patience)) != run)
        {
            await messages.Console.Progress()
                .AutoClear(true)
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
                .StartAsync(context => DrawAsync(context.AddTask("Checking", maxValue: expected ?? 1), run));
        }

        return await run;
    }

    private async Task DrawAsync(ProgressTask bar, Task run)
    {
        bar.IsIndeterminate = expected is null;
        while (!run.IsCompleted)
        {
            int items = Volatile.Read(ref _items);
            int comments = Volatile.Read(ref _comments);
            bar.Description = comments == 0 ? Enumeration.Count(items, "item") : Enumeration.Count(comments, "comment");
            bar.Value = expected is null ? 0 : items;
            await Task.WhenAny(run, Task.Delay(Refresh));
        }
    }
}
