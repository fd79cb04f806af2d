using ReadinessCheck.Criteria;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>Who can answer a question, as a role; docs/agenda.md has the whys.</summary>
public enum AgendaRole
{
    /// <summary>The Product Owner, with users or those who talk to them.</summary>
    Users,

    /// <summary>The Product Owner, with those who pay for it or wait for it.</summary>
    Stakeholders,

    /// <summary>The developers, with the Product Owner.</summary>
    Developers,

    /// <summary>Whoever reported the bug.</summary>
    Reporter,
}

/// <summary>Tells which role can answer.</summary>
internal static class AgendaRoles
{
    /// <summary>Gives the role that can answer a question about an item.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="kind">The item's kind.</param>
    public static AgendaRole Of(string criterion, ItemKind kind) => (criterion, kind) switch
    {
        // One person answers for the order of a backlog, whatever the item.
        (CriterionIds.Ordering, _) => AgendaRole.Stakeholders,
        (_, ItemKind.Task or ItemKind.Spike) => AgendaRole.Developers,
        (CriterionIds.TradeOff, _) => AgendaRole.Developers,
        (CriterionIds.BusinessReason, _) => AgendaRole.Stakeholders,
        (_, ItemKind.Bug) => AgendaRole.Reporter,
        _ => AgendaRole.Users,
    };

    /// <summary>Names a role as a heading does.</summary>
    /// <param name="role">The role.</param>
    public static string Name(AgendaRole role) => role switch
    {
        AgendaRole.Users => "Product Owner, with users or support",
        AgendaRole.Stakeholders => "Product Owner, with stakeholders",
        AgendaRole.Developers => "Developers, with the Product Owner",
        AgendaRole.Reporter => "Whoever reported the bug",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
