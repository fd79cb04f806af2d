using BenchmarkDotNet.Attributes;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Benchmarks;

/// <summary>How long the weights take to load, once in the life of a process.</summary>
[MemoryDiagnoser]
public class LoadBenchmark
{
    [Benchmark]
    public object Load() => ScoringModel.LoadShipped();
}
