using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli;

/// <summary>A report while its backlog is being read: writes, counts and tells what is made of each entry.</summary>
/// <param name="source">The source.</param>
/// <param name="order">Holds the items against those below them; null where the order means nothing.</param>
/// <param name="settler">Settles what people decided about gaps.</param>
/// <param name="renderer">Writes the report.</param>
/// <param name="request">What of the backlog is reported.</param>
/// <param name="progress">Is told of every entry that has been dealt with.</param>
internal sealed class RunningReport(
    IBacklogSource source, BacklogChecker? order, GapSettler settler, IReportRenderer renderer, CheckRequest request, IProgress<BacklogEntry> progress)
{
    private readonly ReportTally _tally = new();
    private readonly CommentedVerdicts? _commented = request.Comments is null ? null : new CommentedVerdicts(settler);
    private readonly List<string> _unseen = [.. request.Only];
    private CommentReport? _comments;
    private TrackerUsage? _usage;
    private ReaderUsage? _second;
    private int _reported;

    /// <summary>Holds the items against those below them; null where the order means nothing.</summary>
    public BacklogChecker? Order => order;

    public bool Begun { get; private set; }

    /// <summary>How many items were read.</summary>
    public int Taken { get; private set; }

    public bool IsFull => _reported == request.Next;

    private bool IsOfAll => request.Only.Count == 0 && !IsFull;

    /// <summary>The items whose comments are to be looked after; none where the request has no comments.</summary>
    public IReadOnlyList<CommentedItem> Commented => _commented?.Items ?? [];

    public void Take(IReadOnlyList<Verdict> verdicts)
    {
        Taken++;
        Add(verdicts);
    }

    public void Add(BacklogEntry.LeftOut entry)
    {
        Begin();
        order?.Add(entry);

        // What stands among the items that are read for the last one's sake is not of this report.
        See(entry.Key);
        if (request.Wants(entry.Key) && (request.Next is null || Taken < request.Next))
        {
            _tally.Add(entry);
            progress.Report(entry);
            if (entry.IsSkipped)
            {
                _commented?.AddSkipped(entry.Key);
            }
        }
    }

    public void Add(BacklogEntry.Unreadable entry)
    {
        Begin();
        progress.Report(entry);
        if (entry.Key is { } key)
        {
            See(key);
            _commented?.AddInPart(key);
        }

        // Where a single item is asked for, it does not matter what is wrong with others.
        if (entry.Key is null || request.Wants(entry.Key))
        {
            _tally.Add(entry);
        }
    }

    /// <summary>Adds what became of the comments.</summary>
    public void Add(CommentReport comments)
    {
        _comments = comments;
        Write(comments.Commands);
        foreach (BacklogEntry.Unreadable problem in comments.Problems)
        {
            Add(problem);
        }

        if (comments.Stopped is { } reason)
        {
            Add(new BacklogEntry.Unreadable(source.Name, reason) { Retry = comments.Retry });
        }
    }

    /// <summary>Adds what the run has cost the tracker.</summary>
    public void Add(TrackerUsage usage) => _usage = usage;

    /// <summary>Adds what the run has asked of the second reader; null where there is none.</summary>
    public void Add(ReaderUsage? usage) => _second = usage;

    /// <summary>Tells that nothing more will be read.</summary>
    public void Finish()
    {
        Begin();
        if (order is not null && !IsFull)
        {
            Add(order.Complete());
        }
    }

    /// <summary>Closes the report.</summary>
    public ReportTotals Complete()
    {
        foreach (string key in _unseen)
        {
            Add(new BacklogEntry.Unreadable(source.Name, $"There is no item '{key}' there that is upcoming: look at the key, and at what chooses among the items."));
        }

        Write(new Dictionary<string, ItemCommands>());
        ReportTotals counted = _tally.ToTotals();
        ReportTotals totals = counted with
        {
            Waivers = [.. settler.Waivers.Where(waiver => IsOfAll || waiver.State != WaiverState.ItemNotThere)],
            Baseline = settler.UseOfBaseline(counted.HeldBack),
            Disagreements = [.. (order?.FindDisagreements() ?? []).Where(disagreement => disagreement.Items.Any(request.Wants))],
            Order = request.ShowsOrder ? order?.ToOrder() : null,
            Comments = _comments,
            Usage = _usage,
            Reader = _second,
        };
        renderer.Complete(totals);
        return totals;
    }

    private void Add(IReadOnlyList<Verdict> verdicts)
    {
        Begin();
        foreach (Verdict verdict in verdicts.Where(verdict => request.Wants(verdict.Item.Key)))
        {
            See(verdict.Item.Key);
            if (!IsFull)
            {
                _reported++;
                progress.Report(new BacklogEntry.Item(verdict.Item));
                Keep(settler.Settle(verdict));
            }
        }
    }

    private void Keep(Verdict verdict)
    {
        if (_commented is null)
        {
            Write(verdict);
        }
        else
        {
            _commented.Add(verdict);
        }
    }

    private void Write(IReadOnlyDictionary<string, ItemCommands> commands)
    {
        foreach (Verdict verdict in _commented?.Take(commands) ?? [])
        {
            Write(verdict);
        }
    }

    private void Write(Verdict verdict)
    {
        renderer.Write(verdict);
        _tally.Add(verdict);
    }

    private void See(string key) => _unseen.RemoveAll(wanted => KeyText.AreSame(wanted, key));

    // Not before the first entry: a source that cannot be read at all leaves no half report behind.
    private void Begin()
    {
        if (!Begun)
        {
            Begun = true;
            renderer.Begin(ReportHeader.Of(source));
        }
    }
}
