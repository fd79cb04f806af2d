using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the report as annotations of GitHub Actions: one for each item with gaps, as far as GitHub shows them, and a sum.</summary>
/// <param name="output">Standard output, which the runner reads; left open.</param>
public sealed class AnnotationRenderer(TextWriter output) : IReportRenderer
{
    /// <summary>
    /// How many annotations of a level GitHub shows for a step; the rest are dropped without a word.
    /// https://github.com/orgs/community/discussions/26680
    /// </summary>
    public const int MostOfALevel = 10;

    // A list of annotations shows one line of a title.
    private const int LongestTitle = 100;
    private const int MostProblems = 5;

    private readonly List<Asked> _asked = [];
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict)
    {
        Finding[] gaps = [.. verdict.Gaps];
        if (gaps.Length > 0)
        {
            _asked.Add(new Asked(verdict.Item.Key, verdict.Item.Title, verdict.Item.Url, gaps));
        }
    }

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        foreach (Asked item in Decisiveness.Sort(_asked, item => item.Gaps[0]).Take(MostOfALevel))
        {
            WriteLine(Annotation(item));
        }

        if (totals.Problems.Count > 0)
        {
            WriteLine(Annotation(totals.Problems));
        }

        int rest = _asked.Count - MostOfALevel;
        WriteLine(WorkflowCommand.Annotation(
            "notice",
            $"Readiness of {header.Source}",
            ReportSentences.Closing(header, totals).First(),
            rest <= 0 ? "" : $"{Enumeration.Count(rest, "more item has", "more items have")} gaps; the job summary has them all."));
    }

    private static string Annotation(Asked item)
    {
        return WorkflowCommand.Annotation(
            "warning",
            Title(item),
            [.. item.Gaps.Select(gap => $"{CriterionLabel.Of(gap.Criterion).Heading}: {gap.Question ?? gap.Reason}"), item.Url?.AbsoluteUri ?? ""]);
    }

    private static string Annotation(IReadOnlyList<BacklogEntry.Unreadable> problems) => WorkflowCommand.Annotation(
        "error",
        "The check is incomplete",
        [
            .. problems.Take(MostProblems).Select(problem => $"{problem.Place}: {problem.Problem}"),
            problems.Count <= MostProblems ? "" : $"{Enumeration.Count(problems.Count - MostProblems, "more problem")}; see the log.",
        ]);

    private static string Title(Asked item)
    {
        string heading = VisibleText.Of($"{item.Key} {item.Title}");
        return heading.Length == 0 ? "(no title)" : TextCut.Shortened(heading, LongestTitle);
    }

    private void WriteLine(string command)
    {
        output.Write(command);
        output.Write('\n');
    }

    // Not the whole item: a backlog's texts would be most of the memory.
    private sealed record Asked(string Key, string Title, Uri? Url, Finding[] Gaps);
}
