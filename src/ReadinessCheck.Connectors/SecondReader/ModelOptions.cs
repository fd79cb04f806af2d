using ReadinessCheck.Connectors.Http;

namespace ReadinessCheck.Connectors.SecondReader;

/// <summary>Which model reads, and how much of it a run may have.</summary>
public sealed record ModelOptions
{
    /// <summary>OpenAI's own address.</summary>
    public static readonly Uri OpenAi = new("https://api.openai.com/v1");

    /// <summary>The address to which <c>/chat/completions</c> is added. Default: <see cref="OpenAi"/>.</summary>
    public Uri Endpoint { get; init; } = OpenAi;

    /// <summary>The model's name, or that of its deployment.</summary>
    public string Model { get; init; } = "";

    /// <summary>The key; empty for a server that wants none.</summary>
    public Secret Key { get; init; } = new("");

    /// <summary>How many tokens a run may spend, input and output together; null for any number, 0 for what is known already.</summary>
    public long? Budget { get; init; }

    /// <summary>How many requests may be under way at the same time, from 1 to 64. Default: 4.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How many requests may be sent in a minute; null for any number.</summary>
    public int? PerMinute { get; init; }

    /// <summary>The longest answer, in tokens, with what a model thinks to itself. Default: 4,000.</summary>
    public int MaxOutput { get; init; } = 4_000;

    /// <summary>How long to wait in all when the server wants fewer requests. Default: 5 minutes.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an answer may take, up to an hour. Default: 5 minutes.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The file that answers are kept in; null keeps them nowhere.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether texts are redacted before they are sent; here for what is told.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>How patient the client is, but for <see cref="AnswerTime"/>; tests are quicker.</summary>
    internal ServerPace Pace { get; init; } = new() { UnnamedWait = TimeSpan.FromSeconds(10) };
}
