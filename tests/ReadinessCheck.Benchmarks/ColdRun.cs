using System.Diagnostics;

namespace ReadinessCheck.Benchmarks;

/// <summary>Times a check of 20 items from the start of the process to its end.</summary>
internal static class ColdRun
{
    private const int Items = 20;
    private const int Runs = 10;

    public static async Task<int> RunAsync()
    {
        string executable = await CliBuild.PublishAsync();
        string backlog = Path.Combine(Path.GetDirectoryName(executable)!, "backlog.jsonl");
        await File.WriteAllLinesAsync(backlog, GeneratedBacklog.Items(Items).Select(GeneratedBacklog.ToLine));
        List<double> milliseconds = [];
        for (int run = 0; run < Runs; run++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            using Process tool = CliBuild.Start(executable, "check", backlog, "--fail-on", "never");
            await tool.StandardOutput.ReadToEndAsync();
            await tool.WaitForExitAsync();
            milliseconds.Add(tool.ExitCode == 0
                ? clock.Elapsed.TotalMilliseconds
                : throw new InvalidOperationException($"The tool ended with {tool.ExitCode}."));
        }

        milliseconds.Sort();
        double median = (milliseconds[(Runs / 2) - 1] + milliseconds[Runs / 2]) / 2;
        Console.WriteLine($"check of {Items} items: median {median:F0} ms of {Runs} runs ({milliseconds[0]:F0} to {milliseconds[^1]:F0} ms)");
        return 0;
    }
}
