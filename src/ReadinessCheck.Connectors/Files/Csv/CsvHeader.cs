using CsvHelper;

namespace ReadinessCheck.Connectors.Files.Csv;

/// <summary>The header row of a table: the names of its columns, some of which Jira repeats, and what stands between them.</summary>
internal sealed class CsvHeader
{
    private const string CustomField = "Custom field (";

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string[] _names;

    private CsvHeader(string[] names, char separator)
    {
        _names = names;
        Separator = separator;
    }

    /// <summary>The names of the columns; a custom field is called by its own name.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What separates the cells: a comma, a semicolon or a tab.</summary>
    public char Separator { get; }

    /// <summary>Whether the row is the header of a table of work items, and not a line of text with a comma in it.</summary>
    public bool LooksLikeTable => _names.Length > 1 && CsvColumns.All.Any(column => Has(column));

    /// <summary>Reads the first line of a file.</summary>
    public static CsvHeader Parse(string line) =>
        Separators.Select(separator => new CsvHeader(Cells(line, separator), separator)).MaxBy(header => header._names.Length)!;

    /// <summary>Whether one of the names of a column is there.</summary>
    public bool Has(string[] column) => _names.Any(name => column.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string[] Cells(string line, char separator)
    {
        using CsvReader reader = CsvReader.FromText(line, new CsvReaderOptions { Separator = separator, HasHeader = false });
        return reader.Read() ? [.. reader.Current.ToArray().Select(OwnName)] : [];
    }

    private static string OwnName(string cell)
    {
        string name = cell.Trim();
        return name.StartsWith(CustomField, StringComparison.OrdinalIgnoreCase) ? name[CustomField.Length..].TrimEnd(')') : name;
    }
}
