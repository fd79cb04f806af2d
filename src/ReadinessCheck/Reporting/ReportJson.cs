using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>How the reports are written as JSON, the same in each of them.</summary>
internal static class ReportJson
{
    /// <summary>
    /// A report is no part of an HTML page, so letters of every script and quotation marks stay readable.
    /// Lone surrogates become U+FFFD, of the same length, so that offsets hold and every parser accepts the text.
    /// </summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of a kind: <c>cost-of-delay</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The word for a value: <c>notAsked</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A day: <c>2027-03-01</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes the fields of a quote into the object that was begun last.</summary>
    public static void WriteFields(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("quote", evidence.Quote);
        json.WriteString("where", evidence.Where);
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        if (evidence.Author is { } author)
        {
            json.WriteString("author", author);
        }

        if (evidence.WrittenAt is { } writtenAt)
        {
            json.WriteString("writtenAt", writtenAt);
        }
    }
}
