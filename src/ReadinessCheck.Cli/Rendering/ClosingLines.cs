using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Writes the sentences that sum a report up, what is listed under one of them hanging from its dash.</summary>
internal static class ClosingLines
{
    private const string Dash = "- ";

    public static void Write(IAnsiConsole console, IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences.Select(VisibleText.Of))
        {
            string indent = sentence.StartsWith(Dash, StringComparison.Ordinal) ? "  " : "";
            string[] lines = [.. CellText.Wrap(sentence[indent.Length..], console.Profile.Width - indent.Length)];
            console.WriteLine(sentence[..indent.Length] + string.Join($"\n{indent}", lines));
        }
    }
}
