using System.Text.Json;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Reporting;

/// <summary>Writes what a report tells of the second reader. Nothing where there is none.</summary>
internal static class ReaderJson
{
    /// <summary>Writes both opinions on a finding into the object that was begun last.</summary>
    public static void Write(Utf8JsonWriter json, SecondReading? reading)
    {
        if (reading is null)
        {
            return;
        }

        json.WriteStartObject("readBy");
        json.WriteString("counts", reading.Counts ? "secondReader" : reading.Outcome == ReadingOutcome.Placed ? "neighbours" : "offline");
        json.WriteString("outcome", ReportJson.Word(reading.Outcome));
        if (reading.Unread != Unread.No)
        {
            json.WriteString("unread", ReportJson.Word(reading.Unread));
        }

        json.WriteStartObject("offline");
        json.WriteString("level", ReportJson.Word(reading.OfflineLevel));
        json.WriteNumber("confidence", Math.Round(reading.OfflineConfidence, 4));
        json.WriteStartArray("evidence");
        foreach (Evidence evidence in reading.OfflineEvidence)
        {
            json.WriteStartObject();
            ReportJson.WriteFields(json, evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("secondReader");
        json.WriteString("model", reading.Model);
        json.WriteString("prompt", reading.Prompt);
        if (reading.ReaderLevel is { } level)
        {
            json.WriteString("level", ReportJson.Word(level));
        }

        if (reading.Lacks != Lack.None)
        {
            json.WriteString("lacks", ReportJson.Word(reading.Lacks));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes what was asked and spent into the object that was begun last.</summary>
    public static void Write(Utf8JsonWriter json, ReaderUsage? usage)
    {
        if (usage is null)
        {
            return;
        }

        json.WriteStartObject("secondReader");
        json.WriteString("model", usage.Model);
        json.WriteNumber("calls", usage.Calls);
        json.WriteNumber("known", usage.Known);
        json.WriteNumber("inputTokens", usage.InputTokens);
        json.WriteNumber("outputTokens", usage.OutputTokens);
        if (usage.Budget is { } budget)
        {
            json.WriteNumber("budget", budget);
            json.WriteNumber("overBudget", usage.OverBudget);
        }

        if (usage.Stopped is { } reason)
        {
            json.WriteString("stopped", reason);
        }

        json.WriteEndObject();
    }
}
