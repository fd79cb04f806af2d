using ReadinessCheck.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting.Page;

/// <summary>A place where the order and its reasons disagree.</summary>
/// <param name="Sentence">What disagrees.</param>
/// <param name="Links">The items that it is about, as far as they are on the page.</param>
internal sealed record PageDisagreement(string Sentence, IReadOnlyList<PageLink> Links)
{
    private const int LongestTitle = 60;

    public static PageDisagreement Of(OrderDisagreement disagreement, Func<string, PageItem?> itemOf) => new(
        VisibleText.Of(DisagreementSentences.Of(disagreement)),
        [.. disagreement.Items.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(itemOf)
            .OfType<PageItem>()
            .Select(item => new PageLink(item.Key, TextCut.Shortened(item.Title, LongestTitle), item.Id))]);
}

/// <summary>A link to an item on the page.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Title">Its title, cut where it is long.</param>
/// <param name="Id">Its address within the page.</param>
internal sealed record PageLink(string Key, string Title, string Id);
