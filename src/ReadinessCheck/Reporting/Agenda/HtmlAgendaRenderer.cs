using ReadinessCheck.Findings;
using ReadinessCheck.Reporting.Html;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>
/// Writes the agenda of a refinement meeting as one HTML page that stands on its own: no script, nothing that is loaded, made to be
/// printed. It keeps what has gaps in memory until the last item is known.
/// </summary>
/// <param name="output">Where to write; left open.</param>
/// <param name="budget">How long the meeting is, in minutes.</param>
public sealed class HtmlAgendaRenderer(TextWriter output, int budget = AgendaBuilder.DefaultBudget) : IReportRenderer
{
    private static readonly LiquidTemplate Template = LiquidTemplate.Load("agenda.liquid");

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
    /// <returns>A whole page with a final line break.</returns>
    public static string Render(MeetingAgenda agenda) => Sheet.Of(AgendaSentences.Title(agenda), TrustedMarkup.Of(Template, new Dictionary<string, object?>
    {
        ["lead"] = AgendaSentences.Lead(agenda),
        ["disagreements"] = agenda.Disagreements,
        ["disagreement_heading"] = AgendaSentences.DisagreementHeading,
        ["disagreement_note"] = AgendaSentences.OfDisagreements,
        ["disagreement_time"] = AgendaSentences.Minutes(agenda.DisagreementMinutes),
        ["parts"] = agenda.Parts.Select(Part).ToArray(),
        ["closing"] = agenda.Closing,
    }));

    private static Dictionary<string, object?> Part(AgendaPart part) => new()
    {
        ["name"] = part.Name,
        ["time"] = AgendaSentences.Minutes(part.Minutes),
        ["items"] = part.Items.Select(Item).ToArray(),
    };

    private static Dictionary<string, object?> Item(AgendaItem item) => new()
    {
        ["key"] = item.Key,
        ["title"] = item.Title,
        ["address"] = item.Address,
        ["waiting"] = AgendaSentences.Waiting(item),
        ["questions"] = item.Questions.Select(question => new Dictionary<string, object?>
        {
            ["name"] = question.Name,
            ["time"] = AgendaSentences.Minutes(question.Minutes),
            ["text"] = question.Text,
        }).ToArray(),
    };
}
