namespace ReadinessCheck;

/// <summary>Something the user can put right: the message says what is wrong, where, and what to do.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">A sentence for the user.</param>
    /// <param name="innerException">What lies behind it, for the log; null when nothing does.</param>
    public InputException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
