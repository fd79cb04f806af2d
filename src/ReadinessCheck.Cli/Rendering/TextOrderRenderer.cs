using System.Globalization;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;
using Spectre.Console;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Lays out a backlog's order for a reader at a terminal: each item with its reasons, then where order and reasons disagree.</summary>
internal sealed class TextOrderRenderer(IAnsiConsole console)
{
    private const int RankCells = 4;
    private const int LabelCells = 16;
    private const int Indent = RankCells + 2;
    private const int QuoteLines = 2;

    private readonly Symbols _symbols = Symbols.For(console.Profile.Capabilities.Unicode);

    public void Write(string source, BacklogOrder order)
    {
        console.Write(new Paragraph($"The order of {VisibleText.Of(source)}", Styles.Strong));
        console.WriteLine();
        console.WriteLine();
        for (int i = 0; i < order.Items.Count; i++)
        {
            Paragraph section = new();
            AddItem(section, order.Ranks[i], order.Items[i]);
            console.Write(section);
        }

        console.WriteLine();
        ClosingLines.Write(console, ReportSentences.OfOrder(order));
    }

    private void AddItem(Paragraph section, int? rank, OrderedItem item)
    {
        string heading = $"{VisibleText.Of(item.Key)}  {VisibleText.Of(item.Title)}".TrimEnd();
        section.Append((rank?.ToString(CultureInfo.InvariantCulture) ?? "-").PadLeft(RankCells), Styles.Faint);
        section.Append($"  {CellText.Fit(heading, console.Profile.Width - Indent, _symbols.Ellipsis)}\n", Styles.Strong);
        if (rank is null)
        {
            AddRow(section, "undecided", "no place is recorded");
        }

        foreach (OrderReason reason in item.Reasons)
        {
            AddRow(section, ReasonLabel.Of(reason), reason.Evidence is { } evidence
                ? _symbols.Quote(CellText.FitLines(evidence.Quote, TextCells - 2, QuoteLines, _symbols.Ellipsis)) + PlaceText.Of(evidence.Where, evidence.Author, evidence.WrittenAt)
                : Enumeration.Of(reason.Names));
        }

        if (item.Reasons.Count == 0)
        {
            AddRow(section, "no reason", "");
        }

        AddKeys(section, "before", item.Says.Where(said => said.First == item.Key).Select(said => said.Later));
        AddKeys(section, "after", item.Says.Where(said => said.Later == item.Key).Select(said => said.First));
    }

    private int TextCells => console.Profile.Width - Indent - LabelCells;

    private void AddKeys(Paragraph section, string label, IEnumerable<string> keys)
    {
        string[] distinct = [.. keys.Distinct()];
        if (distinct.Length > 0)
        {
            AddRow(section, label, VisibleText.Of(Enumeration.Of(distinct)));
        }
    }

    private void AddRow(Paragraph section, string label, string text)
    {
        string[] lines = [.. CellText.Wrap(text, TextCells)];
        section.Append($"{new string(' ', Indent)}{label.PadRight(LabelCells)}", Styles.Faint);
        section.Append($"{string.Join($"\n{new string(' ', Indent + LabelCells)}", lines)}\n");
    }
}
