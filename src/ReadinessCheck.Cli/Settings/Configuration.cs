using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Settings;

/// <summary>What is in force, and where each value comes from. Immutable.</summary>
internal sealed class Configuration
{
    private readonly Dictionary<string, Setting> _settings;

    private Configuration(string? file, IEnumerable<Setting> settings)
    {
        File = file;

        // Of each key the last one counts.
        _settings = [];
        foreach (Setting setting in settings)
        {
            _settings[setting.Key.Path] = setting;
        }
    }

    /// <summary>What is in force when nobody says anything.</summary>
    public static Configuration Default { get; } = new(null, ConfigurationKeys.All.Select(key => key.Default));

    /// <summary>The configuration file that was read; null for none.</summary>
    public string? File { get; }

    /// <summary>Every key with its value, in the order of <see cref="ConfigurationKeys.All"/>.</summary>
    public IEnumerable<Setting> Settings => ConfigurationKeys.All.Select(key => _settings[key.Path]);

    /// <summary>Which kind of item is asked what.</summary>
    public QuestionPolicy Questions =>
        ConfigurationKeys.Questions.Aggregate(QuestionPolicy.Default, (policy, questions) => policy.With(questions.Key, Get(questions.Value).Value));

    /// <summary>What a tracker's fields are called, by what they mean; those that nobody names are not in it.</summary>
    public IReadOnlyDictionary<string, string> Fields => ConfigurationKeys.Fields
        .Select(key => (key.Name, Get(key).Value))
        .Where(named => named.Value is not null)
        .ToDictionary(named => named.Name, named => named.Value!);

    /// <summary>The gaps that are held back; null for none.</summary>
    /// <exception cref="InputException">The file of it cannot be read.</exception>
    public Baseline? Baseline => Get(SettlingKeys.BaselineFile).Value is { } file
        ? BaselineFile.Read(file, Get(SettlingKeys.BaselineMaxAge).Value ?? Settling.Baseline.DefaultMaxAge)
        : null;

    /// <summary>The fields of the team's own, by the criterion whose question they answer.</summary>
    public IReadOnlyDictionary<string, string> OwnFields => Fields.Where(named => CriterionIds.All.Contains(named.Key)).ToDictionary();

    /// <summary>How the team's own words are read.</summary>
    public TeamWords Words => new(
        Of(TeamWordKeys.Headings),
        [.. OwnFields.Keys],
        Of(TeamWordKeys.Counted),
        Get(TeamWordKeys.Discounted).Value);

    /// <summary>The words around the questions of a comment.</summary>
    public CommentWords CommentWords => new()
    {
        Lead = Get(TeamWordKeys.CommentWords[CommentSentence.Lead]).Value,
        Answered = Get(TeamWordKeys.CommentWords[CommentSentence.Answered]).Value,
        AlsoOpen = Get(TeamWordKeys.CommentWords[CommentSentence.AlsoOpen]).Value,
        Ways = Get(TeamWordKeys.CommentWords[CommentSentence.Ways]).Value,
    };

    /// <summary>Makes the checker that asks these questions in these words.</summary>
    public ReadinessChecker ToChecker() => new(Questions, Words);

    /// <summary>Gives which items are asked nothing.</summary>
    /// <param name="time">The clock, by which their age is told.</param>
    public Exemptions Exempt(TimeProvider time) => new(time.GetUtcNow())
    {
        Labels = Get(TeamWordKeys.ExemptLabels).Value,
        Milestones = Get(TeamWordKeys.ExemptMilestones).Value,
        Authors = Get(TeamWordKeys.ExemptAuthors).Value,
        OlderThan = Get(TeamWordKeys.OlderThan).Value,
        NewerThan = Get(TeamWordKeys.NewerThan).Value,
    };

    /// <summary>Puts a file over the defaults, and the environment over both.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="environment">Gives an environment variable; null or empty when it is not set.</param>
    /// <exception cref="InputException">A variable has a value that its key does not take.</exception>
    public static Configuration Of(ConfigurationFile? file, Func<string, string?> environment) =>
        new(file?.Name, [.. Default.Settings, .. file?.Settings ?? [], .. OfEnvironment(environment)]);

    /// <summary>Gives a key's value with where it comes from.</summary>
    public Setting<T> Get<T>(ConfigurationKey<T> key) => (Setting<T>)_settings[key.Path];

    /// <summary>Puts a value over the one that is there.</summary>
    public Configuration With(Setting setting) => new(File, [.. _settings.Values, setting]);

    private Dictionary<string, IReadOnlyList<string>> Of(IReadOnlyDictionary<string, ConfigurationKey<IReadOnlyList<string>>> keys) =>
        keys.ToDictionary(key => key.Key, key => Get(key.Value).Value);

    private static IEnumerable<Setting> OfEnvironment(Func<string, string?> environment)
    {
        foreach (ConfigurationKey key in ConfigurationKeys.All)
        {
            if (key.Variable is { } variable && environment(variable) is { Length: > 0 } value)
            {
                Origin origin = new Origin.Variable(variable);
                yield return key.Read(new Written.Scalar(new Place(origin), value, ScalarStyle.Untyped), origin);
            }
        }
    }
}
