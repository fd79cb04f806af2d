using BenchmarkDotNet.Attributes;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Benchmarks;

/// <summary>One item of growing length: ten times the text should take about ten times as long.</summary>
public class LinearityBenchmark
{
    private readonly ReadinessChecker _checker = new();
    private BacklogItem _item = new() { Key = "SHOP-1" };

    [Params(10_000, 100_000, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Build()
    {
        string body = GeneratedBacklog.Items(1).Single().Body;
        _item = _item with { Body = string.Concat(Enumerable.Repeat(body, (Characters / body.Length) + 1))[..Characters] };
    }

    [Benchmark]
    public Verdict Check() => _checker.Check(_item);
}
