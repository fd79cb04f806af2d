using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Settling;

/// <summary>
/// The gaps of a day, held back so that a team with many old items starts calmly. It ages: what is older than its limit counts again. Immutable.
/// </summary>
public sealed class Baseline
{
    /// <summary>For how many days an entry holds a gap back, where nobody says otherwise.</summary>
    public const int DefaultMaxAge = 180;

    private readonly Dictionary<string, BaselineEntry[]> _entries;

    /// <summary>Makes a baseline.</summary>
    /// <param name="entries">The gaps; each question of an item once.</param>
    /// <param name="maxAge">For how many days an entry holds a gap back, from 1 up.</param>
    public Baseline(IEnumerable<BaselineEntry> entries, int maxAge = DefaultMaxAge)
    {
        Entries = [.. entries];
        MaxAge = maxAge;
        _entries = Entries.GroupBy(entry => entry.Item, KeyText.Comparer).ToDictionary(group => group.Key, group => group.ToArray(), KeyText.Comparer);
    }

    /// <summary>The gaps.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>For how many days an entry holds a gap back.</summary>
    public int MaxAge { get; }

    /// <summary>
    /// Takes the sure gaps of a day into the baseline. What stands in it keeps its day, so that nothing gets young again; so does what it has of
    /// items that were not read.
    /// </summary>
    /// <param name="verdicts">The verdicts of the items that were read.</param>
    /// <param name="isWhole">Whether these are all there are.</param>
    /// <param name="today">The day.</param>
    /// <returns>The new baseline, in the order of the verdicts.</returns>
    public Baseline Take(IReadOnlyCollection<Verdict> verdicts, bool isWhole, DateOnly today)
    {
        ILookup<string, Verdict> read = Read(verdicts);
        BaselineEntry[] open = [.. verdicts.SelectMany(verdict => verdict.Findings.Where(IsGap).Select(gap => Find(verdict.Item.Key, gap) is { } known
            ? known with { Item = verdict.Item.Key, Level = gap.Level }
            : new BaselineEntry(verdict.Item.Key, gap.Criterion, gap.Level, today)))];
        return new Baseline([.. open, .. Entries.Where(entry => IsUntold(entry, read, isWhole) && !open.Any(entry.IsSame))], MaxAge);
    }

    /// <summary>The entry of a gap; null where there is none, or the gap is worse by now.</summary>
    /// <param name="item">The item's key.</param>
    /// <param name="finding">What is found now.</param>
    /// <returns>The entry.</returns>
    public BaselineEntry? Find(string item, Finding finding) =>
        _entries.GetValueOrDefault(item)?.FirstOrDefault(entry => entry.Criterion == finding.Criterion && entry.IsOf(finding));

    /// <summary>The last day on which an entry holds its gap back.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The day.</returns>
    public DateOnly LastDayOf(BaselineEntry entry) => entry.Since.DayNumber + MaxAge < DateOnly.MaxValue.DayNumber ? entry.Since.AddDays(MaxAge) : DateOnly.MaxValue;

    /// <summary>
    /// Leaves out gaps that are closed or worse, and items that are gone. What is too old stays while its gap is open: it holds nothing back, and
    /// keeps the gap from being taken for a new one.
    /// </summary>
    /// <param name="verdicts">The verdicts of the items that were read.</param>
    /// <param name="isWhole">Whether these are all there are; otherwise what it has of other items stays.</param>
    /// <returns>The baseline without them.</returns>
    public Baseline Prune(IReadOnlyCollection<Verdict> verdicts, bool isWhole)
    {
        ILookup<string, Verdict> read = Read(verdicts);
        return new Baseline(
            Entries.Where(entry => read.Contains(entry.Item) ? Findings(entry, read).Any(entry.IsOf) || IsUntold(entry, read, isWhole) : !isWhole),
            MaxAge);
    }

    private static ILookup<string, Verdict> Read(IEnumerable<Verdict> verdicts) => verdicts.ToLookup(verdict => verdict.Item.Key, KeyText.Comparer);

    private static IEnumerable<Finding> Findings(BaselineEntry entry, ILookup<string, Verdict> read) =>
        read[entry.Item].SelectMany(verdict => verdict.Findings).Where(finding => finding.Applies && finding.Criterion == entry.Criterion);

    // Of some of the items nothing can be told about their order: other ones stand below them here than in the whole backlog.
    private static bool IsUntold(BaselineEntry entry, ILookup<string, Verdict> read, bool isWhole) =>
        !read.Contains(entry.Item)
        || (!isWhole && entry.Criterion == CriterionIds.Ordering)
        || Findings(entry, read).Any(finding => finding.Level == Level.Undetermined);

    // What is waived has a reason and an owner, which a baseline must not outlive.
    private static bool IsGap(Finding finding) => finding is { Applies: true, Sure: true, Level: Level.Missing or Level.Weak, Settled: null or { Kind: SettlementKind.HeldBack } };
}

/// <summary>What a baseline did in a run.</summary>
/// <param name="HeldBack">How many gaps it held back.</param>
/// <param name="Aged">How many it would have held back, but for their age; they count again.</param>
/// <param name="MaxAge">For how many days an entry holds a gap back.</param>
public sealed record BaselineUse(int HeldBack, int Aged, int MaxAge);
