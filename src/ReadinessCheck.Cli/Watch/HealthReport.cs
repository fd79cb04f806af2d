using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReadinessCheck.Cli.Watch;

/// <summary>What the health file says. <c>docs/schemas/health.schema.json</c> is held to it by tests.</summary>
/// <param name="SchemaVersion">The version of its form.</param>
/// <param name="StartedAt">When the process began to watch.</param>
/// <param name="Heartbeat">When the file was written.</param>
/// <param name="Checks">Where each check stands.</param>
internal sealed record HealthReport(int SchemaVersion, DateTimeOffset StartedAt, DateTimeOffset Heartbeat, IReadOnlyList<CheckHealth> Checks)
{
    /// <summary>When the process ended; null while it watches. One that was killed leaves no such mark.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The longest that a living process leaves the file as it is: it writes it every minute, and a busy machine may be late.</summary>
    public static readonly TimeSpan OldestHeartbeat = TimeSpan.FromMinutes(3);

    private const int Version = 1;

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<CheckOutcome>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static HealthReport Of(IReadOnlyList<CheckState> checks, DateTimeOffset startedAt, DateTimeOffset now) =>
        new(Version, startedAt, now, [.. checks.Select(CheckHealth.Of)]);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is not there, or is no health file.</exception>
    public static HealthReport Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<HealthReport>(File.ReadAllText(file), Form)
                ?? throw new InputException($"'{file}' is no health file: it is empty.");
        }
        catch (JsonException exception)
        {
            throw new InputException($"'{file}' is no health file of 'readiness-check watch': look at what --health names.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The health file '{file}' cannot be read: {exception.Message}", exception);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>Whether the process that wrote it is alive. A check that fails does not make it dead: to start it anew would not help.</summary>
    /// <remarks>Where the clock was set back, a heartbeat is still to come, and says nothing until a new one is there.</remarks>
    public bool IsAlive(DateTimeOffset now) => EndedAt is null && (now - Heartbeat).Duration() <= OldestHeartbeat;
}

/// <summary>Where a check stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Running">Whether it runs just now.</param>
/// <param name="LastStarted">When it last began; null before the first time.</param>
/// <param name="LastFinished">When it last ended by itself; null before the first time.</param>
/// <param name="LastOutcome">How it last ended; null before the first time.</param>
/// <param name="ConsecutiveFailures">How many runs in a row were not whole.</param>
/// <param name="NextRun">When it runs next; null when it does not any more.</param>
internal sealed record CheckHealth(
    string Name, bool Running, DateTimeOffset? LastStarted, DateTimeOffset? LastFinished, CheckOutcome? LastOutcome, int ConsecutiveFailures, DateTimeOffset? NextRun)
{
    public static CheckHealth Of(CheckState state) =>
        new(state.Check.Name, state.IsRunning, state.LastStarted, state.LastFinished, state.LastOutcome, state.ConsecutiveFailures, state.Due);
}
