using System.Text;
using System.Text.Json;

namespace ReadinessCheck.Text.Readers;

/// <summary>
/// Reads the JSON of an Atlassian document. Its offsets count in a plain-text form that is written on the way: blocks are parted by
/// empty lines, list items begin with a dash, the cells of a row are parted by bars.
/// </summary>
internal sealed class AtlassianDocumentReader
{
    private const int DeepestNesting = 256;

    private readonly AtlassianDocumentWriter _writer = new();

    private AtlassianDocumentReader()
    {
    }

    /// <summary>Turns a document into its plain-text form with the blocks it consists of.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The form; null when the text is no Atlassian document and must be read as plain text.</returns>
    public static AtlassianDocumentWriter? Parse(string json)
    {
        if (!json.AsSpan().TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            // Through UTF-8, in which halves of surrogate pairs become replacement characters: the parser throws on them.
            using JsonDocument document =
                JsonDocument.Parse(Encoding.UTF8.GetBytes(json), new JsonDocumentOptions { MaxDepth = DeepestNesting });
            AtlassianDocumentReader reader = new();
            reader.ReadNode(new AtlassianNode(document.RootElement), new BlockShape(PassageKind.Sentence));
            return reader._writer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void ReadNode(AtlassianNode node, BlockShape shape)
    {
        switch (node.Type)
        {
            case "bulletList" or "orderedList" or "taskList" or "decisionList":
                ReadContent(node, shape with { Kind = PassageKind.ListItem, ListDepth = shape.ListDepth + 1 });
                break;
            case "listItem" or "decisionItem":
                _writer.BeginItem(shape.ListDepth, "- ");
                ReadWords(node, shape);
                _writer.EndItem();
                break;
            case "taskItem" or "blockTaskItem":
                bool ticked = node.Attribute("state") == "DONE";
                _writer.BeginItem(shape.ListDepth, ticked ? "- [x] " : "- [ ] ");
                ReadWords(node, shape with { Kind = PassageKind.ChecklistItem, Checked = ticked });
                _writer.EndItem();
                break;
            case "heading":
                ReadBlock(node, shape with { Kind = PassageKind.Heading });
                break;
            case "codeBlock":
                ReadBlock(node, shape with { Kind = PassageKind.Block, Mask = Mask.Code });
                break;
            case "blockquote":
                int start = _writer.Length;
                int block = _writer.Blocks;
                ReadContent(node, shape with { Quoted = true });
                _writer.MaskOwnComment(start, block);
                break;
            case "table":
                ReadTable(node, shape with { Kind = PassageKind.TableCell });
                break;
            default:
                ReadOther(node, shape);
                break;
        }
    }

    // Paragraphs, panels, expands, layouts, cards, pictures, extensions, and whatever Atlassian thinks of next.
    private void ReadOther(AtlassianNode node, BlockShape shape)
    {
        string title = node.Attribute("title");
        if (title.Length > 0)
        {
            WriteBlock(title, shape with { Kind = PassageKind.Heading });
        }

        // An extension repeats its content as text, for those who cannot show it.
        if (!node.Content.Any() && node.Shown() is var shown && !string.IsNullOrWhiteSpace(shown))
        {
            WriteBlock(shown, shape);
        }

        ReadWords(node, shape);
    }

    private void ReadWords(AtlassianNode node, BlockShape shape)
    {
        if (node.HoldsInlines)
        {
            ReadBlock(node, node.IsPrompt && shape.Mask == Mask.None ? shape with { Mask = Mask.Template } : shape);
        }
        else
        {
            ReadContent(node, shape);
        }
    }

    private void ReadContent(AtlassianNode node, BlockShape shape)
    {
        foreach (AtlassianNode child in node.Content)
        {
            ReadNode(child, shape);
        }
    }

    private void ReadTable(AtlassianNode table, BlockShape shape)
    {
        List<string> columns = [];
        foreach (AtlassianNode row in table.Content)
        {
            _writer.BeginRow();
            string rowHead = "";
            int index = 0;
            foreach (AtlassianNode cell in row.Content)
            {
                _writer.BeginCell(index);
                int start = _writer.Length;
                string column = index < columns.Count ? columns[index] : "";
                ReadContent(cell, shape with { CellHeading = TableReader.CellHeading(column, rowHead) });
                string name = _writer.TextFrom(start);
                if (cell.Type == "tableHeader" && index == columns.Count)
                {
                    columns.AddRange(Enumerable.Repeat(name, cell.Columns));
                }

                rowHead = index == 0 ? name : rowHead;
                index += cell.Columns;
            }
        }

        _writer.EndTable();
    }

    private void WriteBlock(string text, BlockShape shape)
    {
        _writer.BeginBlock(shape);
        _writer.Write(text);
        _writer.EndBlock();
    }

    private void ReadBlock(AtlassianNode node, BlockShape shape)
    {
        _writer.BeginBlock(shape);
        ReadInlines(node);
        _writer.EndBlock();
    }

    private void ReadInlines(AtlassianNode node)
    {
        foreach (AtlassianNode child in node.Content)
        {
            if (child.Type == "text")
            {
                _writer.Write(child.Text, child.IsBold, child.IsCode, child.Target);
            }
            else
            {
                _writer.Write(child.Shown());
                ReadInlines(child);
            }
        }
    }
}
