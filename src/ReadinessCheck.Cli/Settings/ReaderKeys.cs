using ReadinessCheck.Connectors.SecondReader;

namespace ReadinessCheck.Cli.Settings;

/// <summary>What can be set of the second reader.</summary>
internal static class ReaderKeys
{
    private static readonly ConfigurationSection Group = new(
        "second-reader", "The language model that reads as well where --second-reader says so; nothing is sent without it. Its key stands in an environment variable.");

    /// <summary>The model that reads.</summary>
    public static ConfigurationKey<string?> Model { get; } = new(new TextForm(), null)
    {
        Section = Group,
        Name = "model",
        Example = "qwen3:14b",
        Description = "The model's name, or that of its deployment.",
        Variable = "READINESS_MODEL",
    };

    /// <summary>Where the model is.</summary>
    public static ConfigurationKey<string?> Endpoint { get; } = new(new TextForm(), null)
    {
        Section = Group,
        Name = "endpoint",
        Example = "http://localhost:11434/v1",
        Description = "The address of a server with OpenAI's protocol, to which /chat/completions is added, such as http://localhost:11434/v1.",
        Variable = ModelEnvironment.EndpointVariable,
        NoValue = "https://api.openai.com/v1",
    };

    /// <summary>How many tokens a run may spend; null for any number.</summary>
    public static ConfigurationKey<int?> Budget { get; } = new(new CountForm(least: 0), null)
    {
        Section = Group,
        Name = "budget",
        Example = 200_000,
        Description = "How many tokens a run spends at most, sent and answered together; what is left is judged offline. 0 asks nothing and goes by the answers that are known.",
        Variable = "READINESS_BUDGET",
        NoValue = "any number",
    };

    /// <summary>Whether personal data and secrets are replaced.</summary>
    public static ConfigurationKey<bool> Redact { get; } = new(new SwitchForm(), false)
    {
        Section = Group,
        Name = "redact",
        Description = "Whether e-mail addresses, phone numbers, keys and the names of people that the tracker knows are replaced before an item is sent.",
        Variable = "READINESS_REDACT",
    };

    /// <summary>How many requests at a time.</summary>
    public static ConfigurationKey<int?> Parallel { get; } = new(new CountForm(most: 64), 4)
    {
        Section = Group,
        Name = "parallel",
        Description = "How many requests are under way at the same time.",
    };

    /// <summary>How many requests in a minute; null for any number.</summary>
    public static ConfigurationKey<int?> PerMinute { get; } = new(new CountForm(most: 60_000), null)
    {
        Section = Group,
        Name = "per-minute",
        Example = 60,
        Description = "How many requests are sent in a minute at most.",
        NoValue = "any number",
    };

    /// <summary>The longest answer, in tokens.</summary>
    public static ConfigurationKey<int?> MaxOutput { get; } = new(new CountForm(most: 1_000_000), new ModelOptions().MaxOutput)
    {
        Section = Group,
        Name = "max-output",
        Description = "The longest answer in tokens, with what a model thinks to itself; so much of the budget must be left for a request to be sent.",
    };

    /// <summary>How long an answer may take, in seconds.</summary>
    public static ConfigurationKey<int?> AnswerTime { get; } = new(new CountForm(most: 3600), (int)new ModelOptions().AnswerTime.TotalSeconds)
    {
        Section = Group,
        Name = "timeout",
        Description = "How many seconds an answer may take; after that it is asked for again, some times.",
    };

    /// <summary>The file that answers are kept in.</summary>
    public static ConfigurationKey<string?> ReaderCache { get; } = new(new TextForm(), null)
    {
        Section = Group,
        Name = "cache",
        Example = "answers.db",
        Description = "The SQLite file in which answers are kept, so that an item that has not changed costs nothing. It quotes the items.",
        Variable = "READINESS_CACHE",
        NoValue = "second-reader.db in the user's folder for local data",
    };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationKey> All { get; } = [Model, Endpoint, Budget, Redact, Parallel, PerMinute, MaxOutput, AnswerTime, ReaderCache];
}
