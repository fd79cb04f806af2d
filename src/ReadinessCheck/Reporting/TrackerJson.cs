using System.Text.Json;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Reporting;

/// <summary>Writes what a report tells of a tracker: comments, and what was asked of it. Nothing where there is none.</summary>
internal static class TrackerJson
{
    /// <summary>Writes the fields into the object that was begun last.</summary>
    public static void Write(Utf8JsonWriter json, ReportTotals totals)
    {
        if (totals.Comments is { } comments)
        {
            json.WriteStartObject("comments");
            json.WriteBoolean("posted", comments.IsPosted);
            json.WriteStartArray("items");
            foreach (CommentOutcome outcome in comments.Outcomes)
            {
                Write(json, outcome);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (totals.Usage is { } usage)
        {
            Write(json, usage);
        }
    }

    private static void Write(Utf8JsonWriter json, CommentOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("key", outcome.Item);
        json.WriteString("action", ReportJson.Word(outcome.Action));
        json.WriteString("state", ReportJson.Word(outcome.State));
        json.WriteString("reason", outcome.Reason);
        json.WriteNumber("acknowledged", outcome.Acknowledged);
        json.WriteNumber("notUnderstood", outcome.NotUnderstood);
        if (outcome.Url is { } url)
        {
            json.WriteString("url", url.AbsoluteUri);
        }

        if (outcome.Problem is { } problem)
        {
            json.WriteString("problem", problem);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TrackerUsage usage)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("requests", usage.Requests);
        json.WriteNumber("writes", usage.Writes);
        WriteIfKnown(json, "points", usage.Points);
        WriteIfKnown(json, "remaining", usage.Remaining);
        WriteIfKnown(json, "limit", usage.Limit);
        if (usage.ResetsAt is { } time)
        {
            json.WriteString("resetsAt", time.UtcDateTime);
        }

        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
