namespace ReadinessCheck.Cli.Setup;

/// <summary>What the command line says; null where it says nothing.</summary>
internal sealed record SetupAnswers
{
    public string? Source { get; init; }

    public int? Project { get; init; }

    public CiSystem? Ci { get; init; }

    public string? Home { get; init; }

    public bool? Post { get; init; }

    /// <summary>Whether the trackers may be asked for their boards without a yes.</summary>
    public bool Look { get; init; }
}
