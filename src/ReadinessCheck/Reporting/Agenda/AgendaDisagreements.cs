using ReadinessCheck.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting.Agenda;

/// <summary>The disagreements of an order as topics of a meeting, their items by title. Not safe for concurrent use.</summary>
internal sealed class AgendaDisagreements
{
    private const int LongestTitle = 44;

    private readonly Dictionary<string, string> _titles = [];

    /// <summary>Takes note of an item's title: in a meeting nobody knows the items by their keys.</summary>
    public void Add(BacklogItem item) => _titles[item.Key] = TextCut.Shortened(VisibleText.Of(item.Title), LongestTitle);

    /// <summary>Puts together what one decision is about: several items that are due sooner than one above them.</summary>
    public static IEnumerable<Topic> Topics(IReadOnlyList<OrderDisagreement> disagreements) => disagreements
        .Select((disagreement, index) => (disagreement, index))
        .GroupBy(each => each.disagreement.Kind == DisagreementKind.DueSooner ? $"above {each.disagreement.Items[1]}" : $"{each.index}", each => each.disagreement)
        .Select(group => new Topic([.. group]));

    /// <summary>Says what disagrees.</summary>
    public string Sentence(Topic topic)
    {
        OrderDisagreement[] disagreements = [.. topic.Disagreements];
        return VisibleText.Of(disagreements.Length == 1 ? Sentence(disagreements[0]) : DueSooner(disagreements));
    }

    private string Sentence(OrderDisagreement disagreement) => DisagreementSentences.Of(disagreement with { Items = [.. disagreement.Items.Select(Named)] });

    private string DueSooner(OrderDisagreement[] disagreements)
    {
        string[] sooner = [.. disagreements.Select(disagreement => $"{Named(disagreement.Items[0])} by {Day(disagreement.Day)}")];
        return $"{Named(disagreements[0].Items[1])} is due by {Day(disagreements[0].OtherDay)} and stands above what is due sooner: {Enumeration.Of(sooner)}.";
    }

    private string Named(string key) => _titles.GetValueOrDefault(key) is { Length: > 0 } title ? $"{key} “{title}”" : key;

    private static string Day(DateOnly? day) => day is { } known ? Wording.Day(known) : "";

    /// <summary>What one decision is about.</summary>
    /// <param name="Disagreements">At least one; several only of <see cref="DisagreementKind.DueSooner"/>, with the same second item.</param>
    internal sealed record Topic(IReadOnlyList<OrderDisagreement> Disagreements);
}
