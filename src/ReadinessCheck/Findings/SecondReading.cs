using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Findings;

/// <summary>What the offline engine and a second reader each found, where one was asked.</summary>
public sealed record SecondReading
{
    /// <summary>The model that was asked.</summary>
    public required string Model { get; init; }

    /// <summary>The version of the prompt, <see cref="ReaderPrompt.Version"/>.</summary>
    public required string Prompt { get; init; }

    /// <summary>The level that the offline engine finds.</summary>
    public required Level OfflineLevel { get; init; }

    /// <summary>The probability, 0 to 1, that the offline level is right.</summary>
    public required double OfflineConfidence { get; init; }

    /// <summary>What the offline engine rests its level on.</summary>
    public required IReadOnlyList<Evidence> OfflineEvidence { get; init; }

    /// <summary>Which half is missing where the second reader says weak; none otherwise.</summary>
    public Lack Lacks { get; init; }

    /// <summary>The level that the second reader says; null where it did not read the item.</summary>
    public Level? ReaderLevel { get; init; }

    /// <summary>Whose word counts, and why.</summary>
    public required ReadingOutcome Outcome { get; init; }

    /// <summary>Why the item was not read; <see cref="Unread.No"/> where it was.</summary>
    public Unread Unread { get; init; }

    /// <summary>The same where what is said of the neighbours gives another level than both.</summary>
    internal SecondReading Overruled() => Counts ? this with { Outcome = ReadingOutcome.Placed } : this;

    /// <summary>Whether the finding is the second reader's.</summary>
    public bool Counts => Outcome is ReadingOutcome.Counts or ReadingOutcome.Capped;
}

/// <summary>Whose word counts for a finding.</summary>
public enum ReadingOutcome
{
    /// <summary>The second reader's.</summary>
    Counts,

    /// <summary>The second reader's, lowered to what its quote carries: a slot without content, a denial, a heading.</summary>
    Capped,

    /// <summary>The offline engine's: the quote does not stand in the item.</summary>
    QuoteNotFound,

    /// <summary>The offline engine's: the quote stands there and carries no such level.</summary>
    QuoteCarriesNothing,

    /// <summary>The offline engine's: part of the item was withheld from the reader, which saw nothing in the rest.</summary>
    SawOnlyPart,

    /// <summary>Neither's, of the order: what is plainly said of the items that stand next below has the last word.</summary>
    Placed,

    /// <summary>The offline engine's: the item orders its reader about, and was not put to it.</summary>
    Untrusted,

    /// <summary>The offline engine's: the item was not read.</summary>
    Unread,
}
