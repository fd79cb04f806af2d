using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>
/// Plans a refinement meeting from the verdicts of a backlog: the cheapest decisive question first, of what comes up next before what stands
/// farther below; docs/agenda.md has the rule. Not safe for concurrent use.
/// </summary>
/// <param name="budget">How long the meeting is, in minutes.</param>
public sealed class AgendaBuilder(int budget = AgendaBuilder.DefaultBudget)
{
    /// <summary>How long a meeting is unless somebody says otherwise, in minutes.</summary>
    public const int DefaultBudget = 60;

    /// <summary>The shortest meeting that anything can be planned for, in minutes: one question.</summary>
    public const int LeastBudget = 5;

    // About what a team takes on next: below it, an item has time to ripen.
    private const int NextUp = 10;

    private const int MinutesPerDisagreement = 2;

    // The order must not eat up the meeting: a sixth of it at most.
    private const int MinutesOfMeetingPerDisagreement = 6 * MinutesPerDisagreement;

    private readonly List<(Verdict Verdict, int Place)> _open = [];
    private readonly AgendaDisagreements _disagreements = new();
    private readonly AgendaClosing _closing = new();
    private int _items;

    /// <summary>Takes in an item.</summary>
    /// <param name="verdict">Its verdict; the first is that of the item on top.</param>
    public void Add(Verdict verdict)
    {
        int place = _items++;
        if (verdict.Gaps.Any())
        {
            // Texts would be most of the memory, and the questions have what they need of them.
            _open.Add((verdict with { Item = verdict.Item with { Body = "", Related = [] } }, place));
        }

        _disagreements.Add(verdict.Item);
        _closing.Add(verdict);
    }

    /// <summary>Plans the meeting.</summary>
    /// <param name="header">The report's header.</param>
    /// <param name="totals">What was counted.</param>
    /// <returns>The agenda.</returns>
    public MeetingAgenda Build(ReportHeader header, ReportTotals totals)
    {
        AgendaDisagreements.Topic[] topics = [.. AgendaDisagreements.Topics(totals.Disagreements)];
        AgendaDisagreements.Topic[] shown = topics[..Math.Min(topics.Length, Math.Max(1, budget / MinutesOfMeetingPerDisagreement))];
        int minutes = shown.Length * MinutesPerDisagreement;
        AgendaCandidate[] ranked = [.. Rank([.. shown.SelectMany(topic => topic.Disagreements)], header.Ordered || header.InPart)];
        int fitting = Fitting(ranked, budget - minutes);
        return new MeetingAgenda
        {
            Source = VisibleText.Of(header.Source),
            Budget = budget,
            Disagreements = [.. shown.Select(_disagreements.Sentence)],
            DisagreementMinutes = minutes,
            Parts = [.. Parts(ranked[..fitting])],
            Closing = [.. _closing.Sentences(ranked[fitting..], topics.Length - shown.Length, header, totals)],
        };
    }

    // Where the order means nothing, no item comes up before another.
    private IEnumerable<AgendaCandidate> Rank(OrderDisagreement[] discussed, bool isOrdered) => _open
        .Select(open => AgendaCandidate.Of(open.Verdict, open.Place, discussed))
        .OfType<AgendaCandidate>()
        .OrderBy(candidate => isOrdered && candidate.Place >= NextUp)
        .ThenBy(candidate => candidate.Open)
        .ThenBy(candidate => candidate.Minutes)
        .ThenBy(candidate => candidate.Place);

    // Nothing overtakes what did not fit: people should find the rule in what they see.
    private static int Fitting(AgendaCandidate[] ranked, int minutes)
    {
        int count = 0;
        while (count < ranked.Length && (minutes -= ranked[count].Minutes) >= 0)
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<AgendaPart> Parts(AgendaCandidate[] chosen) => chosen
        .SelectMany(candidate => candidate.Questions, (_, question) => question.Role)
        .Distinct()
        .Select(role => new AgendaPart(
            role,
            AgendaRoles.Name(role),
            [.. chosen.Where(candidate => candidate.Questions.Any(question => question.Role == role)).Select(candidate => candidate.For(role))]));
}
