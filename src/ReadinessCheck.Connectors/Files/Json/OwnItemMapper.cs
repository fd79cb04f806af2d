using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Reads our own item form, <c>docs/schemas/backlog-item.schema.json</c>. Pure.</summary>
internal static class OwnItemMapper
{
    public static ItemRow Map(JsonElement row)
    {
        Markup markup = OwnMarkup.OfItem(row);
        (string body, Markup written) = row.Get("body").RichText(markup);
        ItemKind kind = ItemKinds.Parse(row.Text("kind"));
        RelatedText[] fields = [.. Fields(row.Get("fields"), markup)];
        ItemRow item = new()
        {
            Key = row.Text("key", "id"),
            Kind = kind == ItemKind.Unknown ? row.Get("labels").KindOfLabels() : kind,
            Title = row.Text("title"),
            Body = body,
            Markup = written,
            Url = row.Text("url"),
            LeftOut = UpcomingStatus.LeftOutReason(row.Text("status")),
            Related =
            [
                .. row.Get("comments").Comments(markup),
                .. Parent(row.Get("parent"), markup),
                .. Due(row.Text("due"), fields),
                .. fields,
            ],
            Labels = [.. row.Get("labels").Members().Select(label => label.Name())],
            Authors = [.. row.Get("author").AccountNames()],
            CreatedAt = IsoDate.Moment(row.Text("created")),
            People = [.. row.Get("people").Members().SelectMany(person => person.PersonNames())],
        };
        return OwnRelatedMapper.AddTo(OwnPlanMapper.AddTo(item, row), row);
    }

    private static IEnumerable<RelatedText> Parent(JsonElement parent, Markup markup)
    {
        string where = RelatedText.ParentPrefix + parent.Text("key", "id");
        if (parent.Text("title") is { Length: > 0 } title)
        {
            yield return new RelatedText(where, title, Markup.Plain);
        }

        (string body, Markup written) = parent.Get("body").RichText(markup);
        if (!string.IsNullOrWhiteSpace(body))
        {
            yield return new RelatedText(where, body, written);
        }
    }

    // The day may stand among the fields as well, and is not said twice.
    private static IEnumerable<RelatedText> Due(string due, RelatedText[] fields)
    {
        string text = IsoDate.Day(due) is { } day ? IsoDate.Write(day) : "";
        if (text.Length > 0 && !fields.Any(field => field.Where == FieldNames.DueDate && field.Text == text))
        {
            yield return new RelatedText(FieldNames.DueDate, text, Markup.Plain);
        }
    }

    // Whoever writes this form chose the fields, so all of them are read.
    private static IEnumerable<RelatedText> Fields(JsonElement fields, Markup markup)
    {
        if (fields.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (JsonProperty field in fields.EnumerateObject())
        {
            (string text, Markup written) = field.Value.ValueKind == JsonValueKind.Array
                ? (field.Value.Names(), markup)
                : field.Value.RichText(markup);
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return new RelatedText($"field:{FieldNames.Slug(field.Name)}", text, written);
            }
        }
    }
}
