using BenchmarkDotNet.Attributes;
using Markdig;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Benchmarks;

/// <summary>The whole corpus through the checker, and through its reading alone, against a Markdig parse of the same texts in the same run.</summary>
[MemoryDiagnoser]
public class CheckBenchmark
{
    private readonly ReadinessChecker _checker = new();
    private BacklogItem[] _items = [];

    [GlobalSetup]
    public async Task LoadAsync() => _items = await Corpus.LoadAsync();

    [Benchmark(Baseline = true)]
    public int ParseMarkdown() => _items.Sum(item => Markdown.Parse(item.Body).Count);

    [Benchmark]
    public int ReadItemText() => _items.Sum(item => ItemText.Of(item).Passages.Count);

    [Benchmark]
    public int Check() => _items.Sum(item => _checker.Check(item).Findings.Count(finding => finding.Level == Level.Answered));
}
