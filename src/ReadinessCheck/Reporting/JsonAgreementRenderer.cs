using System.Buffers;
using System.Text;
using System.Text.Json;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Writes a measurement against labelled items as JSON of the published schema, <c>docs/schemas/agreement.schema.json</c>.</summary>
public sealed class JsonAgreementRenderer
{
    /// <summary>The version of the schema; it goes up when a consumer of the old one would break.</summary>
    public const int SchemaVersion = 1;

    private readonly Utf8JsonWriter _json;

    private JsonAgreementRenderer(Utf8JsonWriter json)
    {
        _json = json;
    }

    /// <summary>Renders the report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON, with a final line break. A figure that is not defined is null.</returns>
    public static string Render(AgreementReport report)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, ReportJson.Options))
        {
            new JsonAgreementRenderer(json).Write(report);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void Write(AgreementReport report)
    {
        Agreement agreement = report.Agreement;
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", SchemaVersion);
        _json.WriteString("source", report.Source);
        _json.WriteNumber("items", agreement.Items);
        _json.WriteNumber("partial", agreement.Partial);
        _json.WriteNumber("projects", agreement.Projects);
        Write("meanKappa", agreement.MeanKappa);
        WriteArray("criteria", agreement.Criteria, Write);
        _json.WriteStartObject("all");
        Write(agreement.Asked, agreement.Evidence, agreement.Calibration);
        _json.WriteEndObject();
        _json.WriteStartObject("noise");
        Write("passing", agreement.Noise.Passing);
        Write("flagged", agreement.Noise.Flagged);
        Write("falselyFlagged", agreement.Noise.FalselyFlagged);
        _json.WriteEndObject();
        ReaderJson.Write(_json, report.Reader);
        if (report.Disagreements is { } disagreements)
        {
            WriteArray("disagreements", disagreements, Write);
        }

        WriteArray("problems", report.Problems, Write);
        _json.WriteEndObject();
    }

    private void Write(CriterionAgreement criterion)
    {
        _json.WriteStartObject();
        _json.WriteString("criterion", criterion.Criterion);
        Write("kappa", criterion.Kappa);
        Write("answeredF1", criterion.Confusion.AnsweredF1);
        Write("gapPrecision", criterion.Confusion.GapPrecision);
        Write("gapRecall", criterion.Confusion.GapRecall);
        Write("falseGaps", criterion.Confusion.FalseGaps);
        Write("undetermined", criterion.Confusion.Undetermined);
        Write(criterion.Asked, criterion.Evidence, criterion.Calibration);
        _json.WriteStartObject("confusion");
        foreach (Level label in (ReadOnlySpan<Level>)[Level.Missing, Level.Weak, Level.Answered])
        {
            _json.WriteStartObject(Word(label));
            foreach (Level level in Enum.GetValues<Level>())
            {
                _json.WriteNumber(Word(level), criterion.Confusion[label, level]);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(AskedAgreement asked, EvidenceAgreement evidence, Calibration calibration)
    {
        _json.WriteStartObject("asked");
        Write("precision", asked.Precision);
        Write("recall", asked.Recall);
        Write("ofAnswered", asked.OfAnswered);
        _json.WriteEndObject();
        _json.WriteStartObject("evidence");
        Write("hits", evidence.Hits);
        Write("tokenF1", evidence.TokenF1);
        _json.WriteEndObject();
        _json.WriteStartObject("calibration");
        Write("expectedError", calibration.ExpectedError);
        WriteArray("bins", calibration.Bins, Write);
        _json.WriteEndObject();
    }

    private void Write(CalibrationBin bin)
    {
        _json.WriteStartObject();
        Write("from", bin.From);
        Write("to", bin.To);
        Write("confidence", bin.Confidence);
        Write("right", bin.Right);
        _json.WriteEndObject();
    }

    private void Write(Disagreement disagreement)
    {
        _json.WriteStartObject();
        _json.WriteString("key", disagreement.Key);
        _json.WriteString("title", disagreement.Title);
        _json.WriteString("criterion", disagreement.Finding.Criterion);
        _json.WriteString("label", Word(disagreement.Label));
        _json.WriteString("level", Word(disagreement.Finding.Level));
        Write("confidence", disagreement.Finding.Confidence);
        _json.WriteBoolean("sure", disagreement.Finding.Sure);
        _json.WriteString("reason", disagreement.Finding.Reason);
        _json.WriteString("labelledQuote", disagreement.LabelledQuote);
        _json.WriteString("quote", disagreement.Quote);
        _json.WriteEndObject();
    }

    private void Write(BacklogEntry.Unreadable problem)
    {
        _json.WriteStartObject();
        _json.WriteString("place", problem.Place);
        _json.WriteString("problem", problem.Problem);
        _json.WriteEndObject();
    }

    private void Write(string name, Estimate estimate)
    {
        _json.WriteStartObject(name);
        Write("value", estimate.Value);
        Write("low", estimate.Low);
        Write("high", estimate.High);
        _json.WriteEndObject();
    }

    private void Write(string name, Share share)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("part", share.Part);
        _json.WriteNumber("whole", share.Whole);
        Write("value", share.Value);
        _json.WriteEndObject();
    }

    private void Write(string name, double value)
    {
        if (double.IsNaN(value))
        {
            _json.WriteNull(name);
        }
        else
        {
            _json.WriteNumber(name, Math.Round(value, 4));
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

    private static string Word(Level level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());
}
