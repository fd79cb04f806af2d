using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Page;

/// <summary>A place where the order and its reasons disagree.</summary>
/// <param name="Sentence">What disagrees.</param>
/// <param name="Links">The items that it is about, as far as they are on the page.</param>
internal sealed record PageDisagreement(string Sentence, IReadOnlyList<PageLink> Links)
{
    public static PageDisagreement Of(OrderDisagreement disagreement, Func<string, string?> addressOf) => new(
        VisibleText.Of(DisagreementSentences.Of(disagreement)),
        [.. disagreement.Items.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(key => addressOf(key) is { } address ? new PageLink(VisibleText.Of(key), address) : null)
            .OfType<PageLink>()]);
}

/// <summary>A link to an item on the page.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Id">Its address within the page.</param>
internal sealed record PageLink(string Key, string Id);
