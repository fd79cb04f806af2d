using ReadinessCheck.Order;
using ReadinessCheck.Reporting.Html;
using ReadinessCheck.Reporting.Learning;

namespace ReadinessCheck.Reporting.Page;

/// <summary>All that the page's template writes, in the order in which it does.</summary>
internal sealed record PageModel
{
    /// <summary>The longest order that is drawn, from the top; more is too long to look at.</summary>
    public const int MostPictured = 40;

    private static readonly TrustedMarkup PageStyle = TrustedMarkup.StyleWithPicture("page.css");
    private static readonly TrustedMarkup PageScript = TrustedMarkup.OfResource("page.js");

    /// <summary>The page's style.</summary>
    public required TrustedMarkup Style { get; init; }

    /// <summary>The page's script.</summary>
    public required TrustedMarkup Script { get; init; }

    /// <summary>What a browser may do for the page: nothing but these two.</summary>
    public required string Policy { get; init; }

    /// <summary>What was checked.</summary>
    public required string Source { get; init; }

    /// <summary>What comes of it, in one or two sentences.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The counts of each question, in the order of the columns.</summary>
    public required IReadOnlyList<PageTotals> Questions { get; init; }

    /// <summary>Every standing, for the legend.</summary>
    public required IReadOnlyList<PageStanding> Standings { get; init; }

    /// <summary>What could not be read or judged.</summary>
    public required IReadOnlyList<PageProblem> Problems { get; init; }

    /// <summary>Where the order and its reasons disagree.</summary>
    public required IReadOnlyList<PageDisagreement> Disagreements { get; init; }

    /// <summary>What the order of the list is worth; null where it is that of the backlog.</summary>
    public required string? OrderNote { get; init; }

    /// <summary>The items, in backlog order.</summary>
    public required IReadOnlyList<PageItem> Items { get; init; }

    /// <summary>The picture of the order; null where there is none.</summary>
    public required TrustedMarkup? Picture { get; init; }

    /// <summary>Says that the picture shows the upper items only; null where it shows all.</summary>
    public required string? PictureNote { get; init; }

    /// <summary>What the backlog leaves out most, as the page of <c>learn</c> says it; null where nothing is there to learn from.</summary>
    public required TrustedMarkup? Learning { get; init; }

    /// <summary>What else there is to say.</summary>
    public required IReadOnlyList<PageSentence> Closing { get; init; }

    /// <summary>Prepares a page.</summary>
    /// <param name="header">The report's header.</param>
    /// <param name="items">Its items.</param>
    /// <param name="learning">What is missed, and in which way.</param>
    /// <param name="totals">What was counted.</param>
    public static PageModel Of(ReportHeader header, IReadOnlyList<PageItem> items, LearningGap learning, ReportTotals totals)
    {
        Dictionary<string, PageItem> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (PageItem item in items)
        {
            known.TryAdd(item.Key, item);
        }

        PageItem? ItemOf(string key) => known.GetValueOrDefault(VisibleText.Of(key));
        BacklogOrder? order = totals.Order is { Items.Count: > 0 } placed ? placed : null;

        // What has a section of its own is not said again at the end.
        string summary = VisibleText.Of(ReportSentences.Closing(header, totals).First());
        string[] closing = [.. ReportSentences.Closing(header, totals with { Disagreements = [], Problems = [], Criteria = [] }).Skip(1).Select(VisibleText.Of)];
        return new PageModel
        {
            Style = PageStyle,
            Script = PageScript,
            Policy = TrustedMarkup.Policy(PageStyle, PageScript),
            Source = VisibleText.Of(header.Source),
            Summary = [summary],
            Questions = [.. totals.Criteria.Select(PageTotals.Of)],
            Standings = PageStanding.Legend,
            Problems = [.. totals.Problems.Select(PageProblem.Of)],
            Disagreements = [.. totals.Disagreements.Select(disagreement => PageDisagreement.Of(disagreement, ItemOf))],
            OrderNote = ReportSentences.Order(header) is { Length: > 0 } words ? $"The list is {words[", ".Length..]}." : null,
            Items = items,
            Picture = order is null ? null : TrustedMarkup.Picture(order, header.Source, MostPictured, key => ItemOf(key)?.Id),
            PictureNote = order?.Items.Count > MostPictured ? $"The picture shows the first {MostPictured} of {Enumeration.Count(order.Items.Count, "item")}." : null,
            Learning = learning.Items == 0 ? null : HtmlLearningRenderer.Content(LearningPage.Of(learning, header.Source), level: 3),
            Closing = [.. PageSentence.Of(closing)],
        };
    }
}
