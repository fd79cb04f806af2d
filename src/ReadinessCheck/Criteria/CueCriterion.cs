using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>A criterion that looks for cue words.</summary>
internal sealed class CueCriterion(string id, string question, string[] cues) : ICriterion
{
    public string Id => id;

    public string Question => question;

    public Judgement Judge(ItemText text, ItemKind kind)
    {
        Passage[] carriers = [.. text.Passages.Where(passage => cues.Any(cue => passage.Text.Contains(cue, StringComparison.OrdinalIgnoreCase))).Take(2)];
        return carriers.Length == 0
            ? new Judgement(Level.Missing, 0.9, 0.95, "Nothing in the text speaks to it.", [], [])
            : new Judgement(
                carriers.Length == 1 ? Level.Weak : Level.Answered,
                0.6,
                carriers.Length == 1 ? 0.7 : 0.3,
                "The text speaks to it.",
                carriers,
                [.. carriers.Select(passage => new PassageNote(passage, Level.Weak, "speaks to it"))]);
    }
}
