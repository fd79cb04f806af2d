using System.Diagnostics;

namespace ReadinessCheck.Benchmarks;

/// <summary>Streams 100,000 items into the tool and tells the most memory that it held.</summary>
internal static class MemoryRun
{
    private const int Items = 100_000;
    private const int LimitInMegabytes = 200;

    public static async Task<int> RunAsync()
    {
        string executable = await CliBuild.PublishAsync();
        bool flat = true;
        foreach (string format in new[] { "text", "json", "markdown" })
        {
            (long peak, TimeSpan time) = await MeasureAsync(executable, format);
            Console.WriteLine($"{format,-8} {Items:N0} items: peak {peak / 1_000_000.0:F0} MB, {time.TotalSeconds:F1} s");
            flat &= peak < LimitInMegabytes * 1_000_000L;
        }

        Console.WriteLine(flat ? $"All under {LimitInMegabytes} MB." : $"Over the limit of {LimitInMegabytes} MB.");
        return flat ? 0 : 1;
    }

    private static async Task<(long PeakBytes, TimeSpan Time)> MeasureAsync(string executable, string format)
    {
        Stopwatch clock = Stopwatch.StartNew();
        using Process tool = CliBuild.Start(executable, "check", "-", "--format", format, "--fail-on", "never");
        Task discard = tool.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        Task feed = FeedAsync(tool.StandardInput);
        long peak = 0;
        while (!tool.HasExited)
        {
            tool.Refresh();
            peak = Math.Max(peak, tool.HasExited ? 0 : tool.WorkingSet64);
            await Task.Delay(20);
        }

        await Task.WhenAll(discard, feed);
        return tool.ExitCode == 0 ? (peak, clock.Elapsed) : throw new InvalidOperationException($"The tool ended with {tool.ExitCode}.");
    }

    private static async Task FeedAsync(StreamWriter input)
    {
        foreach (BacklogItem item in GeneratedBacklog.Items(Items))
        {
            await input.WriteAsync(GeneratedBacklog.ToLine(item) + "\n");
        }

        input.Close();
    }
}
