using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>Writes the agenda of a refinement meeting as Markdown. It keeps what has gaps in memory until the last item is known.</summary>
/// <param name="output">Where to write; left open.</param>
/// <param name="budget">How long the meeting is, in minutes.</param>
public sealed class MarkdownAgendaRenderer(TextWriter output, int budget = AgendaBuilder.DefaultBudget) : IReportRenderer
{
    private readonly AgendaBuilder _builder = new(budget);
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict) => _builder.Add(verdict);

    /// <inheritdoc/>
    public void Complete(ReportTotals totals) =>
        output.Write(Render(_builder.Build(_header ?? throw new InvalidOperationException("The report was not begun."), totals)));

    /// <summary>Renders an agenda.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>Markdown with a final line break.</returns>
    public static string Render(MeetingAgenda agenda)
    {
        List<string> lines = [$"# {MarkdownText.Escape(AgendaSentences.Title(agenda))}", "", AgendaSentences.Lead(agenda), ""];
        if (agenda.Disagreements.Count > 0)
        {
            lines.AddRange([Heading(AgendaSentences.DisagreementHeading, agenda.DisagreementMinutes), "", AgendaSentences.OfDisagreements, ""]);
            lines.AddRange(agenda.Disagreements.Select(sentence => $"- {MarkdownText.Escape(sentence)}"));
            lines.Add("");
        }

        foreach (AgendaPart part in agenda.Parts)
        {
            lines.AddRange([Heading(part.Name, part.Minutes), ""]);
            lines.AddRange(part.Items.SelectMany(Item));
            lines.Add("");
        }

        lines.AddRange(agenda.Closing.Count > 0 ? ["---", "", .. agenda.Closing.Select(sentence => $"- {MarkdownText.Escape(sentence)}"), ""] : []);
        return string.Join('\n', lines);
    }

    private static string Heading(string name, int minutes) => $"## {name} ({AgendaSentences.Minutes(minutes)})";

    private static IEnumerable<string> Item(AgendaItem item)
    {
        string key = MarkdownText.Escape(item.Key);
        string linked = item.Address is null ? key : $"[{key}](<{item.Address}>)";
        yield return $"- **{linked}** {MarkdownText.Escape(item.Title)}".TrimEnd();
        foreach (AgendaQuestion question in item.Questions)
        {
            // The question may echo the item, so all of it is treated as the item's text.
            yield return $"  - {question.Name}, {AgendaSentences.Minutes(question.Minutes)}: {MarkdownText.Escape(question.Text)}";
        }

        if (AgendaSentences.Waiting(item) is { Length: > 0 } waiting)
        {
            yield return $"  - {waiting}";
        }
    }
}
