using System.Text.Json;
using System.Text.RegularExpressions;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Reads the mentions in an item's texts as they were written: passages have no markup any more that would tell them. Pure.</summary>
internal static partial class WrittenMentions
{
    /// <summary>Gives the names and accounts that are mentioned.</summary>
    public static IEnumerable<string> In(BacklogItem item) =>
        item.Related.Select(related => (related.Text, related.Markup)).Prepend((Text: item.Body, item.Markup)).SelectMany(text => text.Markup switch
        {
            Markup.Wiki => Wiki().Matches(text.Text).Select(match => match.Groups["name"].Value),
            Markup.AtlassianDocument => OfDocument(text.Text),
            _ => [],
        });

    private static List<string> OfDocument(string text)
    {
        List<string> names = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JiraReply.DeepestNesting });
            Stack<JsonElement> nodes = new([document.RootElement]);
            while (nodes.TryPop(out JsonElement node))
            {
                if (node.Text("type") == "mention" && node.Get("attrs").Text("text") is { Length: > 0 } name)
                {
                    names.Add(name);
                }

                foreach (JsonElement child in node.Get("content").Members())
                {
                    nodes.Push(child);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No document: it is read as a text then, and mentions stand in it as in any other.
        }

        return names;
    }

    [GeneratedRegex(@"\[~(?<name>[^\]\s]{1,128})\]")]
    private static partial Regex Wiki();
}
