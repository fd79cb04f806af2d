namespace ReadinessCheck.Cli;

/// <summary>The day from which days are past or to come: that of the user's place.</summary>
internal static class Today
{
    /// <summary>Gives the day.</summary>
    public static DateOnly Of(TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
