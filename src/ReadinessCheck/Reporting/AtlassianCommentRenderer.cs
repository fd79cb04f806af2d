using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Reporting;

/// <summary>Writes the comment on an item as an Atlassian document, for Jira Cloud.</summary>
public static class AtlassianCommentRenderer
{
    /// <summary>
    /// The longest comment that Jira takes, in characters; on Data Center an administrator can set another limit. It holds here for the
    /// JSON as a whole. https://jira.atlassian.com/browse/JRASERVER-28519
    /// </summary>
    public const int MaxLength = 32_767;

    /// <summary>The colour of what is beside the point: less dark than the questions, and still easy to read.</summary>
    internal const string Quiet = "#6b778c";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Renders a comment.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>The document's JSON on one line, at most <see cref="MaxLength"/> characters.</returns>
    public static string Render(CommentContent content)
    {
        IEnumerable<JsonObject?> blocks =
        [
            Paragraph([Text(content.Lead)]),
            content.Questions.Count == 0 ? null : Node("bulletList", content.Questions.Select(Item)),
            Paragraph([Text(CommentWording.AlsoOpen(content))]),
            Paragraph(CommentWording.Ways(content).Select(part => part.IsCommand ? Text(part.Text, Mark("code")) : Text(part.Text, Color(Quiet)))),
            Paragraph([Text(VisibleText.Of(CommentWording.Noted(content) ?? ""), Color(Quiet))]),
            Paragraph([Text(content.Marker?.Visible(), Color(CommentMarker.Grey), Mark("subsup", ("type", "sub")))]),
        ];
        JsonObject document = Node("doc", blocks);
        document.Insert(0, "version", 1);
        return document.ToJsonString(Options);
    }

    private static JsonObject Item(CommentQuestion question)
    {
        string text = VisibleText.Of(question.Text);
        return Node("listItem", [Paragraph([Text(CommentWording.Label(question), Mark("strong")), Text(text.Length == 0 ? "" : " " + text)])]);
    }

    private static JsonObject? Paragraph(IEnumerable<JsonObject?> texts) => Node("paragraph", texts) is { } node && node["content"]!.AsArray().Count > 0 ? node : null;

    private static JsonObject Node(string type, IEnumerable<JsonObject?> content) =>
        new() { ["type"] = type, ["content"] = new JsonArray([.. content.Where(node => node is not null)]) };

    // Jira refuses a text without a letter.
    private static JsonObject? Text(string? text, params JsonObject[] marks)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        JsonObject node = new() { ["type"] = "text", ["text"] = text };
        if (marks.Length > 0)
        {
            node["marks"] = new JsonArray(marks);
        }

        return node;
    }

    private static JsonObject Color(string color) => Mark("textColor", ("color", color));

    private static JsonObject Mark(string type, (string Name, string Value)? attribute = null)
    {
        JsonObject mark = new() { ["type"] = type };
        if (attribute is { } given)
        {
            mark["attrs"] = new JsonObject { [given.Name] = given.Value };
        }

        return mark;
    }
}
