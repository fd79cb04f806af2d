using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Counts while a backlog is being read. Not safe for concurrent use.</summary>
public sealed class ReportTally
{
    private readonly Dictionary<string, int[]> _standings = CriteriaCatalog.All.ToDictionary(criterion => criterion.Id, _ => NoStandings());
    private readonly List<KeyValuePair<string, int>> _leftOut = [];
    private readonly List<BacklogEntry.Unreadable> _problems = [];
    private readonly ReadingTally _readings = new();
    private int _items;
    private int _ready;
    private int _withGaps;
    private int _settled;
    private int _heldBack;
    private int _orderUnknown;

    /// <summary>Counts a judged item.</summary>
    /// <param name="verdict">Its verdict.</param>
    public void Add(Verdict verdict)
    {
        _readings.Add(verdict);
        bool gaps = false;
        bool open = false;
        bool settled = false;
        foreach (Finding finding in verdict.Findings)
        {
            Standing standing = finding.Standing();
            gaps |= standing is Standing.Missing or Standing.Weak;
            _orderUnknown += IsOrderUnknown(verdict.Item, finding) ? 1 : 0;
            settled |= standing is Standing.Settled;
            _heldBack += finding is { Settled.Kind: SettlementKind.HeldBack, Sure: true } ? 1 : 0;
            open |= standing is not (Standing.Answered or Standing.NotAsked or Standing.Settled);
            if (!_standings.TryGetValue(finding.Criterion, out int[]? counts))
            {
                _standings[finding.Criterion] = counts = NoStandings();
            }

            counts[(int)standing]++;
        }

        _items++;
        _withGaps += gaps ? 1 : 0;
        _ready += open || settled ? 0 : 1;
        _settled += settled && !open ? 1 : 0;
    }

    /// <summary>Counts an entry that is no upcoming item.</summary>
    /// <param name="entry">The entry.</param>
    public void Add(BacklogEntry.LeftOut entry)
    {
        int known = _leftOut.FindIndex(count => count.Key == entry.Reason);
        if (known < 0)
        {
            _leftOut.Add(new(entry.Reason, 1));
        }
        else
        {
            _leftOut[known] = new(entry.Reason, _leftOut[known].Value + 1);
        }
    }

    /// <summary>Notes something that could not be read or judged.</summary>
    /// <param name="entry">The place and the problem.</param>
    public void Add(BacklogEntry.Unreadable entry) => _problems.Add(entry);

    /// <summary>Gives the counts so far.</summary>
    /// <returns>The totals.</returns>
    public ReportTotals ToTotals() => new()
    {
        Items = _items,
        Ready = _ready,
        WithGaps = _withGaps,
        Settled = _settled,
        HeldBack = _heldBack,
        Unsure = _items - _ready - _withGaps - _settled,
        Criteria = [.. _standings.Select(entry => ToTotals(entry.Key, entry.Value))],
        LeftOut = [.. _leftOut],
        Problems = [.. _problems],
        OrderUnknown = _orderUnknown,
        Readings = _readings.ToCounts(),
    };

    private static bool IsOrderUnknown(BacklogItem item, Finding finding) =>
        item.Place is not null
        && finding is { Criterion: CriterionIds.Ordering, Applies: true, Level: not Level.Undetermined, Neighbours.Count: 0 };

    private static CriterionTotals ToTotals(string criterion, int[] counts) => new(
        criterion,
        counts[(int)Standing.Answered],
        counts[(int)Standing.Weak],
        counts[(int)Standing.Missing],
        counts[(int)Standing.CouldNotTell],
        counts[(int)Standing.Undetermined],
        counts[(int)Standing.NotAsked],
        counts[(int)Standing.Settled]);

    private static int[] NoStandings() => new int[Enum.GetValues<Standing>().Length];
}
