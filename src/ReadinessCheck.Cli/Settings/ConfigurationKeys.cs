using ReadinessCheck.Cli.Options;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Settings;

/// <summary>The one list of what can be set. The published schema and <c>docs/configuration.md</c> are held to it by tests.</summary>
internal static class ConfigurationKeys
{
    private static readonly ConfigurationSection QuestionSection = new(
        "questions",
        "Which of the five questions each type of item is asked. A type that is named is asked these and no others; the other types are asked as before.");

    private static readonly ConfigurationSection CommentSection = TeamWordKeys.Comments;

    private static readonly ConfigurationSection FieldSection = new(
        "fields", "Jira: what your site's fields are called that answer a question. Each is found by its own name when nothing is said; an id (customfield_10050) names it, too. The last five name fields of your own, on a board of GitHub and in files as well.");

    /// <summary>What to read.</summary>
    public static ConfigurationKey<string?> Source { get; } = new(new TextForm(), null)
    {
        Name = "source",
        Example = "backlog.csv",
        Description = "The backlog that is read when the command line names none: a file, a folder, - for standard input, github:owner/repository, jira:PROJECT or jira:board/42. Paths start at the working directory.",
        Variable = "READINESS_SOURCE",
        NoValue = "what is piped in",
    };

    /// <summary>How many items to check; null for all.</summary>
    public static ConfigurationKey<int?> Next { get; } = new(new CountForm(), null)
    {
        Name = "next",
        Example = 20,
        Description = "How many of the next items are checked. Without it, 20 of a tracker's and all of a file's are.",
        Variable = "READINESS_NEXT",
        NoValue = "20 of a tracker's, all of a file's",
    };

    /// <summary>The number of the board; null reads the repository.</summary>
    public static ConfigurationKey<int?> Project { get; } = new(new CountForm(), null)
    {
        Name = "project",
        Example = 3,
        Description = "GitHub: the number of the owner's board, which gives the order. Without it, the repository's open issues are read.",
        Variable = "READINESS_PROJECT",
        NoValue = "the repository",
    };

    /// <summary>The board's columns.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> Status { get; } = new(new TextListForm(), [])
    {
        Name = "status",
        Example = ["Ready", "To do"],
        Description = "The board's columns, or Jira's statuses, that hold upcoming items. Without it, all that do not look started or done.",
        Variable = "READINESS_STATUS",
        NoValue = "not started",
    };

    /// <summary>The only milestone.</summary>
    public static ConfigurationKey<string?> Milestone { get; } = new(new TextForm(), null)
    {
        Name = "milestone",
        Example = "Spring release",
        Description = "GitHub: the title of the only milestone whose items are read.",
        Variable = "READINESS_MILESTONE",
        NoValue = "any",
    };

    /// <summary>The labels that an item must have.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> Label { get; } = new(new TextListForm(), [])
    {
        Name = "label",
        Example = ["customer"],
        Description = "Labels that an item must all have to be read.",
        Variable = "READINESS_LABEL",
        NoValue = "any",
    };

    /// <summary>The type that an item must have.</summary>
    public static ConfigurationKey<string?> Type { get; } = new(new TextForm(), null)
    {
        Name = "type",
        Example = "Story",
        Description = "The type that an item must have to be read, by its name in the tracker.",
        Variable = "READINESS_TYPE",
        NoValue = "any",
    };

    /// <summary>What Jira's items must match.</summary>
    public static ConfigurationKey<string?> Jql { get; } = new(new TextForm(), null)
    {
        Name = "jql",
        Example = "component = Web",
        Description = "Jira: what the items must match as well, in Jira's query language. An ORDER BY in it takes the place of the rank.",
        Variable = "READINESS_JQL",
        NoValue = "any",
    };

    /// <summary>The only sprint of Jira.</summary>
    public static ConfigurationKey<string?> Sprint { get; } = new(new TextForm(), null)
    {
        Name = "sprint",
        Example = "next",
        Description = "Jira: the only sprint whose items are read: next, active, or its name. Without it, the future sprints are, and then the backlog.",
        Variable = "READINESS_SPRINT",
        NoValue = "the future ones, and the backlog",
    };

    /// <summary>The keys of a repository's issues in their order.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> Order { get; } = new(new TextListForm(), [])
    {
        Name = "order",
        Example = ["12", "7"],
        Description = "GitHub without a board: the issues that come first, in their order, as [12, 7] or owner/repository#3.",
        NoValue = "milestones and sub-issues",
    };

    /// <summary>The board's field for the due date.</summary>
    public static ConfigurationKey<string?> DueField { get; } = new(new TextForm(), null)
    {
        Name = "due-field",
        Example = "Target date",
        Description = "GitHub: the board's date field that says when an item is due. Without it, the milestone does.",
        NoValue = "the milestone",
    };

    /// <summary>The labels with which an item is left out.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> SkipLabels { get; } = new(new TextListForm(), ["readiness:skip"])
    {
        Name = "skip-labels",
        Description = "Labels with which an item of a tracker is left out, and asked nothing.",
    };

    /// <summary>How long to wait for rate limits, in minutes.</summary>
    public static ConfigurationKey<int?> MaxWait { get; } = new(new CountForm(most: 360), 5)
    {
        Name = "max-wait",
        Description = "How many minutes a run waits in all when a tracker wants fewer requests; when it wants more, the run ends as incomplete.",
        Variable = "READINESS_MAX_WAIT",
    };

    /// <summary>How many comments a run may create.</summary>
    public static ConfigurationKey<int?> MaxComments { get; } = new(new CountForm(), 30)
    {
        Section = CommentSection,
        Name = "max",
        Description = "How many comments a run creates at most; the rest are left to the next run.",
        Variable = "READINESS_MAX_COMMENTS",
    };

    /// <summary>What becomes of a comment when every question is answered.</summary>
    public static ConfigurationKey<WhenAnswered> WhenAnswered { get; } = new(new WordForm<WhenAnswered>(), ReadinessCheck.Comments.WhenAnswered.Edit)
    {
        Section = CommentSection,
        Name = "when-answered",
        Description = "What becomes of our comment when every question is answered: it is edited to say so, folded away as well, or deleted unless a person wrote after it.",
    };

    /// <summary>Who may see Jira's comments.</summary>
    public static ConfigurationKey<string?> Visibility { get; } = new(new VisibilityForm(), null)
    {
        Section = CommentSection,
        Name = "visibility",
        Example = "role:Developers",
        Description = "Jira: who may see our comments, as role:Developers or group:jira-users. In service projects they are internal in any case.",
        Variable = "READINESS_VISIBILITY",
        NoValue = "whoever sees the item",
    };

    /// <summary>Whose commands are obeyed in Jira.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> CommandRoles { get; } = new(new TextListForm(), new JiraOptions().CommandRoles)
    {
        Section = CommentSection,
        Name = "command-roles",
        Description = "Jira: the project roles whose members may give commands in comments; [] for nobody.",
        NoValue = "nobody",
    };

    /// <summary>What the site's fields are called, by what they mean.</summary>
    public static IReadOnlyList<ConfigurationKey<string?>> Fields { get; } = [.. JiraOptions.FieldMeanings.Select(FieldOf)];

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
    public static IReadOnlyList<ConfigurationKey> All { get; } =
    [
        Source, Next, Unordered, Project, Status, Milestone, Label, Type, Jql, Sprint, Order, DueField, SkipLabels, MaxWait, FailOn, MaxComments, WhenAnswered,
        Visibility, CommandRoles, .. TeamWordKeys.CommentWords.Values, .. Fields, .. TeamWordKeys.All, .. SettlingKeys.All, .. ReaderKeys.All, .. Questions.Values,
    ];

    /// <summary>All groups, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationSection> Sections { get; } =
        [.. All.Select(key => key.Section).OfType<ConfigurationSection>().SelectMany(section => section.Parent is { } parent ? new[] { parent, section } : [section]).Distinct()];

    private static ConfigurationKey<string?> FieldOf(string meaning, int index) => new(new TextForm(), null)
    {
        Section = FieldSection,
        Name = meaning,
        // Each its own, because no field has two meanings: all examples together are read, too.
        Example = FormattableString.Invariant($"customfield_{10050 + index}"),
        Description = CriterionIds.All.Contains(meaning) ? $"The field of your own that answers the question of {TeamWordKeys.NameOf(meaning)}." : $"Jira: the field that holds the {meaning.Replace('-', ' ')}.",
        NoValue = CriterionIds.All.Contains(meaning) ? "none" : "found by its name",
    };

    private static ConfigurationKey<IReadOnlyList<string>> QuestionsOf(ItemKind kind) => new(new WordListForm(CriterionIds.All), QuestionPolicy.Default.Of(kind))
    {
        Section = QuestionSection,
        Name = NearestName.Kebab(kind.ToString()),
        Description = kind == ItemKind.Unknown
            ? "The questions that an item is asked whose type is not known."
            : $"The questions that {(kind == ItemKind.Epic ? "an" : "a")} {ItemKinds.Noun(kind)} is asked.",
    };
}
