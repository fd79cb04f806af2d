using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Files.Labelled;

/// <summary>Writes what people said in comments as labelled items, <c>docs/schemas/labelled-item.schema.json</c>. Pure.</summary>
public static class FeedbackWriter
{
    // No part of an HTML page, so letters of every script stay readable; line separators are escaped all the same. Lone surrogates become
    // U+FFFD, as they do when such a file is read.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an item.</summary>
    /// <param name="feedback">The item with what was said of it.</param>
    /// <returns>One line of JSON Lines, without its line break.</returns>
    public static string Line(FeedbackItem feedback)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            Write(json, feedback);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, FeedbackItem feedback)
    {
        json.WriteStartObject();
        json.WriteString("project", feedback.Project);
        OwnItemWriter.WriteFields(json, feedback.Item);
        json.WriteStartObject("levels");
        foreach (SaidAnswered said in feedback.Said)
        {
            json.WriteNumber(said.Criterion, (int)Level.Answered);
        }

        json.WriteEndObject();
        json.WriteStartObject("labelledBy");
        foreach (SaidAnswered said in feedback.Said)
        {
            json.WriteStartObject(said.Criterion);
            json.WriteString("by", said.By);
            json.WriteString("at", said.At);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
