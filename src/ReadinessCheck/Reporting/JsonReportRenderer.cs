using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the report as JSON of the published schema, <c>docs/schemas/report.schema.json</c>.</summary>
/// <param name="output">Where to write; left open. A file or stream behind it should be UTF-8.</param>
[SuppressMessage("Design", "CA1001", Justification = "A Utf8JsonWriter over a buffer in memory holds nothing that needs releasing.")]
public sealed class JsonReportRenderer(TextWriter output) : IReportRenderer
{
    /// <summary>The version of the schema; it goes up when a consumer of the old one would break.</summary>
    public const int SchemaVersion = 1;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    private Utf8JsonWriter Json => _json ?? throw new InvalidOperationException("The report was not begun.");

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _json = new Utf8JsonWriter(_buffer, ReportJson.Options);
        Json.WriteStartObject();
        Json.WriteNumber("schemaVersion", SchemaVersion);
        Json.WriteString("source", header.Source);
        Json.WriteBoolean("ordered", header.Ordered);
        if (header.InPart)
        {
            Json.WriteBoolean("orderedInPart", true);
        }

        Json.WriteStartArray("items");
        Pass();
    }

    /// <inheritdoc/>
    public void Write(Verdict verdict)
    {
        Json.WriteStartObject();
        Json.WriteString("key", verdict.Item.Key);
        Json.WriteString("title", verdict.Item.Title);
        Json.WriteString("kind", ReportJson.Word(verdict.Item.Kind));
        if (verdict.Item.Url is { } url)
        {
            Json.WriteString("url", url.OriginalString);
        }

        Json.WriteBoolean("noise", verdict.Noise);
        Json.WriteStartArray("findings");
        foreach (Finding finding in verdict.Findings)
        {
            WriteFinding(finding);
        }

        Json.WriteEndArray();
        Json.WriteEndObject();
        Pass();
    }

    /// <inheritdoc/>
    public void Complete(ReportTotals totals)
    {
        Json.WriteEndArray();
        WriteTotals(totals);
        Json.WriteStartObject("leftOut");
        foreach ((string reason, int count) in totals.LeftOut)
        {
            Json.WriteNumber(reason, count);
        }

        Json.WriteEndObject();
        WriteDisagreements(totals.Disagreements);
        SettlementJson.Write(Json, totals);
        ReaderJson.Write(Json, totals.Reader);
        TrackerJson.Write(Json, totals);
        Json.WriteStartArray("problems");
        foreach (BacklogEntry.Unreadable problem in totals.Problems)
        {
            Json.WriteStartObject();
            Json.WriteString("place", problem.Place);
            Json.WriteString("problem", problem.Problem);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteEndObject();
        Pass();
        output.Write('\n');
    }

    private void WriteFinding(Finding finding)
    {
        Json.WriteStartObject();
        Json.WriteString("criterion", finding.Criterion);
        Json.WriteString("level", ReportJson.Word(finding.Level));
        Json.WriteNumber("confidence", Math.Round(finding.Confidence, 4));
        Json.WriteBoolean("applies", finding.Applies);
        Json.WriteBoolean("asked", finding.Asked);
        Json.WriteBoolean("couldNotTell", finding.CouldNotTell);
        Json.WriteString("question", finding.Question);
        Json.WriteString("reason", finding.Reason);
        Json.WriteStartArray("evidence");
        foreach (Evidence evidence in finding.Evidence)
        {
            WriteEvidence(evidence);
        }

        Json.WriteEndArray();
        ReaderJson.Write(Json, finding.Second);
        SettlementJson.Write(Json, finding.Settled);
        if (finding.Neighbours.Count > 0)
        {
            WriteNeighbours(finding.Neighbours);
        }

        Json.WriteEndObject();
    }

    private void WriteNeighbours(IReadOnlyList<NeighbourCoverage> neighbours)
    {
        Json.WriteStartArray("neighbours");
        foreach (NeighbourCoverage neighbour in neighbours)
        {
            Json.WriteStartObject();
            Json.WriteString("key", neighbour.Key);
            Json.WriteString("title", neighbour.Title);
            Json.WriteString("coverage", ReportJson.Word(neighbour.Coverage));
            if (neighbour.Reason is { } reason)
            {
                Json.WriteString("reason", ReportJson.Name(reason.Kind));
            }

            if (neighbour.Reason?.Evidence is { } evidence)
            {
                Json.WritePropertyName("evidence");
                WriteEvidence(evidence);
            }

            if (neighbour.NeighbourEvidence is { } theirs)
            {
                Json.WritePropertyName("neighbourEvidence");
                WriteEvidence(theirs);
            }

            if (neighbour.NeighbourDue is { } due)
            {
                Json.WriteString("neighbourDue", ReportJson.Day(due));
            }

            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WriteDisagreements(IReadOnlyList<OrderDisagreement> disagreements)
    {
        Json.WriteStartArray("disagreements");
        foreach (OrderDisagreement disagreement in disagreements)
        {
            Json.WriteStartObject();
            Json.WriteString("kind", ReportJson.Name(disagreement.Kind));
            Json.WriteStartArray("items");
            foreach (string key in disagreement.Items)
            {
                Json.WriteStringValue(key);
            }

            Json.WriteEndArray();
            Json.WriteString("message", DisagreementSentences.Of(disagreement));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WriteEvidence(Evidence evidence)
    {
        Json.WriteStartObject();
        ReportJson.WriteFields(Json, evidence);
        Json.WriteEndObject();
    }

    private void WriteTotals(ReportTotals totals)
    {
        Json.WriteStartObject("totals");
        Json.WriteNumber("items", totals.Items);
        Json.WriteNumber("ready", totals.Ready);
        Json.WriteNumber("withGaps", totals.WithGaps);
        Json.WriteNumber("unsure", totals.Unsure);
        if (totals.Settled > 0)
        {
            Json.WriteNumber("settled", totals.Settled);
        }

        if (totals.OrderUnknown > 0)
        {
            Json.WriteNumber("orderUnknown", totals.OrderUnknown);
        }

        Json.WriteStartObject("criteria");
        foreach (CriterionTotals criterion in totals.Criteria)
        {
            Json.WriteStartObject(criterion.Criterion);
            Json.WriteNumber("answered", criterion.Answered);
            Json.WriteNumber("weak", criterion.Weak);
            Json.WriteNumber("missing", criterion.Missing);
            Json.WriteNumber("couldNotTell", criterion.CouldNotTell);
            Json.WriteNumber("undetermined", criterion.Undetermined);
            Json.WriteNumber("notAsked", criterion.NotAsked);
            if (criterion.Settled > 0)
            {
                Json.WriteNumber("settled", criterion.Settled);
            }

            Json.WriteEndObject();
        }

        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    /// <summary>Hands on what was written; called between whole values, where no character is cut.</summary>
    private void Pass()
    {
        Json.Flush();
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
