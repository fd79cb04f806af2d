using System.Text.Json;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>Writes quotes into JSON, the same in each of the reports.</summary>
internal static class EvidenceJson
{
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
