using BenchmarkDotNet.Attributes;
using ReadinessCheck.Order;

namespace ReadinessCheck.Benchmarks;

/// <summary>Backlogs with three references an item, some of them in circles: ten times the items should take about ten times as long.</summary>
[MemoryDiagnoser]
public class OrderBenchmark
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly string[] Turns = ["Goes before #{0}, because it loses data.", "#{0} waits for this.", "See #{0} for the screens.", "Depends on #{0}."];

    private readonly ReadinessChecker _checker = new();
    private BacklogItem[] _items = [];
    private ItemOrder[] _read = [];

    [Params(1_000, 10_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Build()
    {
        Random random = new(20261126);
        _items = [.. Enumerable.Range(1, Items).Select(i => Item(i, random))];
        _read = [.. _items.Select(item => _checker.Read(item).Order)];
    }

    /// <summary>The judgement of the texts, the coverage of the next three, and the disagreements.</summary>
    [Benchmark(Baseline = true)]
    public int Check()
    {
        BacklogChecker backlog = new(_checker, Today);
        int verdicts = _items.Sum(item => backlog.Add(item).Count) + backlog.Complete().Count;
        return verdicts + backlog.FindDisagreements().Count;
    }

    /// <summary>References, reasons, circles and the other disagreements, of texts that have been judged.</summary>
    [Benchmark]
    public int OrderAlone()
    {
        KnownItems known = new();
        TitleIndex titles = new();
        foreach (ItemOrder item in _read)
        {
            known.Add(item);
            titles.Add(item.Key, item.Title);
        }

        OrderReader reader = new(known, titles, Today);
        OrderReading[] readings = [.. _read.Select(reader.Read)];
        return Disagreements.Find(readings, [.. readings.Select(reading => ItemDays.Of(reading, Today)).OfType<ItemDays>()], known).Count;
    }

    private BacklogItem Item(int number, Random random) => new()
    {
        Key = $"#{number}",
        Title = $"Change {number} of screen {random.Next(Items)}",
        Body = string.Join(' ', Enumerable.Range(0, 3).Select(_ => Turns[random.Next(Turns.Length)].Replace("{0}", $"{random.Next(1, Items + 1)}", StringComparison.Ordinal))),
        Due = random.Next(10) == 0 ? Today.AddDays(random.Next(400)) : null,
    };
}
