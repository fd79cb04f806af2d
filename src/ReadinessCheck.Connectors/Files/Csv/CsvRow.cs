namespace ReadinessCheck.Connectors.Files.Csv;

/// <summary>A row of a table.</summary>
/// <param name="Header">The header row.</param>
/// <param name="Cells">The cells, as many as the header has.</param>
internal sealed record CsvRow(CsvHeader Header, string[] Cells)
{
    /// <summary>The cells that are not blank, with the names of their columns.</summary>
    public IEnumerable<(string Name, string Text)> Filled =>
        Header.Names.Zip(Cells).Where(cell => !string.IsNullOrWhiteSpace(cell.Second));

    /// <summary>Gives the first cell of a column that is not blank; empty when there is none. Earlier names of the column go first.</summary>
    public string First(string[] column) =>
        column.SelectMany(name => All([name])).FirstOrDefault("");

    /// <summary>Gives all cells of a repeated column that are not blank.</summary>
    public IEnumerable<string> All(string[] column) =>
        Filled.Where(cell => column.Contains(cell.Name, StringComparer.OrdinalIgnoreCase)).Select(cell => cell.Text);
}
