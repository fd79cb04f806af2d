using System.Text.Json.Nodes;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Lists what is in force for a reader at a terminal: key, value, and where it comes from.</summary>
internal sealed class TextConfigurationRenderer(IAnsiConsole console)
{
    private const int Gap = 2;
    private const int LeastValueCells = 16;

    public void Write(Configuration configuration)
    {
        (string Key, string Value, Origin Origin)[] rows =
            [.. configuration.Settings.Select(setting => (setting.Key.Path, ValueOf(setting), setting.Origin))];
        int keyCells = rows.Max(row => row.Key.Length) + Gap;
        int originCells = rows.Max(row => Visible(row.Origin).Length);
        int valueCells = Math.Max(LeastValueCells, console.Profile.Width - keyCells - Gap - originCells);
        valueCells = Math.Min(valueCells, rows.Max(row => row.Value.GetCellWidth()));

        console.WriteLine(configuration.File is { } file ? $"The configuration of {VisibleText.Of(file)}" : $"There is no {ConfigurationFile.StandardName} here.");
        console.WriteLine();
        foreach ((string key, string value, Origin origin) in rows)
        {
            string[] lines = [.. CellText.Wrap(value, valueCells)];
            Style style = origin is Origin.Default ? Styles.Faint : Style.Plain;
            Paragraph row = new();
            row.Append(key.PadRight(keyCells), style);
            row.Append(lines[0] + new string(' ', Math.Max(0, valueCells - lines[0].GetCellWidth()) + Gap), style);
            row.Append(Visible(origin), style);
            row.Append(string.Concat(lines.Skip(1).Select(line => $"\n{new string(' ', keyCells)}{line}")) + "\n", style);
            console.Write(row);
        }
    }

    private static string Visible(Origin origin) => VisibleText.Of(origin.ToString());

    private static string ValueOf(Setting setting) => VisibleText.Of(setting.Json switch
    {
        null or JsonArray { Count: 0 } => setting.Key.NoValue,
        JsonArray words => string.Join(", ", words),
        var one => one.ToString(),
    });
}
