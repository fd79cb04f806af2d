using ReadinessCheck.Evaluation;

namespace ReadinessCheck.Connectors.Files.Labelled;

/// <summary>What is come upon while labelled items are read: an item with its labels, or something that could not be read.</summary>
public abstract record LabelledEntry
{
    private LabelledEntry()
    {
    }

    /// <summary>An item with its labels.</summary>
    /// <param name="Value">The item.</param>
    public sealed record Item(LabelledItem Value) : LabelledEntry;

    /// <summary>Something that could not be read as it stands; the reading goes on.</summary>
    /// <param name="Value">The place, what is wrong and what to do.</param>
    public sealed record Unreadable(BacklogEntry.Unreadable Value) : LabelledEntry;
}
