using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>How standings look: told apart by shape alone, one cell wide, and coloured where there is colour.</summary>
internal sealed record Symbols(Func<Standing, string> Of, string Ellipsis, string OpenQuote, string CloseQuote)
{
    public static readonly Symbols Unicode = new(standing => standing.Sign(), "…", "“", "”");

    public static readonly Symbols Ascii = new(AsciiSign, "...", "\"", "\"");

    public static Symbols For(bool unicode) => unicode ? Unicode : Ascii;

    public string Quote(string text) => $"{OpenQuote}{text}{CloseQuote}";

    private static string AsciiSign(Standing standing) => standing switch
    {
        Standing.Answered => "+",
        Standing.Weak => "~",
        Standing.Missing => "x",
        Standing.CouldNotTell => "?",
        Standing.Undetermined => "-",
        Standing.Settled => "=",
        _ => ".",
    };
}
