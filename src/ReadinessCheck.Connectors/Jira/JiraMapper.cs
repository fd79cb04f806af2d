using System.Text.Json;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>Turns Jira's issues into entries of a backlog. Pure.</summary>
/// <param name="options">Which issues are wanted.</param>
/// <param name="site">The site.</param>
internal sealed class JiraMapper(JiraOptions options, JiraSite site)
{
    /// <summary>Gives the entry that a row makes.</summary>
    public BacklogEntry Entry(JiraRow row)
    {
        if (row.Issue.Get("fields").ValueKind != JsonValueKind.Object || row.Project.Length == 0)
        {
            return new BacklogEntry.Unreadable(
                $"{options.Name} {row.Id}", "Jira listed this item and did not give it: it may be gone, or the account may not see it; run it again.")
            { Key = row.Id };
        }

        ItemRow item = JiraIssueMapper.Map(row.Issue, site.Fields.SlugOf) with { Url = $"{site.WebAddress}/browse/{Uri.EscapeDataString(row.Key)}" };
        string? skip = SkipReason(row.Issue);
        string? reason = skip ?? LeftOutReason(row.Issue, item);
        BacklogEntry entry = new EntryBuilder().Entries(Completed(item, row) with { LeftOut = reason }, new RowPlace(options.Name, 0, 0, row.Key)).Last();
        return entry is BacklogEntry.LeftOut leftOut ? leftOut with { IsSkipped = skip is not null } : options.Exempt.Apply(entry);
    }

    /// <summary>The key of an issue's parent or, on Data Center, epic; empty when it has none.</summary>
    public string ParentOf(JiraRow row)
    {
        JsonElement fields = row.Issue.Get("fields");
        string parent = fields.Get("parent").Text("key");
        return parent.Length > 0 ? parent : site.Fields.EpicLink is { } link ? fields.Text(link) : "";
    }

    private ItemRow Completed(ItemRow item, JiraRow row)
    {
        string parent = ParentOf(row);
        return item with
        {
            Parent = parent,
            Related =
            [
                .. Comments(row),
                .. item.Related.Where(text => text.Where != RelatedText.Comment && !text.Where.StartsWith(RelatedText.ParentPrefix, StringComparison.Ordinal)),
                .. Parent(row, parent),
            ],
            People =
            [
                .. item.People,
                .. row.Thread.Comments.Select(comment => comment.Author).Where(account => account is { IsApp: false })
                    .SelectMany(account => new[] { account!.DisplayName, account.Name }).OfType<string>(),
            ],
        };
    }

    // Programs answer no question, and neither do we, whoever's account we run under, or a word to us. What only some may read is quoted to nobody.
    private IEnumerable<RelatedText> Comments(JiraRow row) =>
        from comment in row.Thread.Comments
        where comment.Visibility is null && comment.Author?.IsApp != true
        let text = comment.Body.RichText(Markup.Wiki)
        let plain = JiraCommentMapper.PlainText(comment)
        where !string.IsNullOrWhiteSpace(plain) && !CommentCommand.IsMeant(plain)
            && !(comment.Author?.Id == site.Me.Id && (row.Memory?.Comment == comment.Id || CommentMarker.StandsIn(plain)))
        select new RelatedText(RelatedText.Comment, text.Text, text.Markup, comment.Author?.Shown, IsoDate.Moment(comment.Created ?? ""));

    private static IEnumerable<RelatedText> Parent(JiraRow row, string key)
    {
        JsonElement brief = row.Issue.Get("fields").Get("parent").Get("fields");
        JsonElement whole = row.Parent.Get("fields");
        string summary = whole.Text("summary") is { Length: > 0 } read ? read : brief.Text("summary");
        if (key.Length > 0 && summary.Length > 0)
        {
            yield return new RelatedText(RelatedText.ParentPrefix + key, summary, Markup.Plain);
        }

        (string body, Markup markup) = whole.Get("description").RichText(Markup.Wiki);
        if (key.Length > 0 && !string.IsNullOrWhiteSpace(body))
        {
            yield return new RelatedText(RelatedText.ParentPrefix + key, body, markup);
        }
    }

    private string? SkipReason(JsonElement issue) => issue.Get("fields").Get("labels").Members().Select(label => label.Text())
        .FirstOrDefault(label => options.SkipLabels.Any(skip => IsSame(label, skip))) is { } label ? $"labelled {label}" : null;

    private string? LeftOutReason(JsonElement issue, ItemRow item)
    {
        JsonElement fields = issue.Get("fields");
        return options.Type is null && fields.Get("issuetype").Get("subtask").ValueKind == JsonValueKind.True ? "sub-task"
            : options.Statuses.Any(status => IsSame(fields.Get("status").Name(), status)) ? null
            : item.LeftOut;
    }

    private static bool IsSame(string one, string other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
