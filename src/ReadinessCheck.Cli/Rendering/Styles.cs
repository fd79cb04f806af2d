using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>The colours and weights of the text report. They repeat what the symbols say, never add to it.</summary>
internal static class Styles
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Faint = new(decoration: Decoration.Dim);

    public static Style Of(Standing standing) => standing switch
    {
        Standing.Answered => new Style(Color.Green),
        Standing.Weak => new Style(Color.Yellow),
        Standing.Missing => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Faint,
    };
}
