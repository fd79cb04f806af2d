using ReadinessCheck.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the report as Markdown: under each item what would be posted as a comment.</summary>
/// <param name="output">Where to write; left open.</param>
/// <param name="words">The words around a comment's questions; null for our own.</param>
public sealed class MarkdownReportRenderer(TextWriter output, CommentWords? words = null) : IReportRenderer
{
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _header = header;
        WriteParagraph($"# Readiness of {MarkdownText.Escape(header.Source)}{(header.InPart ? ReportSentences.Order(header) : "")}");
    }

    /// <inheritdoc/>
    public void Write(Verdict verdict)
    {
        WriteParagraph($"## {MarkdownText.Escape($"{verdict.Item.Key} {verdict.Item.Title}")}");
        WriteParagraph(MarkdownCommentRenderer.Render(verdict, words) ?? WithoutGaps(verdict));
        if (SettlementSentences.Of(verdict).ToArray() is { Length: > 0 } settled)
        {
            WriteParagraph(string.Join('\n', settled.Select(sentence => $"- {MarkdownText.Escape(sentence)}")));
        }
    }

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        WriteParagraph("---");
        output.Write(string.Join('\n', ReportSentences.Closing(header, totals).Select(Bullet)));
        output.Write('\n');
    }

    // What is listed belongs to the sentence above it.
    private static string Bullet(string sentence) => sentence.StartsWith("- ", StringComparison.Ordinal)
        ? $"  - {MarkdownText.Escape(sentence[2..])}"
        : $"- {MarkdownText.Escape(sentence)}";

    private static string WithoutGaps(Verdict verdict)
    {
        if (verdict.Findings is [{ Reason: var reason }, ..] && verdict.Findings.All(finding => finding.Level == Level.Undetermined))
        {
            return $"Undetermined: {MarkdownText.Escape(reason)}.";
        }

        string[] open = [.. verdict.Findings
            .Where(finding => finding.Standing() is Standing.CouldNotTell or Standing.Undetermined)
            .Select(finding => CriterionLabel.Of(finding.Criterion).Name)];
        return open.Length == 0
            ? verdict.Findings.Any(finding => finding.Standing() == Standing.Settled) ? "Nothing is asked:" : "Ready: every question is answered."
            : $"No sure gap. Could not tell: {Enumeration.Of(open)}.";
    }

    private void WriteParagraph(string paragraph)
    {
        output.Write(paragraph);
        output.Write("\n\n");
    }
}
