using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>How standings look: told apart by shape alone, one cell wide, and coloured where there is colour.</summary>
internal sealed record Symbols(string Answered, string Weak, string Missing, string Undetermined, string NotAsked, string Settled, string Ellipsis, string OpenQuote, string CloseQuote)
{
    public static readonly Symbols Unicode = new("●", "◐", "○", "–", "·", "⊘", "…", "“", "”");

    public static readonly Symbols Ascii = new("+", "~", "x", "-", ".", "=", "...", "\"", "\"");

    /// <summary>Every standing in the order of the legend, with its words.</summary>
    public static readonly IReadOnlyList<(Standing Standing, string Words)> Legend =
    [
        (Standing.Answered, "answered"),
        (Standing.Weak, "weak"),
        (Standing.Missing, "missing"),
        (Standing.CouldNotTell, "could not tell"),
        (Standing.NotAsked, "not asked"),
        (Standing.Settled, "settled"),
        (Standing.Undetermined, "undetermined"),
    ];

    public static Symbols For(bool unicode) => unicode ? Unicode : Ascii;

    public string Of(Standing standing) => standing switch
    {
        Standing.Answered => Answered,
        Standing.Weak => Weak,
        Standing.Missing => Missing,
        Standing.CouldNotTell => "?",
        Standing.Undetermined => Undetermined,
        Standing.Settled => Settled,
        _ => NotAsked,
    };

    public string Quote(string text) => $"{OpenQuote}{text}{CloseQuote}";
}
