using ReadinessCheck.Findings;

namespace ReadinessCheck.Criteria;

/// <summary>One of the five questions, and how to tell whether a text answers it.</summary>
public interface ICriterion
{
    /// <summary>One of <see cref="CriterionIds"/>.</summary>
    string Id { get; }

    /// <summary>The question in the rubric's words.</summary>
    string Question { get; }

    /// <summary>Judges what is written. Never throws for any content.</summary>
    /// <param name="reading">The item's text and what the trained engine makes of it.</param>
    /// <returns>The level, how sure it is, and what it rests on.</returns>
    Judgement Judge(ItemReading reading);

    /// <summary>Says in a sentence why a level is given.</summary>
    /// <param name="level">Missing, weak or answered.</param>
    /// <param name="lack">Which half is missing where it is weak.</param>
    /// <returns>The sentence.</returns>
    string Why(Level level, Lack lack);

    /// <summary>Tells what was made of each passage, masked ones too.</summary>
    /// <param name="reading">The reading that was judged.</param>
    /// <param name="judgement">What came of it.</param>
    /// <returns>A note for each passage, in reading order.</returns>
    IReadOnlyList<PassageNote> Explain(ItemReading reading, Judgement judgement);
}
