namespace ReadinessCheck;

/// <summary>Which items are asked nothing, because the team said so: they are left out with the reason, and counted. Pure.</summary>
/// <param name="Now">The time from which ages are reckoned.</param>
/// <remarks>What a source does not tell of an item exempts it from nothing.</remarks>
public sealed record Exemptions(DateTimeOffset Now)
{
    private const string BotSuffix = "[bot]";
    private const string AppPrefix = "app/";

    /// <summary>None.</summary>
    public static Exemptions None { get; } = new(DateTimeOffset.MinValue);

    /// <summary>Labels of which an item needs to have one.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The names of milestones, sprints, iterations or releases that an item is planned for.</summary>
    public IReadOnlyList<string> Milestones { get; init; } = [];

    /// <summary>The accounts or names of those who created an item; a program's may be written with or without <c>[bot]</c>.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The days, at least 1, after which an item is too old; null for no limit.</summary>
    public int? OlderThan { get; init; }

    /// <summary>The days, at least 1, until which an item is left alone; null for none.</summary>
    public int? NewerThan { get; init; }

    /// <summary>Leaves an item out where it is exempt; gives any other entry as it is.</summary>
    /// <param name="entry">What a source came upon.</param>
    public BacklogEntry Apply(BacklogEntry entry) => entry is BacklogEntry.Item { Value: var item } && ReasonFor(item) is { } reason
        ? new BacklogEntry.LeftOut(item.Key, reason) { IsSkipped = true, Title = item.Title, Url = item.Url }
        : entry;

    /// <summary>Says why an item is asked nothing, in a few words that can be counted; null where it is asked.</summary>
    /// <param name="item">The item.</param>
    public string? ReasonFor(BacklogItem item) =>
        Shared(Labels, item.Labels, Trimmed) is { } label ? $"with label {label}"
        : Shared(Milestones, item.Timeboxes.Select(timebox => timebox.Name), Trimmed) is { } milestone ? $"in milestone {milestone}"
        : Shared(Authors, item.Authors, Account) is { } author ? $"by {author}"
        : item.CreatedAt is not { } created ? null
        : (Now - created).TotalDays > OlderThan ? FormattableString.Invariant($"older than {Days(OlderThan)}")
        : (Now - created).TotalDays < NewerThan ? FormattableString.Invariant($"newer than {Days(NewerThan)}")
        : null;

    // In the words of the configuration, so that all that one line of it leaves out is counted together.
    private static string? Shared(IReadOnlyList<string> exempt, IEnumerable<string> names, Func<string, string> plain) => exempt.Count == 0
        ? null
        : exempt.FirstOrDefault(wanted => names.Any(name => plain(name).Equals(plain(wanted), StringComparison.OrdinalIgnoreCase)));

    private static string Trimmed(string name) => name.Trim();

    // A label such as "app/frontend" is another one than "frontend"; as an account both are the same program.
    private static string Account(string name)
    {
        ReadOnlySpan<char> plain = name.AsSpan().Trim().TrimStart('@');
        plain = plain.StartsWith(AppPrefix, StringComparison.OrdinalIgnoreCase) ? plain[AppPrefix.Length..] : plain;
        return (plain.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase) ? plain[..^BotSuffix.Length] : plain).ToString();
    }

    private static string Days(int? days) => FormattableString.Invariant($"{days} {(days == 1 ? "day" : "days")}");
}
