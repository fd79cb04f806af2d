using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Benchmarks;

/// <summary>Times how long a browser takes until something of a page of 2,000 items is seen, and until the page is ready.</summary>
internal static class PaintRun
{
    private const int Items = 2_000;
    private const int Runs = 7;

    // As in the tests in a browser.
    private const string Variable = "READINESS_CHROMIUM";
    private const string Debian = "/usr/bin/chromium";

    public static async Task<int> RunAsync()
    {
        string executable = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Debian;
        if (!File.Exists(executable))
        {
            Console.Error.WriteLine($"There is no Chromium at '{executable}'; {Variable} can name another.");
            return 2;
        }

        string file = Path.Combine(AppContext.BaseDirectory, "page.html");
        Stopwatch clock = Stopwatch.StartNew();
        WritePage(file);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Items:N0} items: {new FileInfo(file).Length / 1_000_000.0:F1} MB, checked and written in {clock.Elapsed.TotalSeconds:F1} s"));

        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable });
        List<double> paints = [];
        List<double> loads = [];
        for (int run = 0; run < Runs; run++)
        {
            await using IBrowserContext context = await browser.NewContextAsync();
            IPage page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync("performance.getEntriesByName('first-contentful-paint').length > 0");
            paints.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
            loads.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd"));
        }

        Say("first paint", paints);
        Say("ready", loads);
        return 0;
    }

    private static void WritePage(string file)
    {
        BacklogChecker checker = new(new ReadinessChecker(), new DateOnly(2026, 11, 26), keepTexts: true);
        ReportTally tally = new();
        using StreamWriter output = new(file);
        HtmlReportRenderer renderer = new(output);
        renderer.Begin(new ReportHeader("backlog.jsonl", Ordered: true));
        foreach (Verdict verdict in GeneratedBacklog.Items(Items).SelectMany(item => checker.Add(item)).Concat(Rest(checker)))
        {
            renderer.Write(verdict);
            tally.Add(verdict);
        }

        renderer.Complete(tally.ToTotals() with { Disagreements = checker.FindDisagreements(), Order = checker.ToOrder() });
    }

    // Asked for when all others have been taken.
    private static IEnumerable<Verdict> Rest(BacklogChecker checker)
    {
        foreach (Verdict verdict in checker.Complete())
        {
            yield return verdict;
        }
    }

    private static void Say(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-12} median {milliseconds[Runs / 2]:F0} ms of {Runs} ({milliseconds[0]:F0} to {milliseconds[^1]:F0} ms)"));
    }
}
