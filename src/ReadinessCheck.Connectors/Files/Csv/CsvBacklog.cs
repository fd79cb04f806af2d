using System.Runtime.CompilerServices;
using CsvHelper;

namespace ReadinessCheck.Connectors.Files.Csv;

/// <summary>Reads the items of a table with a header row, a row at a time.</summary>
/// <param name="name">What to call the source in messages.</param>
/// <param name="ownFields">The names of columns that the team says answer a question, whatever they are called.</param>
internal sealed class CsvBacklog(string name, IEnumerable<string> ownFields)
{
    // A quotation mark that is never closed would otherwise gather up the rest of the file.
    private const int MaxRowBytes = 64 * 1024 * 1024;

    private readonly EntryBuilder _entries = new();
    private readonly HashSet<long> _openQuotes = [];
    private bool _ended;

    /// <summary>Reads the table.</summary>
    /// <exception cref="InputException">A column is missing without which there are no items.</exception>
    public async IAsyncEnumerable<BacklogEntry> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (CsvHeader header, int headerLine) = await ReadHeaderAsync(text, cancellationToken);
        await using CsvReader reader = CsvReader.Create(text, Options(header.Separator), leaveOpen: true);
        while (await ReadRowAsync(header, reader, headerLine, cancellationToken) is { } entries)
        {
            foreach (BacklogEntry entry in entries)
            {
                yield return entry;
            }
        }
    }

    private async Task<IEnumerable<BacklogEntry>?> ReadRowAsync(
        CsvHeader header, CsvReader reader, int headerLine, CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return null;
        }

        try
        {
            return await reader.ReadAsync(cancellationToken) ? Entries(header, reader, headerLine) : null;
        }
        catch (CsvFormatException e)
        {
            _ended = true;
            string place = new RowPlace(name, headerLine + (int)e.LineNumber, 0, "").ToString();
            return [new BacklogEntry.Unreadable(place, "This row has no end: close its quotation marks. What follows could not be read.")];
        }
    }

    // The header is read apart: it tells the separator, and Jira's headers have no line breaks.
    private async Task<(CsvHeader Header, int Line)> ReadHeaderAsync(TextReader text, CancellationToken cancellationToken)
    {
        string? first = "";
        int line = 0;
        while (first is not null && string.IsNullOrWhiteSpace(first))
        {
            first = await text.ReadLineAsync(cancellationToken);
            line++;
        }

        CsvHeader header = CsvHeader.Parse(first ?? "");
        foreach (string[] column in (string[][])[CsvColumns.Key, CsvColumns.Title])
        {
            if (!header.Has(column))
            {
                throw new InputException(
                    $"'{name}' has no column '{column[0]}': a table needs the columns '{CsvColumns.Key[0]}' and '{CsvColumns.Title[0]}' "
                    + "(in Jira, set the language to English and export all fields).");
            }
        }

        return (header, line);
    }

    private CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRowBytes,
        // Other misplaced quotation marks are harmless; one that is not closed has swallowed the rows after it.
        OnMalformedRecord = record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                _openQuotes.Add(record.LineNumber);
            }
        },
    };

    private IEnumerable<BacklogEntry> Entries(CsvHeader header, CsvReader reader, int headerLine)
    {
        int line = headerLine + (int)reader.LineNumber;
        RowPlace place = new(name, line, 0, $"line {line}");
        string? problem = _openQuotes.Contains(reader.LineNumber)
            ? "A quotation mark in this row is not closed, so the rows after it are part of it: close it"
            : reader.FieldCount != header.Names.Count
                ? $"This row has {reader.FieldCount} cells and the header has {header.Names.Count}: correct the row"
                : null;
        return problem is null
            ? _entries.Entries(JiraCsvMapper.Map(new CsvRow(header, reader.Current.ToArray()), ownFields), place)
            : [new BacklogEntry.Unreadable(place.ToString(), $"{problem}, or export the table again.")];
    }
}
