namespace ReadinessCheck.Connectors.Http;

/// <summary>What a server's answers mean to whoever sends requests again. Bodies are in memory, see <see cref="ServerTraffic"/>.</summary>
internal interface IAnswerReading
{
    /// <summary>The server's name, as messages say it.</summary>
    string Server { get; }

    /// <summary>The variable that holds its address.</summary>
    string AddressVariable { get; }

    /// <summary>Whether a rate limit speaks, so that nothing was carried out.</summary>
    Task<bool> IsLimitedAsync(HttpResponseMessage response);

    /// <summary>Whether the answer is a fault that may pass.</summary>
    Task<bool> IsFaultAsync(HttpResponseMessage response);

    /// <summary>Gives the wait that the server demands; null when it does not say for how long.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time.</param>
    TimeSpan? DemandedWait(HttpResponseMessage response, DateTimeOffset now);
}
