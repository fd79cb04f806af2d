using System.Text;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the report as the summary of a job: the sentences that sum it up, a table of all items, and the questions of those with gaps.</summary>
/// <param name="output">Where to write; left open.</param>
/// <param name="mostBytes">How many bytes of UTF-8 it may be; what is more is left out, with a sentence. Null for any number.</param>
public sealed class JobSummaryRenderer(TextWriter output, long? mostBytes = null) : IReportRenderer
{
    private const string Cut = "\n_The rest is left out: a job summary holds 1 MiB. The option `--output FILE` keeps all of it._\n";

    private readonly List<string> _rows = [];
    private readonly List<string> _questions = [];
    private ReportHeader? _header;
    private long _left = (mostBytes ?? long.MaxValue) - Encoding.UTF8.GetByteCount(Cut);
    private bool _isCut = mostBytes < Encoding.UTF8.GetByteCount(Cut);

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict)
    {
        string item = Item(verdict.Item);
        _rows.Add($"| {item} | {string.Join(" | ", CriteriaCatalog.All.Select(criterion => Sign(verdict, criterion.Id)))} |\n");
        string[] gaps = [.. verdict.Gaps.Select(Bullet)];
        if (gaps.Length > 0)
        {
            _questions.Add($"\n### {item}\n\n{string.Concat(gaps)}");
        }
    }

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        Append($"# Readiness of {MarkdownText.Escape(header.Source)}{ReportSentences.Order(header)}\n\n");
        foreach (string sentence in ReportSentences.Closing(header, totals))
        {
            Append(Sentence(sentence));
        }

        if (_rows.Count > 0)
        {
            string[] words = [.. CriteriaCatalog.All.Select(criterion => CriterionLabel.Of(criterion.Id).Word)];
            Append($"\n| item | {string.Join(" | ", words)} |\n|---|{string.Concat(words.Select(_ => ":-:|"))}\n");
            AppendAll(_rows);
            Append($"\n{string.Join(", ", Standings.Legend.Select(standing => $"{standing.Sign()} {standing.Words()}"))}\n");
        }

        if (_questions.Count > 0)
        {
            Append("\n## Open questions\n");
            AppendAll(_questions);
        }
    }

    // What is listed belongs to the sentence above it.
    private static string Sentence(string sentence) => sentence.StartsWith("- ", StringComparison.Ordinal)
        ? $"  - {MarkdownText.Escape(sentence[2..])}\n"
        : $"- {MarkdownText.Escape(sentence)}\n";

    private static string Bullet(Finding gap) =>
        $"- **{CriterionLabel.Of(gap.Criterion).Name}:** {MarkdownText.Escape(gap.Question ?? gap.Reason)}\n";

    private static string Item(BacklogItem item)
    {
        string text = MarkdownText.Escape($"{item.Key} {item.Title}");

        // The angle brackets hold what an address may have of parentheses; it has none of them itself.
        return item.Url is { } url ? $"[{text}](<{url.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal)}>)" : text;
    }

    private static string Sign(Verdict verdict, string criterion) =>
        (verdict.Findings.FirstOrDefault(finding => finding.Criterion == criterion)?.Standing() ?? Standing.NotAsked).Sign();

    private void AppendAll(List<string> blocks) => blocks.ForEach(Append);

    // Whole blocks only, so that what is left is still a table or a list.
    private void Append(string block)
    {
        if (_isCut)
        {
            return;
        }

        _left -= Encoding.UTF8.GetByteCount(block);
        _isCut = _left < 0;
        output.Write(_isCut ? Cut : block);
    }
}
