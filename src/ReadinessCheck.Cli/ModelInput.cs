using Microsoft.Extensions.Logging;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli;

/// <summary>Makes the second reader from the configuration.</summary>
internal sealed class ModelInput(Configuration configuration, ReadinessChecker checker, IProgress<string> notices, TimeProvider time, ILogger<ModelInput> logger)
{
    /// <summary>Where answers are kept when nobody says.</summary>
    public static string StandardCache => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "readiness-check", "second-reader.db");

    /// <summary>Whether personal data and secrets are replaced before something is sent.</summary>
    public bool Redact => configuration.Get(ReaderKeys.Redact).Value;

    /// <summary>The model's options but for the key, which only who sends something needs.</summary>
    /// <exception cref="InputException">The address is none.</exception>
    public ModelOptions Options() => new()
    {
        Endpoint = AddressOf(configuration.Get(ReaderKeys.Endpoint)),
        Model = configuration.Get(ReaderKeys.Model).Value ?? "",
        Budget = configuration.Get(ReaderKeys.Budget).Value,
        Parallel = Number(ReaderKeys.Parallel),
        PerMinute = configuration.Get(ReaderKeys.PerMinute).Value,
        MaxOutput = Number(ReaderKeys.MaxOutput),
        AnswerTime = TimeSpan.FromSeconds(Number(ReaderKeys.AnswerTime)),
        MaxWait = TimeSpan.FromMinutes(Number(ConfigurationKeys.MaxWait)),
        IsRedacted = Redact,
        Cache = Cache,
    };

    /// <summary>The file that answers are kept in.</summary>
    public string Cache => configuration.Get(ReaderKeys.ReaderCache).Value ?? StandardCache;

    /// <summary>Makes the reader; nothing is sent yet.</summary>
    /// <exception cref="InputException">The configuration or the environment is wrong.</exception>
    public ModelReader Open() => new(
        ModelEnvironment.AddTo(
            Options(), isEndpointOwn: configuration.Get(ReaderKeys.Endpoint).Origin is Origin.Variable, Environment.GetEnvironmentVariable),
        time,
        notices,
        logger);

    /// <summary>Puts items before a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="scope">What is put to it.</param>
    /// <param name="judge">Says what is in doubt; null for the checker of this run.</param>
    public SecondReadings Readings(ISecondReader reader, ReaderScope scope, ReadinessChecker? judge = null) =>
        new(reader, judge ?? checker, new ReaderChoices(scope, Redact, Ahead: 2 * Number(ReaderKeys.Parallel)));

    // Of a key that has a default.
    private int Number(ConfigurationKey<int?> key) => configuration.Get(key).Value!.Value;

    private static Uri AddressOf(Setting<string?> endpoint) =>
        endpoint.Value is not { } text ? ModelOptions.OpenAi
        : Uri.TryCreate(text.Trim().TrimEnd('/'), UriKind.Absolute, out Uri? address) ? address
        : throw new InputException($"'second-reader.endpoint' is no address ({endpoint.Origin}): it should look like https://api.openai.com/v1 or http://localhost:11434/v1.");
}
