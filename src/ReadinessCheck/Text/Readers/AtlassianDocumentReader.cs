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
            reader.ReadNode(document.RootElement, new BlockShape(PassageKind.Sentence));
            return reader._writer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void ReadNode(JsonElement node, BlockShape shape)
    {
        string type = TextOf(node, "type");
        switch (type)
        {
            case "bulletList" or "orderedList" or "taskList" or "decisionList":
                ReadContent(node, shape with { Kind = PassageKind.ListItem, ListDepth = shape.ListDepth + 1 });
                break;
            case "listItem":
                _writer.BeginItem(shape.ListDepth, "- ");
                ReadContent(node, shape);
                break;
            case "taskItem" or "decisionItem":
                bool? ticked = type == "taskItem" ? TextOf(Attributes(node), "state") == "DONE" : null;
                _writer.BeginItem(shape.ListDepth, ticked is null ? "- " : ticked.Value ? "- [x] " : "- [ ] ");
                ReadBlock(node, shape with { Kind = ticked is null ? shape.Kind : PassageKind.ChecklistItem, Checked = ticked });
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

    // Paragraphs, panels, expands, layouts, and whatever Atlassian thinks of next.
    private void ReadOther(JsonElement node, BlockShape shape)
    {
        string title = TextOf(Attributes(node), "title");
        if (title.Length > 0)
        {
            _writer.BeginBlock(shape with { Kind = PassageKind.Heading });
            _writer.Write(title);
            _writer.EndBlock();
        }

        if (HasInlines(node))
        {
            ReadBlock(node, shape);
        }
        else
        {
            ReadContent(node, shape);
        }
    }

    private void ReadContent(JsonElement node, BlockShape shape)
    {
        foreach (JsonElement child in Content(node))
        {
            ReadNode(child, shape);
        }
    }

    private void ReadTable(JsonElement table, BlockShape shape)
    {
        List<string> columns = [];
        foreach (JsonElement row in Content(table))
        {
            _writer.BeginRow();
            string rowHead = "";
            int index = 0;
            foreach (JsonElement cell in Content(row))
            {
                bool header = TextOf(cell, "type") == "tableHeader";
                string column = index < columns.Count ? columns[index] : "";
                string heading = column.Length > 0 && rowHead.Length > 0 ? $"{column} · {rowHead}" : column + rowHead;
                _writer.BeginCell(index);
                int start = _writer.Length;
                ReadContent(cell, shape with { CellHeading = heading.Length > 0 ? heading : null });
                string name = _writer.TextFrom(start);
                if (header && index == columns.Count)
                {
                    columns.Add(name);
                }

                rowHead = index == 0 ? name : rowHead;
                index++;
            }
        }

        _writer.EndTable();
    }

    private void ReadBlock(JsonElement node, BlockShape shape)
    {
        _writer.BeginBlock(shape);
        ReadInlines(node);
        _writer.EndBlock();
    }

    private void ReadInlines(JsonElement node)
    {
        foreach (JsonElement child in Content(node))
        {
            switch (TextOf(child, "type"))
            {
                case "text":
                    (bool bold, bool code) = MarksOf(child);
                    _writer.Write(TextOf(child, "text"), bold, code);
                    break;
                case "hardBreak":
                    _writer.Write("\n");
                    break;
                case "date":
                    _writer.Write(DateOf(TextOf(Attributes(child), "timestamp")));
                    break;
                case "inlineCard" or "blockCard" or "embedCard":
                    _writer.Write(TextOf(Attributes(child), "url"));
                    break;
                case "emoji":
                    string emoji = TextOf(Attributes(child), "text");
                    _writer.Write(emoji.Length > 0 ? emoji : TextOf(Attributes(child), "shortName"));
                    break;
                default:
                    _writer.Write(TextOf(Attributes(child), "text"));
                    ReadInlines(child);
                    break;
            }
        }
    }

    private static bool HasInlines(JsonElement node)
    {
        foreach (JsonElement child in Content(node))
        {
            if (TextOf(child, "type") is "text" or "hardBreak" or "mention" or "emoji" or "date" or "status" or "inlineCard" or "placeholder")
            {
                return true;
            }
        }

        return false;
    }

    private static (bool Bold, bool Code) MarksOf(JsonElement node)
    {
        bool bold = false;
        bool code = false;
        if (node.TryGetProperty("marks", out JsonElement marks) && marks.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement mark in marks.EnumerateArray())
            {
                bold |= TextOf(mark, "type") == "strong";
                code |= TextOf(mark, "type") == "code";
            }
        }

        return (bold, code);
    }

    private static string DateOf(string timestamp) =>
        long.TryParse(timestamp, out long milliseconds) && Math.Abs(milliseconds) < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / 2
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : timestamp;

    private static JsonElement Attributes(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("attrs", out JsonElement attributes) ? attributes : default;

    private static JsonElement.ArrayEnumerator Content(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("content", out JsonElement content)
            && content.ValueKind == JsonValueKind.Array
            ? content.EnumerateArray()
            : default;

    private static string TextOf(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => SafeString(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";

    // JSON may escape half a surrogate pair, which no string of .NET can be made of.
    private static string SafeString(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText().Trim('"');
        }
    }
}
