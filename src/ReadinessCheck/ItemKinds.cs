namespace ReadinessCheck;

/// <summary>Reads the names that trackers give their item types.</summary>
public static class ItemKinds
{
    /// <summary>Gives the kind that a tracker's type name, or a label, stands for.</summary>
    /// <param name="name">A name such as <c>Story</c>, <c>New Feature</c> or <c>type: bug</c>; null and unknown names are allowed.</param>
    /// <returns>The kind, or <see cref="ItemKind.Unknown"/>.</returns>
    public static ItemKind Parse(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return ItemKind.Unknown;
        }

        ReadOnlySpan<char> word = name.AsSpan(name.LastIndexOfAny([':', '/']) + 1).Trim();
        return word.ToString().ToUpperInvariant() switch
        {
            "STORY" or "USER STORY" or "USER-STORY" => ItemKind.Story,
            "FEATURE" or "NEW FEATURE" or "ENHANCEMENT" or "IMPROVEMENT" or "FEATURE REQUEST" or "FEATURE-REQUEST" => ItemKind.Feature,
            "BUG" or "DEFECT" or "INCIDENT" or "REGRESSION" => ItemKind.Bug,
            "TASK" or "CHORE" or "SUB-TASK" or "SUBTASK" or "TECHNICAL TASK" or "TECHNICAL DEBT" => ItemKind.Task,
            "SPIKE" or "RESEARCH" => ItemKind.Spike,
            "EPIC" or "INITIATIVE" or "CAPABILITY" => ItemKind.Epic,
            "PROPOSAL" or "RFC" => ItemKind.Proposal,
            _ => ItemKind.Unknown,
        };
    }

    /// <summary>Says what to call an item of a kind in running text: <c>story</c>, or <c>item</c> when the kind is unknown.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One word in lower case.</returns>
    public static string Noun(ItemKind kind) => kind switch
    {
        ItemKind.Story => "story",
        ItemKind.Feature => "feature",
        ItemKind.Bug => "bug",
        ItemKind.Task => "task",
        ItemKind.Spike => "spike",
        ItemKind.Epic => "epic",
        ItemKind.Proposal => "proposal",
        _ => "item",
    };
}
