using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>One of the five questions, and how to tell whether a text answers it.</summary>
public interface ICriterion
{
    /// <summary>One of <see cref="CriterionIds"/>.</summary>
    string Id { get; }

    /// <summary>The question in the rubric's words.</summary>
    string Question { get; }

    /// <summary>Judges what is written. Never throws for any content.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="kind">The item's kind.</param>
    /// <returns>The level, how sure it is, and what it rests on.</returns>
    Judgement Judge(ItemText text, ItemKind kind);
}
