namespace ReadinessCheck;

/// <summary>What a source comes upon while it reads a backlog: an item, something it left out, or something it could not read.</summary>
public abstract record BacklogEntry
{
    private BacklogEntry()
    {
    }

    /// <summary>An upcoming item.</summary>
    /// <param name="Value">The item.</param>
    public sealed record Item(BacklogItem Value) : BacklogEntry;

    /// <summary>Something that is there but is not upcoming work: a closed item, a pull request.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Reason">Why it was left out, in a few words that can be counted: <c>closed</c>, <c>pull request</c>.</param>
    public sealed record LeftOut(string Key, string Reason) : BacklogEntry
    {
        /// <summary>Whether it is done or closed, so that nothing needs to wait for it or come before it.</summary>
        public bool IsDone { get; init; }

        /// <summary>Whether people asked that it be skipped, by a label for example; then what was asked of it before is taken back.</summary>
        public bool IsSkipped { get; init; }

        /// <summary>Its title; empty when the source does not say.</summary>
        public string Title { get; init; } = "";

        /// <summary>Where a person can open it; null when the source does not say.</summary>
        public Uri? Url { get; init; }
    }

    /// <summary>Something that could not be read; the run goes on and ends as incomplete.</summary>
    /// <param name="Place">Where it stands: file, line and column as far as they are known.</param>
    /// <param name="Problem">What is wrong and what to do, in one sentence.</param>
    public sealed record Unreadable(string Place, string Problem) : BacklogEntry
    {
        /// <summary>The key of the item that it is about, or what stands for one that has none; null when it is about the source as a whole.</summary>
        public string? Key { get; init; }

        /// <summary>Whether it is worth trying again; null when somebody has to put something right first.</summary>
        public Retry? Retry { get; init; }

        /// <summary>Whether the sentence is about the tracker, so that it quotes no item.</summary>
        public bool IsOfTracker { get; init; }
    }
}
