using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Order;

/// <summary>Builds what the readers of the order read: passages, items, and what references can mean.</summary>
internal static class SomeOrder
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>A passage of plain words, whose quote is the text itself.</summary>
    public static OrderPassage Passage(string text, string heading = "", int block = 0, bool answers = false, IReadOnlyList<PassageSpan>? spans = null) =>
        new(text, heading, block, spans ?? [], Quote(text), answers);

    /// <summary>The passages of a body in Markdown that people can see.</summary>
    public static IReadOnlyList<OrderPassage> Markdown(string body)
    {
        ItemText text = ItemText.Of(new BacklogItem { Key = "T-1", Body = body });
        return
        [
            .. text.Passages.Where(passage => passage.Mask == Mask.None)
                .Select(passage => new OrderPassage(passage.Text, passage.Heading, passage.Block, passage.Spans, text.Quote(passage), Answers: false)),
        ];
    }

    public static Evidence Quote(string text) => new() { Quote = text, Where = "body", Start = 0, End = text.Length };

    public static ItemOrder Item(string key, string title = "", string? url = null, string? parent = null, params OrderPassage[] passages) => new()
    {
        Key = key,
        Title = title,
        Url = url is null ? null : new Uri(url),
        Parent = parent,
        Finding = Text(Level.Missing),
        Passages = passages,
    };

    /// <summary>The ordering finding of a text alone.</summary>
    public static Finding Text(Level level, double confidence = 0.8, bool sure = false, params Evidence[] evidence) => new()
    {
        Criterion = CriterionIds.Ordering,
        Level = level,
        Confidence = confidence,
        Sure = sure,
        Reason = "So the text says.",
        Evidence = evidence,
    };

    /// <summary>An item of GitHub's repository <c>acme/ledger</c>.</summary>
    public static ItemOrder OnGitHub(int number, string title = "", string? parent = null) =>
        Item($"#{number}", title, $"https://github.com/acme/ledger/issues/{number}", parent);

    public static KnownItems Known(params ItemOrder[] items)
    {
        KnownItems known = new();
        foreach (ItemOrder item in items)
        {
            known.Add(item);
        }

        return known;
    }

    public static TitleIndex Titles(params ItemOrder[] items)
    {
        TitleIndex titles = new();
        foreach (ItemOrder item in items)
        {
            titles.Add(item.Key, item.Title);
        }

        return titles;
    }

    public static OrderReading Reading(
        string key,
        IReadOnlyList<OrderReason>? reasons = null,
        IReadOnlyList<Obligation>? obligations = null,
        Finding? text = null,
        params OrderPassage[] passages) => new()
        {
            Item = Item(key, $"Title of {key}", passages: passages) with { Finding = text ?? Text(Level.Missing) },
            Naming = passages,
            Names = [],
            Precedences = [],
            Obligations = obligations ?? [],
            Reasons = reasons ?? [],
        };
}
