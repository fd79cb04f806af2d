using System.Text.Json;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>
/// Reads an issue of Jira's search: version 2 with wiki markup, version 3 with Atlassian documents
/// (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/). Pure.
/// </summary>
internal static class JiraIssueMapper
{
    /// <summary>Whether an object is such an issue, and not an item of our own form, which may have <c>fields</c> too.</summary>
    public static bool Recognizes(JsonElement row) =>
        row.Get("fields").ValueKind == JsonValueKind.Object && row.Has("key") && !row.Has("title") && !row.Has("body");

    /// <summary>Reads an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="slugOf">Gives the name of a field of the site's own that may answer a question; null where the fields' names are not known.</param>
    public static ItemRow Map(JsonElement issue, Func<string, string?>? slugOf = null)
    {
        JsonElement fields = issue.Get("fields");
        (string body, Markup markup) = fields.Get("description").RichText(Markup.Wiki);
        string key = issue.Text("key");
        ItemRow item = new()
        {
            Key = key,
            Kind = ItemKinds.Parse(fields.Get("issuetype").Name()),
            Title = fields.Text("summary"),
            Body = body,
            Markup = markup,
            Url = PageOf(issue.Text("self"), key),
            LeftOut = LeftOutReason(fields.Get("status")),
            Related =
            [
                .. fields.Get("comment").Get("comments").Comments(Markup.Wiki),
                .. Parent(fields.Get("parent")),
                .. Links(fields.Get("issuelinks")),
                .. TellingFields(fields, slugOf),
            ],
            Labels = [.. fields.Get("labels").Members().Select(label => label.Text())],
            Authors = [.. new[] { fields.Get("creator"), fields.Get("reporter") }.SelectMany(account => account.AccountNames())],
            CreatedAt = IsoDate.Moment(fields.Text("created")),
            People = [.. People(fields).SelectMany(account => account.PersonNames())],
        };
        return JiraPlanMapper.AddTo(item, issue);
    }

    /// <summary>Gives the reason to leave an issue of this status out; null when it is upcoming.</summary>
    public static string? LeftOutReason(JsonElement status) => status.Get("statusCategory").Text("key") switch
    {
        "done" => "done",
        "indeterminate" => "already started",
        "" => UpcomingStatus.LeftOutReason(status.Name()),
        _ => null,
    };

    private static IEnumerable<JsonElement> People(JsonElement fields) =>
    [
        fields.Get("reporter"), fields.Get("creator"), fields.Get("assignee"),
        .. fields.Get("comment").Get("comments").Members().Select(comment => comment.Get("author")),
    ];

    // "self" is the address for programs; a person opens /browse/KEY beside it.
    private static string PageOf(string self, string key)
    {
        int rest = self.IndexOf("/rest/", StringComparison.Ordinal);
        return rest < 0 ? "" : $"{self[..rest]}/browse/{key}";
    }

    private static IEnumerable<RelatedText> Parent(JsonElement parent)
    {
        string where = RelatedText.ParentPrefix + parent.Text("key");
        if (parent.Get("fields").Text("summary") is { Length: > 0 } summary)
        {
            yield return new RelatedText(where, summary, Markup.Plain);
        }

        (string body, Markup markup) = parent.Get("fields").Get("description").RichText(Markup.Wiki);
        if (!string.IsNullOrWhiteSpace(body))
        {
            yield return new RelatedText(where, body, markup);
        }
    }

    // "blocks ABC-14: Export the ledger"
    private static IEnumerable<RelatedText> Links(JsonElement links)
    {
        foreach (JsonElement link in links.Members())
        {
            string direction = link.Has("outwardIssue") ? "outward" : "inward";
            JsonElement other = link.Get($"{direction}Issue");
            if (other.Text("key") is { Length: > 0 } key)
            {
                string text = $"{link.Get("type").Text(direction)} {key}: {other.Get("fields").Text("summary")}";
                yield return new RelatedText("field:links", text.Trim(' ', ':'), Markup.Plain);
            }
        }
    }

    private static IEnumerable<RelatedText> TellingFields(JsonElement fields, Func<string, string?>? slugOf)
    {
        foreach (JsonProperty field in fields.EnumerateObject())
        {
            (string text, Markup markup) = IsDocument(field.Value) ? field.Value.RichText(Markup.Wiki) : (field.Value.Names(), Markup.Wiki);
            if (!string.IsNullOrWhiteSpace(text) && TellingSlug(field, slugOf) is { } slug)
            {
                yield return new RelatedText(RelatedText.FieldPrefix + slug, text, markup);
            }
        }
    }

    private static string? TellingSlug(JsonProperty field, Func<string, string?>? slugOf)
    {
        string slug = FieldNames.Slug(field.Name);
        return !field.Name.StartsWith("customfield_", StringComparison.Ordinal) ? (FieldNames.IsTelling(slug) ? slug : null)
            : slugOf is not null ? slugOf(field.Name)
            : IsProse(field.Value) ? slug
            : null;
    }

    // A search alone does not tell what a custom field is called: one that holds a text is read, ranks and ids are not.
    private static bool IsProse(JsonElement value) =>
        IsDocument(value) || value.Text().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 2;

    private static bool IsDocument(JsonElement value) => value.Text("type") == "doc";
}
