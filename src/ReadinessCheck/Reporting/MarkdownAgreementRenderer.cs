using System.Text;
using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Reporting;

/// <summary>Writes a measurement against labelled items as Markdown.</summary>
public static class MarkdownAgreementRenderer
{
    /// <summary>Renders the report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Markdown, with a final line break.</returns>
    public static string Render(AgreementReport report)
    {
        StringBuilder markdown = new();
        markdown.Append($"# {MarkdownText.Escape(AgreementSentences.Heading(report))}\n");
        foreach (AgreementTable table in AgreementTables.Of(report.Agreement))
        {
            Append(table, markdown);
        }

        if (report.Disagreements is { } disagreements)
        {
            markdown.Append("\n## Disagreements\n");
            foreach (IGrouping<string, Disagreement> item in disagreements.GroupBy(disagreement => disagreement.Key))
            {
                markdown.Append($"\n### {MarkdownText.Escape($"{item.Key} {item.First().Title}")}\n\n");
                markdown.AppendJoin("", item.Select(Bullet));
            }
        }

        string[] reader = [.. AgreementSentences.Reader(report).Select(sentence => $"- {MarkdownText.Escape(sentence)}\n")];
        if (reader.Length > 0)
        {
            markdown.Append('\n').AppendJoin("", reader);
        }

        return AgreementSentences.Incomplete(report) is { } incomplete
            ? markdown.Append($"\n{MarkdownText.Escape(incomplete)}\n").ToString()
            : markdown.ToString();
    }

    private static void Append(AgreementTable table, StringBuilder markdown)
    {
        markdown.Append($"\n## {table.Title}\n\n| ").AppendJoin(" | ", table.Heads).Append(" |\n|---|");
        markdown.Insert(markdown.Length, "---:|", table.Heads.Count - 1).Append('\n');
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            markdown.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        if (table.Legend.Count > 0)
        {
            markdown.Append('\n').AppendJoin('\n', table.Legend.Select(sentence => $"- {sentence}")).Append('\n');
        }
    }

    private static string Bullet(Disagreement disagreement)
    {
        StringBuilder bullet = new($"- {AgreementSentences.Difference(disagreement)}\n");
        AppendQuote("label", disagreement.LabelledQuote, bullet);
        AppendQuote("ours", disagreement.Quote, bullet);
        return bullet.ToString();
    }

    private static void AppendQuote(string whose, string? quote, StringBuilder bullet)
    {
        if (quote is not null)
        {
            bullet.Append($"  - {whose}: “{MarkdownText.Escape(quote)}”\n");
        }
    }
}
