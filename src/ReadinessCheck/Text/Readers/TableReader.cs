using System.Buffers;

namespace ReadinessCheck.Text.Readers;

/// <summary>Reads the rows of one table; every cell stands under its column's header and its row's first cell.</summary>
internal sealed class TableReader(string text, BlockShape shape, InlineSyntax syntax, PassageBuilder builder)
{
    private const int LongestHeading = 60;

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t\r");

    private readonly List<string> _columns = [];
    private readonly List<(int Start, int End, bool IsHeader)> _cells = [];

    /// <summary>Whether a line of Markdown is the one between a table's header and its rows: <c>|---|:-:|</c>.</summary>
    public static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(DelimiterRow);

    /// <summary>What a cell stands under; null when neither its column nor its row has a name.</summary>
    public static string? CellHeading(string column, string rowHead) =>
        column.Length > 0 && rowHead.Length > 0 ? $"{column} · {rowHead}"
            : column.Length + rowHead.Length > 0 ? column + rowHead
            : null;

    /// <summary>Reads a row.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isHeader">Whether the markup says that it is the header; a wiki row says so cell by cell.</param>
    public void ReadRow(int start, int end, bool isHeader)
    {
        SplitCells(start, end, isHeader);
        bool names = _cells.TrueForAll(cell => cell.IsHeader);
        string rowHead = "";
        for (int i = 0; i < _cells.Count; i++)
        {
            (int cellStart, int cellEnd, _) = _cells[i];
            string name = NameOf(cellStart, cellEnd);
            string column = !names && i < _columns.Count ? _columns[i] : "";
            builder.Begin(shape with { CellHeading = CellHeading(column, rowHead) });
            builder.Add(text, cellStart, cellEnd);
            builder.End(syntax);
            if (names)
            {
                if (i == 0)
                {
                    _columns.Clear();
                }

                _columns.Add(name);
            }
            else if (i == 0)
            {
                rowHead = name;
            }
        }
    }

    private string NameOf(int start, int end)
    {
        ReadOnlySpan<char> name = text.AsSpan(start, end - start).Trim("*_` \t\r");
        return name.Length <= LongestHeading ? name.ToString() : "";
    }

    private void SplitCells(int start, int end, bool isHeader)
    {
        _cells.Clear();
        bool header = isHeader;
        int from = start;
        int link = -1;
        for (int at = start; at < end; at++)
        {
            char c = text[at];
            if (c == '\\')
            {
                at++;
            }
            else if (c == '[' && syntax == InlineSyntax.Wiki && at > link)
            {
                // The bar in [text|target] parts no cells.
                int length = text.AsSpan(at, end - at).IndexOf(']');
                link = length < 0 ? end : at + length;
                at = length < 0 ? at : link;
            }
            else if (c == '|')
            {
                AddCell(from, at, header);
                bool doubled = syntax == InlineSyntax.Wiki && at + 1 < end && text[at + 1] == '|';
                at += doubled ? 1 : 0;
                header = isHeader || doubled;
                from = at + 1;
            }
        }

        AddCell(from, end, header);
        if (_cells.Count > 0 && text.AsSpan(from, end - from).IsWhiteSpace())
        {
            _cells.RemoveAt(_cells.Count - 1);
        }
    }

    // What stands before the first bar is no cell when it is empty.
    private void AddCell(int start, int end, bool header)
    {
        if (_cells.Count > 0 || start < end && !text.AsSpan(start, end - start).IsWhiteSpace() || start > 0 && text[start - 1] == '|')
        {
            _cells.Add((start, end, header));
        }
    }
}
