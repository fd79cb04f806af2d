using BenchmarkDotNet.Running;
using ReadinessCheck.Benchmarks;

switch (args)
{
    case ["memory", ..]:
        return await MemoryRun.RunAsync();
    case ["cold", ..]:
        return await ColdRun.RunAsync();
    case ["paint", ..]:
        return await PaintRun.RunAsync();
    case ["order-cases", string folder, ..]:
        return OrderCasesRun.Run(folder);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CheckBenchmark).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
        return 0;
}
