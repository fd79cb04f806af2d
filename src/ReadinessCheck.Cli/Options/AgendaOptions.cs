using System.CommandLine;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting.Agenda;

namespace ReadinessCheck.Cli.Options;

/// <summary>What can be said of the agenda of a refinement meeting.</summary>
internal static class AgendaOptions
{
    public static Option<int?> Minutes() => new("--minutes")
    {
        HelpName = "N",
        Description = $"The agenda: plan a meeting of N minutes. [default: {AgendaBuilder.DefaultBudget}]",
        CustomParser = result =>
        {
            int? minutes = CountForm.Parse(result.Tokens.Single().Value, AgendaBuilder.LeastBudget);
            if (minutes is null)
            {
                result.AddError($"--minutes takes the length of the meeting in minutes, from {AgendaBuilder.LeastBudget} up.");
            }

            return minutes;
        },
    };

    /// <summary>Gives the length of the meeting.</summary>
    /// <exception cref="InputException">It was said of a report that is no agenda.</exception>
    public static int MinutesOf(int? minutes, ReportFormat format) => minutes is null || format is ReportFormat.Agenda or ReportFormat.AgendaHtml
        ? minutes ?? AgendaBuilder.DefaultBudget
        : throw new InputException("--minutes is the length of a refinement meeting: add --format agenda, or leave it out.");
}
