using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Browser.Tests;

/// <summary>Makes pages as <c>check --format html</c> does.</summary>
internal static class SomePage
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly Lazy<Task<string>> Cached = new(() => OfAsync(FileSources.Open(Path.Combine(AppContext.BaseDirectory, "backlog.json"), Stream.Null, new FileSourceOptions())));

    /// <summary>The page of the sample backlog.</summary>
    public static Task<string> SampleAsync() => Cached.Value;

    /// <summary>The page of items in their order.</summary>
    public static string Of(params IEnumerable<BacklogItem> items)
    {
        BacklogChecker checker = new(new ReadinessChecker(), Today, keepTexts: true);
        List<Verdict> verdicts = [];
        foreach (BacklogItem item in items)
        {
            verdicts.AddRange(checker.Add(item));
        }

        verdicts.AddRange(checker.Complete());
        return Render(new ReportHeader("backlog.json", Ordered: true), verdicts, checker);
    }

    private static async Task<string> OfAsync(IBacklogSource source)
    {
        BacklogChecker checker = new(new ReadinessChecker(), Today, keepTexts: true);
        List<Verdict> verdicts = [];
        await foreach (BacklogEntry entry in source.ReadAsync(CancellationToken.None))
        {
            switch (entry)
            {
                case BacklogEntry.Item { Value: var item }:
                    verdicts.AddRange(checker.Add(item));
                    break;
                case BacklogEntry.LeftOut leftOut:
                    checker.Add(leftOut);
                    break;
                default:
                    throw new InvalidOperationException($"The sample cannot be read: {entry}");
            }
        }

        verdicts.AddRange(checker.Complete());
        return Render(new ReportHeader("backlog.json", Ordered: true), verdicts, checker);
    }

    private static string Render(ReportHeader header, List<Verdict> verdicts, BacklogChecker checker)
    {
        using StringWriter output = new();
        HtmlReportRenderer renderer = new(output);
        ReportTally tally = new();
        renderer.Begin(header);
        foreach (Verdict verdict in verdicts)
        {
            renderer.Write(verdict);
            tally.Add(verdict);
        }

        renderer.Complete(tally.ToTotals() with { Disagreements = checker.FindDisagreements(), Order = checker.ToOrder() });
        return output.ToString();
    }
}
