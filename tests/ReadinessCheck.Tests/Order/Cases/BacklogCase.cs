using System.Globalization;
using ReadinessCheck.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ReadinessCheck.Tests.Order.Cases;

/// <summary>A labelled backlog: <c>Backlogs/README.md</c> describes the form.</summary>
public sealed class BacklogCase
{
    public string Name { get; private set; } = "";

    public string About { get; set; } = "";

    public string Today { get; set; } = "";

    public string? Repository { get; set; }

    public List<CaseItem> Items { get; set; } = [];

    public List<CaseDisagreement> Disagreements { get; set; } = [];

    public DateOnly Day => DateOnly.Parse(Today, CultureInfo.InvariantCulture);

    public static BacklogCase Parse(string yaml, string name)
    {
        BacklogCase parsed = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<BacklogCase>(yaml);
        parsed.Name = name;
        return parsed;
    }

    /// <summary>Gives the entries as a source would.</summary>
    public IEnumerable<BacklogEntry> Entries() => Items.Select(Entry);

    private BacklogEntry Entry(CaseItem item)
    {
        Uri? url = Repository is null ? null : new Uri($"https://github.com/{Repository}/issues/{item.Key.TrimStart('#')}");
        if (item.Status is "done" or "closed" or "in progress")
        {
            return new BacklogEntry.LeftOut(item.Key, item.Status) { IsDone = item.Status != "in progress", Title = item.Title, Url = url };
        }

        return new BacklogEntry.Item(new BacklogItem
        {
            Key = item.Key,
            Title = item.Title,
            Kind = ItemKinds.Parse(item.Kind),
            Body = item.Body,
            Url = url,
            Parent = item.Parent?.Key,
            Links = [.. item.Links.Select(link => new ItemLink(link.Kind == "blocks" ? LinkKind.Blocks : LinkKind.BlockedBy, link.Key))],
            Due = item.Due is null ? null : DateOnly.Parse(item.Due, CultureInfo.InvariantCulture),
            Timeboxes = [.. item.Timeboxes.Select(box => new Timebox(box.Name, DateOnly.Parse(box.Ends, CultureInfo.InvariantCulture)))],
            Moves = [.. item.Moves.Select(move => new Move(Time(move.At), move.Field))],
            EditedAt = item.Edited is null ? null : Time(item.Edited),
            Related = [.. item.Comments.Select(comment => new RelatedText("comment", comment.Body, Markup.Markdown, comment.Author, Time(comment.Date)))],
        });
    }

    private static DateTimeOffset Time(string day) => DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public sealed class CaseItem
    {
        public string Key { get; set; } = "";

        public string Title { get; set; } = "";

        public string? Kind { get; set; }

        public string Body { get; set; } = "";

        public string Status { get; set; } = "to do";

        public CaseParent? Parent { get; set; }

        public List<CaseLink> Links { get; set; } = [];

        public string? Due { get; set; }

        public List<CaseTimebox> Timeboxes { get; set; } = [];

        public List<CaseComment> Comments { get; set; } = [];

        public string? Edited { get; set; }

        public List<CaseMove> Moves { get; set; } = [];

        public CaseExpectation? Expect { get; set; }
    }

    public sealed class CaseExpectation
    {
        public List<string> Names { get; set; } = [];

        public List<string> Reasons { get; set; } = [];

        public Dictionary<string, string> Coverage { get; set; } = [];
    }

    public sealed class CaseParent
    {
        public string Key { get; set; } = "";

        public string? Title { get; set; }
    }

    public sealed class CaseLink
    {
        public string Kind { get; set; } = "";

        public string Key { get; set; } = "";
    }

    public sealed class CaseTimebox
    {
        public string Name { get; set; } = "";

        public string Ends { get; set; } = "";
    }

    public sealed class CaseComment
    {
        public string? Author { get; set; }

        public string Date { get; set; } = "";

        public string Body { get; set; } = "";
    }

    public sealed class CaseMove
    {
        public string At { get; set; } = "";

        public string Field { get; set; } = "";
    }

    public sealed class CaseDisagreement
    {
        public string Kind { get; set; } = "";

        public List<string> Items { get; set; } = [];
    }
}
