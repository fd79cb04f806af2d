using System.Buffers;
using System.Text;
using System.Text.Json;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the order of a backlog as JSON of the published schema, <c>docs/schemas/order.schema.json</c>.</summary>
public sealed class JsonOrderRenderer
{
    /// <summary>The version of the schema; it goes up when a consumer of the old one would break.</summary>
    public const int SchemaVersion = 1;

    private readonly Utf8JsonWriter _json;

    private JsonOrderRenderer(Utf8JsonWriter json)
    {
        _json = json;
    }

    /// <summary>Renders the order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="source">What the backlog was read from.</param>
    /// <returns>JSON, with a final line break. What is not known is left out.</returns>
    public static string Render(BacklogOrder order, string source)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, ReportJson.Options))
        {
            new JsonOrderRenderer(json).Write(order, source);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void Write(BacklogOrder order, string source)
    {
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", SchemaVersion);
        _json.WriteString("source", source);
        WriteArray("items", order.Items.Zip(order.Ranks), Write);
        WriteArray("disagreements", order.Disagreements, Write);
        _json.WriteEndObject();
    }

    private void Write((OrderedItem Item, int? Rank) placed)
    {
        OrderedItem item = placed.Item;
        _json.WriteStartObject();
        _json.WriteString("key", item.Key);
        _json.WriteString("title", item.Title);
        if (item.Url is { } url)
        {
            _json.WriteString("url", url.OriginalString);
        }

        WriteRank(item, placed.Rank);
        WriteDay("due", item.Due);
        WriteArray("reasons", item.Reasons, Write);
        WriteArray("before", item.Says.Where(says => says.First == item.Key), says => Write(says, says.Later));
        WriteArray("after", item.Says.Where(says => says.First != item.Key), says => Write(says, says.First));
        WriteArray("names", item.Names, _json.WriteStringValue);
        _json.WriteEndObject();
    }

    // Where the order is whole, the place in the list says it.
    private void WriteRank(OrderedItem item, int? rank)
    {
        if (rank is null)
        {
            _json.WriteBoolean("undecided", true);
        }
        else if (item.Place is not null)
        {
            _json.WriteNumber("rank", rank.Value);
        }
    }

    private void Write(OrderReason reason)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", ReportJson.Name(reason.Kind));
        WriteArray("names", reason.Names, _json.WriteStringValue);
        WriteDay("by", reason.By);
        WriteEvidence(reason.Evidence);
        _json.WriteEndObject();
    }

    private void Write(Precedence says, string other)
    {
        _json.WriteStartObject();
        _json.WriteString("key", other);
        _json.WriteString("kind", ReportJson.Name(says.Kind));
        WriteEvidence(says.Evidence);
        _json.WriteEndObject();
    }

    private void Write(OrderDisagreement disagreement)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", ReportJson.Name(disagreement.Kind));
        WriteArray("items", disagreement.Items, _json.WriteStringValue);
        WriteDay("day", disagreement.Day);
        WriteDay("otherDay", disagreement.OtherDay);
        _json.WriteString("message", DisagreementSentences.Of(disagreement));
        WriteArray("evidence", disagreement.Evidence, Write);
        _json.WriteEndObject();
    }

    private void Write(ItemEvidence quoted)
    {
        _json.WriteStartObject();
        _json.WriteString("key", quoted.Key);
        ReportJson.WriteFields(_json, quoted.Evidence);
        _json.WriteEndObject();
    }

    private void WriteEvidence(Evidence? evidence)
    {
        if (evidence is not null)
        {
            _json.WriteStartObject("evidence");
            ReportJson.WriteFields(_json, evidence);
            _json.WriteEndObject();
        }
    }

    private void WriteDay(string name, DateOnly? day)
    {
        if (day is { } known)
        {
            _json.WriteString(name, ReportJson.Day(known));
        }
    }

    private void WriteArray<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(value);
        }

        _json.WriteEndArray();
    }
}
