using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Writes items in our own form, so that <see cref="OwnItemMapper"/> reads the same texts again. Pure.</summary>
internal static class OwnItemWriter
{
    /// <summary>
    /// Writes the fields of an item into the object that was begun last, but for the people on it: the file is made to be handed on, and no
    /// question is answered by them.
    /// </summary>
    public static void WriteFields(Utf8JsonWriter json, BacklogItem item)
    {
        json.WriteString("id", item.Key);
        WriteIfThere(json, "kind", item.Kind == ItemKind.Unknown ? null : ItemKinds.Noun(item.Kind));
        json.WriteString("title", item.Title);
        json.WriteString("body", item.Body);
        json.WriteString("markup", OwnMarkup.NameOf(item.Markup));
        WriteIfThere(json, "url", item.Url?.OriginalString);
        if (item.Parent is { } parent)
        {
            json.WriteStartObject("parent");
            json.WriteString("key", parent);
            json.WriteEndObject();
        }

        // Not as comments, parent and fields: these have no markup of their own and no order among each other. The day on which the item is
        // due stands here too.
        WriteArray(json, "related", item.Related, Write);
        WriteArray(json, "links", item.Links, Write);
        WriteArray(json, "timeboxes", item.Timeboxes, Write);
        WriteArray(json, "moves", item.Moves, Write);
        WriteIfThere(json, "edited", item.EditedAt);
    }

    private static void Write(Utf8JsonWriter json, RelatedText related)
    {
        json.WriteString("where", related.Where);
        WriteIfThere(json, "author", related.Author);
        WriteIfThere(json, "date", related.WrittenAt);
        json.WriteString("markup", OwnMarkup.NameOf(related.Markup));
        json.WriteString("text", related.Text);
    }

    private static void Write(Utf8JsonWriter json, ItemLink link)
    {
        json.WriteString("kind", link.Kind == LinkKind.Blocks ? "blocks" : "blocked-by");
        json.WriteString("key", link.Key);
        json.WriteBoolean("done", link.IsDone);
    }

    private static void Write(Utf8JsonWriter json, Timebox timebox)
    {
        json.WriteString("name", timebox.Name);
        WriteIfThere(json, "ends", timebox.Ends is { } ends ? IsoDate.Write(ends) : null);
    }

    private static void Write(Utf8JsonWriter json, Move move)
    {
        json.WriteString("at", move.At);
        json.WriteString("field", move.Field);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> members, Action<Utf8JsonWriter, T> write)
    {
        if (members.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T member in members)
        {
            json.WriteStartObject();
            write(json, member);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } at)
        {
            json.WriteString(name, at);
        }
    }
}
