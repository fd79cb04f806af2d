namespace ReadinessCheck.Text;

/// <summary>Why a passage cannot answer a question; rubric, "Words without substance".</summary>
public enum Mask
{
    /// <summary>Nothing stands against it.</summary>
    None,

    /// <summary>Code, or quoted configuration.</summary>
    Code,

    /// <summary>A log or a stack trace.</summary>
    Log,

    /// <summary>An HTML comment, or another text that a reader of the page does not see.</summary>
    Hidden,

    /// <summary>A prompt of a template that nobody filled in.</summary>
    Template,

    /// <summary>Our own comment, quoted.</summary>
    OwnComment,

    /// <summary>A comment to the checker, such as <c>/readiness skip</c>.</summary>
    Command,

    /// <summary>A sentence with a phrase that the team discounts, see <see cref="Criteria.TeamWords"/>.</summary>
    Discounted,
}
