using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Findings;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli;

/// <summary>
/// The verdicts of a tracker's items until their comments are read: what people said in those is part of the report, and known after all items.
/// </summary>
/// <param name="settler">Settles what people decided about gaps.</param>
internal sealed class CommentedVerdicts(GapSettler settler)
{
    private readonly List<Verdict> _waiting = [];
    private readonly List<CommentedItem> _commented = [];
    private readonly List<CommentedItem> _skipped = [];
    private readonly HashSet<string> _inPart = [];

    /// <summary>
    /// The items whose comments are to be looked after, those to be skipped last. What came only in part is not among them: what it lacks may
    /// be the answer, or the wish to be left alone.
    /// </summary>
    public IReadOnlyList<CommentedItem> Items => [.. _commented.Concat(_skipped).Where(item => !_inPart.Contains(item.Key))];

    public void Add(Verdict verdict)
    {
        _waiting.Add(verdict);

        // A comment echoes the title at most.
        _commented.Add(new CommentedItem(verdict.Item.Key, verdict with { Item = verdict.Item with { Body = "", Related = [] } }));
    }

    public void AddSkipped(string key) => _skipped.Add(new CommentedItem(key, Verdict: null));

    public void AddInPart(string key) => _inPart.Add(key);

    /// <summary>Gives the verdicts that wait, once.</summary>
    /// <param name="commands">What the commands on the items mean, as far as they could be read.</param>
    public IReadOnlyList<Verdict> Take(IReadOnlyDictionary<string, ItemCommands> commands)
    {
        Verdict[] settled = [.. _waiting.Select(verdict => commands.TryGetValue(verdict.Item.Key, out ItemCommands? said) ? settler.Settle(verdict, said) : verdict)];
        _waiting.Clear();
        return settled;
    }
}
