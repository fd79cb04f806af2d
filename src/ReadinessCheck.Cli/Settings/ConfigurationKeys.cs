using ReadinessCheck.Cli.Options;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Settings;

/// <summary>The one list of what can be set. The published schema and <c>docs/configuration.md</c> are held to it by tests.</summary>
internal static class ConfigurationKeys
{
    private static readonly ConfigurationSection QuestionSection = new(
        "questions",
        "Which of the five questions each type of item is asked. A type that is named is asked these and no others; the other types are asked as before.");

    /// <summary>What to read.</summary>
    public static ConfigurationKey<string?> Source { get; } = new(new TextForm(), null)
    {
        Name = "source",
        Description = "The backlog that is read when the command line names none: a file, a folder, or - for standard input. Paths start at the working directory.",
        Variable = "READINESS_SOURCE",
    };

    /// <summary>How many items to check; null for all.</summary>
    public static ConfigurationKey<int?> Next { get; } = new(new CountForm(), null)
    {
        Name = "next",
        Description = "How many of the next items are checked. Without it, all are.",
        Variable = "READINESS_NEXT",
        NoValue = "all",
    };

    /// <summary>Whether the source's order means nothing.</summary>
    public static ConfigurationKey<bool> Unordered { get; } = new(new SwitchForm(), false)
    {
        Name = "unordered",
        Description = "Whether the source's order means nothing.",
        Variable = "READINESS_UNORDERED",
    };

    /// <summary>Which gaps make the exit code 1.</summary>
    public static ConfigurationKey<FailOn> FailOn { get; } = new(new WordForm<FailOn>(), Cli.Options.FailOn.Missing)
    {
        Name = "fail-on",
        Description = "Which gaps make the exit code 1: missing answers, weak ones too, or none.",
        Variable = "READINESS_FAIL_ON",
    };

    /// <summary>The questions of each kind of item.</summary>
    public static IReadOnlyDictionary<ItemKind, ConfigurationKey<IReadOnlyList<string>>> Questions { get; } =
        Enum.GetValues<ItemKind>().Except([ItemKind.Unknown]).Append(ItemKind.Unknown).ToDictionary(kind => kind, QuestionsOf);

    /// <summary>All keys, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationKey> All { get; } = [Source, Next, Unordered, FailOn, .. Questions.Values];

    private static ConfigurationKey<IReadOnlyList<string>> QuestionsOf(ItemKind kind) => new(new WordListForm(CriterionIds.All), QuestionPolicy.Default.Of(kind))
    {
        Section = QuestionSection,
        Name = NearestName.Kebab(kind.ToString()),
        Description = kind == ItemKind.Unknown
            ? "The questions that an item is asked whose type is not known."
            : $"The questions that {(kind == ItemKind.Epic ? "an" : "a")} {ItemKinds.Noun(kind)} is asked.",
    };
}
