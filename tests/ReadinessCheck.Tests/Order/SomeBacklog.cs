using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

/// <summary>Builds small backlogs and has them checked.</summary>
internal static class SomeBacklog
{
    private static readonly ReadinessChecker Checker = new();

    public static BacklogEntry.Item Item(string key, string body = "", string title = "") => new(new BacklogItem
    {
        Key = key,
        Title = title,
        Body = body,
        Kind = ItemKind.Story,
        Url = key.StartsWith('#') ? new Uri($"https://github.com/acme/ledger/issues/{key[1..]}") : new Uri($"https://acme.atlassian.net/browse/{key}"),
    });

    public static BacklogEntry.Item With(this BacklogEntry.Item entry, Func<BacklogItem, BacklogItem> change) => new(change(entry.Value));

    public static BacklogEntry.Item Due(this BacklogEntry.Item entry, DateOnly day) => entry.With(item => item with { Due = day });

    public static BacklogEntry.Item Linked(this BacklogEntry.Item entry, LinkKind kind, string key) =>
        entry.With(item => item with { Links = [.. item.Links, new ItemLink(kind, key)] });

    public static BacklogEntry.LeftOut Done(string key, string title = "") => LeftOut(key, "closed", title) with { IsDone = true };

    public static BacklogEntry.LeftOut LeftOut(string key, string reason, string title = "") =>
        new(key, reason) { Title = title, Url = ((BacklogEntry.Item)Item(key)).Value.Url };

    public static Checked Check(params IEnumerable<BacklogEntry> entries) => Check(SomeOrder.Today, keepTexts: true, entries);

    public static Checked Check(DateOnly today, bool keepTexts, IEnumerable<BacklogEntry> entries)
    {
        BacklogChecker backlog = new(Checker, today, keepTexts);
        List<Verdict> verdicts = [];
        foreach (BacklogEntry entry in entries)
        {
            if (entry is BacklogEntry.Item { Value: var item })
            {
                verdicts.AddRange(backlog.Add(item));
            }
            else if (entry is BacklogEntry.LeftOut leftOut)
            {
                backlog.Add(leftOut);
            }
        }

        verdicts.AddRange(backlog.Complete());
        return new Checked(verdicts, keepTexts ? backlog.ToOrder() : new BacklogOrder([], backlog.FindDisagreements()));
    }

    /// <summary>A checked backlog, with its parts in words that a test can compare at a glance.</summary>
    internal sealed record Checked(IReadOnlyList<Verdict> Verdicts, BacklogOrder Order)
    {
        /// <summary>Such as <c>Circle #1 #3 #2</c>.</summary>
        public string[] Disagreements => [.. Order.Disagreements.Select(disagreement => $"{disagreement.Kind} {string.Join(' ', disagreement.Items)}")];

        /// <summary>The ordering finding of each item, in backlog order, such as <c>#1: #2 Covered, #3 Uncovered</c>.</summary>
        public string[] Coverage => [.. Verdicts.Select(verdict => $"{verdict.Item.Key}: {CoverageOf(verdict.Item.Key)}".TrimEnd())];

        public Finding Ordering(string key) =>
            Verdicts.Single(verdict => verdict.Item.Key == key).Findings.Single(finding => finding.Criterion == CriterionIds.Ordering);

        /// <summary>Such as <c>#2 Covered, #3 Uncovered</c>.</summary>
        public string CoverageOf(string key) =>
            string.Join(", ", Ordering(key).Neighbours.Select(neighbour => $"{neighbour.Key} {neighbour.Coverage}"));

        public OrderedItem Ordered(string key) => Order.Items.Single(item => item.Key == key);

        public ReasonKind[] Reasons(string key) => [.. Ordered(key).Reasons.Select(reason => reason.Kind).Distinct()];
    }
}
