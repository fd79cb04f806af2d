namespace ReadinessCheck.Reporting.Page;

/// <summary>How a standing is shown on the page: by shape and by word, so that nobody has to tell colours apart.</summary>
/// <param name="Id">The class of its style, and the value to filter by.</param>
/// <param name="Sign">One character.</param>
/// <param name="Words">Its words.</param>
internal sealed record PageStanding(string Id, string Sign, string Words)
{
    /// <summary>Every standing in the order of the legend.</summary>
    public static IReadOnlyList<PageStanding> Legend { get; } =
    [
        Of(Standing.Missing),
        Of(Standing.Weak),
        Of(Standing.CouldNotTell),
        Of(Standing.Settled),
        Of(Standing.Answered),
        Of(Standing.NotAsked),
        Of(Standing.Undetermined),
    ];

    /// <summary>Gives what a standing looks like.</summary>
    public static PageStanding Of(Standing standing) => new(IdOf(standing), standing.Sign(), standing.Words());

    private static string IdOf(Standing standing) => standing switch
    {
        Standing.Answered => "answered",
        Standing.Weak => "weak",
        Standing.Missing => "missing",
        Standing.CouldNotTell => "untold",
        Standing.Undetermined => "undetermined",
        Standing.Settled => "settled",
        _ => "not-asked",
    };
}
