using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Evaluation;

/// <summary>An item with what a careful reader says of it. The reader need not have looked at every question.</summary>
/// <param name="Item">The item.</param>
/// <param name="Project">The project that it is from; empty when that is not known.</param>
/// <param name="Levels">By criterion id, the level of each question that is labelled: missing, weak or answered.</param>
/// <param name="Evidence">By criterion id, the shortest quote that carries the level; a question may have none.</param>
/// <param name="Noise">Whether the text looks complete and would fit any item; null when nobody says.</param>
public sealed record LabelledItem(
    BacklogItem Item,
    string Project,
    IReadOnlyDictionary<string, Level> Levels,
    IReadOnlyDictionary<string, string> Evidence,
    bool? Noise)
{
    /// <summary>Whether every question is labelled.</summary>
    public bool IsWhole => CriteriaCatalog.All.All(criterion => Levels.ContainsKey(criterion.Id));
}
