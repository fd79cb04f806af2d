using ReadinessCheck.Cli.Commands;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Writes help for a reader at a terminal.</summary>
/// <param name="output">Where to write.</param>
/// <param name="width">How many columns there are. Command lines are kept whole, to be copied.</param>
internal sealed class TextHelpRenderer(TextWriter output, int width)
{
    private const string Indent = "  ";
    private const int WidestLabel = 28;

    public void Write(HelpPage page)
    {
        WriteWrapped(page.Purpose, indent: "");
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine($"{Indent}{page.Usage}");
        WriteEntries("Arguments", page.Arguments);
        WriteEntries("Commands", page.Commands);
        foreach ((string heading, IReadOnlyList<HelpEntry> options) in page.Options)
        {
            WriteEntries(heading, options);
        }

        output.WriteLine();
        output.WriteLine("Examples:");
        foreach ((string commandLine, string effect) in page.Examples)
        {
            output.WriteLine($"{Indent}{commandLine}");
            WriteWrapped(effect, $"{Indent}{Indent}{Indent}");
        }

        WriteEntries("Exit codes", [.. page.Exits.Select(exit => new HelpEntry(FormattableString.Invariant($"{exit.Code,3}"), exit.Meaning))]);
    }

    private void WriteEntries(string heading, IReadOnlyList<HelpEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{heading}:");
        int label = Math.Min(WidestLabel, entries.Max(entry => entry.Label.Length));
        string margin = new(' ', Indent.Length + label + Indent.Length);
        foreach (HelpEntry entry in entries)
        {
            string[] lines = [.. CellText.Wrap(entry.Description, Math.Max(1, width - margin.Length))];

            // A label that is too wide has a line of its own.
            bool fits = entry.Label.Length <= label;
            output.WriteLine(fits ? $"{Indent}{entry.Label.PadRight(label)}{Indent}{lines.FirstOrDefault()}".TrimEnd() : $"{Indent}{entry.Label}");
            foreach (string line in fits ? lines.Skip(1) : lines)
            {
                output.WriteLine($"{margin}{line}");
            }
        }
    }

    private void WriteWrapped(string text, string indent)
    {
        foreach (string line in CellText.Wrap(text, width - indent.Length))
        {
            output.WriteLine($"{indent}{line}");
        }
    }
}
