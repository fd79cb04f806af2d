using System.Globalization;
using Spectre.Console;

namespace ReadinessCheck.Cli.Output;

/// <summary>Sets up Spectre's console for a stream, the same for results and messages.</summary>
internal static class Screen
{
    // UTF-8, UTF-16 and UTF-32 in both byte orders.
    private static readonly int[] UnicodeCodePages = [65001, 1200, 1201, 12000, 12001];

    private const int DefaultWidth = 80;

    // Below this a table cannot be drawn; above it lines are too long to read.
    private const int LeastWidth = 40;
    private const int MostWidth = 120;

    /// <summary>Makes a console that writes to <paramref name="writer"/>, in colour only on a terminal and without <c>NO_COLOR</c>.</summary>
    public static IAnsiConsole For(TextWriter writer, bool isTerminal)
    {
        // https://no-color.org: present and not empty, whatever its value.
        bool plain = !isTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(isTerminal ? writer : new TrimmedLines(writer)),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Yes,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Width(isTerminal);
        console.Profile.Capabilities.Unicode = UnicodeCodePages.Contains(writer.Encoding.CodePage);
        return console;
    }

    private static int Width(bool isTerminal)
    {
        bool told = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns);
        int width = told && columns > 0 ? columns : isTerminal ? Console.WindowWidth : DefaultWidth;

        // Some terminals, a pseudo-terminal without a size among them, say 0.
        return Math.Clamp(width > 0 ? width : DefaultWidth, LeastWidth, MostWidth);
    }
}
