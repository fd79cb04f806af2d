namespace ReadinessCheck.Reporting.Agenda;

/// <summary>The sentences of an agenda that are the same in each of its forms.</summary>
internal static class AgendaSentences
{
    /// <summary>What to do where the order and its reasons disagree.</summary>
    public const string OfDisagreements = "Each time: does an item move, or is what it says no longer so?";

    /// <summary>The heading of the disagreements.</summary>
    public const string DisagreementHeading = "Where the order and its reasons disagree";

    public static string Title(MeetingAgenda agenda) => $"Refinement: {agenda.Source}";

    /// <summary>Says how the time is spent.</summary>
    public static string Lead(MeetingAgenda agenda) => agenda.Planned == 0
        ? "There is nothing to ask in this meeting."
        : $"{agenda.Planned} of {Enumeration.Count(agenda.Budget, "minute")} are planned. What is said goes into the item, in the words of those who know."
            + " When a question's time is up and nobody knows, note who will ask whom, and go on.";

    /// <summary>Writes a length of time, short: it stands beside every question.</summary>
    public static string Minutes(int minutes) => $"{minutes} min";

    /// <summary>Says how many questions wait; empty where none does.</summary>
    public static string Waiting(AgendaItem item) => item.Waiting == 0 ? ""
        : item.Waiting == 1 ? "One more question waits for the answer."
        : $"{item.Waiting} more questions wait for the answer.";
}
