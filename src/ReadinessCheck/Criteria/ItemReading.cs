using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>An item as the criteria see it: its text, and what the trained engine makes of it. Made once for all five.</summary>
public sealed class ItemReading
{
    internal ItemReading(ItemText text, ItemKind kind, ItemScores scores, TeamWords? words = null)
    {
        Text = text;
        Kind = kind;
        Scores = scores;
        Words = words ?? TeamWords.None;
    }

    /// <summary>The item's text.</summary>
    public ItemText Text { get; }

    /// <summary>The item's kind.</summary>
    public ItemKind Kind { get; }

    /// <summary>Whether the text is fluent and would fit any item.</summary>
    public bool Noise => Scores.Noise;

    internal ItemScores Scores { get; }

    internal TeamWords Words { get; }
}
