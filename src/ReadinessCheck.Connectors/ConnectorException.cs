namespace ReadinessCheck.Connectors;

/// <summary>A tracker did not do what it was asked. The message says what is wrong and what to do, and never holds a secret.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="message">A sentence for the user.</param>
    /// <param name="retryAfter">How long to wait before it is worth trying again; null when that is not known or waiting does not help.</param>
    public ConnectorException(ConnectorFailure kind, string message, TimeSpan? retryAfter = null)
        : base(message)
    {
        Kind = kind;
        RetryAfter = retryAfter;
    }

    /// <summary>What kind of failure it is.</summary>
    public ConnectorFailure Kind { get; }

    /// <summary>How long to wait before it is worth trying again; null when that is not known or waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether it is worth trying again; null when somebody has to put something right first.</summary>
    public Retry? Retry => Kind is ConnectorFailure.Unavailable or ConnectorFailure.Answer or ConnectorFailure.RateLimit ? new Retry(RetryAfter) : null;

    /// <summary>Whether it was too much at once, so that less may do.</summary>
    public bool IsTooMuch { get; init; }

    /// <summary>Whether what was asked for may have been done all the same, because its answer was lost or not understood.</summary>
    public bool IsUnknownEnd => Kind is ConnectorFailure.Unavailable or ConnectorFailure.Answer;

    /// <summary>Whether the tracker refuses whatever is asked, so that to go on with the next item is of no use.</summary>
    public bool IsOfAll => Kind is ConnectorFailure.RateLimit or ConnectorFailure.Credentials;

    /// <summary>Whether the user can put it right, by another token or another name; otherwise only time can.</summary>
    public bool IsForUser => Kind is ConnectorFailure.Credentials or ConnectorFailure.Permission or ConnectorFailure.Missing;
}

/// <summary>The ways in which a tracker fails.</summary>
public enum ConnectorFailure
{
    /// <summary>The token is wrong, expired or revoked.</summary>
    Credentials,

    /// <summary>The token is good, but may not do this.</summary>
    Permission,

    /// <summary>There is nothing of that name, or the token may not see it.</summary>
    Missing,

    /// <summary>The tracker does not take what it was sent, such as a text that is too long, or a comment on what is locked.</summary>
    Refused,

    /// <summary>The tracker wants fewer requests, and longer patience than the run has.</summary>
    RateLimit,

    /// <summary>The tracker cannot be reached, or breaks down.</summary>
    Unavailable,

    /// <summary>The tracker answers with something that is not understood.</summary>
    Answer,
}
