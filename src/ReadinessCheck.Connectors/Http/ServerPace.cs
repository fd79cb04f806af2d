namespace ReadinessCheck.Connectors.Http;

/// <summary>How patient the client is. The defaults are those of a run; tests are quicker.</summary>
internal sealed record ServerPace
{
    /// <summary>How often a request is sent again after a fault. Default: 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first repetition; it doubles. Default: 1 second.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The least time between two writes. Default: 1 second, as GitHub asks; Jira's limits are wider.</summary>
    /// <remarks>https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests</remarks>
    public TimeSpan WriteSpace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one answer may take. GitHub itself gives up after 10 seconds. Default: 30 seconds.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one request may take with all its repetitions and waits, on the machine's own clock. Default: 24 hours, longer than any run
    /// may wait: the pipeline has times of its own, and the 100 seconds of an HTTP client would end a wait for a rate limit.
    /// </summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The wait when a server is asked too fast and does not say for how long; it doubles. Default: 1 minute.</summary>
    public TimeSpan UnnamedWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest that <see cref="UnnamedWait"/> grows to. Default: 1 hour, after which GitHub's limits begin anew.</summary>
    public TimeSpan LongestUnnamedWait { get; init; } = TimeSpan.FromHours(1);
}
