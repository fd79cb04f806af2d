using System.Globalization;
using System.Text;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order.Cases;

/// <summary>Holds the checker against labelled backlogs: what was found, wrongly found and not found, by what was looked for.</summary>
public sealed class CaseMeasure(ReadinessChecker checker)
{
    public const string References = "references";
    public const string Reasons = "reasons";
    public const string Coverage = "coverage";

    private static readonly Dictionary<string, DisagreementKind> Kinds =
        Enum.GetValues<DisagreementKind>().ToDictionary(kind => Hyphenated(kind.ToString()));

    private readonly SortedDictionary<string, Count> _counts = [];

    public IReadOnlyDictionary<string, Count> Counts => _counts;

    public static IEnumerable<string> DisagreementNames => Kinds.Keys;

    /// <summary>Takes a backlog and says what was judged otherwise than its labels.</summary>
    public List<string> Add(BacklogCase labelled)
    {
        (List<Verdict> verdicts, BacklogOrder order) = Check(labelled);
        List<string> misses = [];
        foreach (BacklogCase.CaseItem item in labelled.Items.Where(item => item.Expect is not null))
        {
            OrderedItem ordered = order.Items.Single(o => o.Key == item.Key);
            Compare(References, labelled, item.Key, item.Expect!.Names, ordered.Names, misses);
            Compare(Reasons, labelled, item.Key, item.Expect.Reasons, ordered.Reasons.Select(reason => Hyphenated(reason.Kind.ToString())).Distinct(), misses);
            Finding finding = verdicts.Single(v => v.Item.Key == item.Key).Findings.Single(f => f.Criterion == CriterionIds.Ordering);
            Compare(
                Coverage,
                labelled,
                item.Key,
                item.Expect.Coverage.Select(pair => $"{pair.Key} {pair.Value}"),
                finding.Neighbours.Select(n => $"{n.Key} {Hyphenated(n.Coverage.ToString())}"),
                misses);
        }

        foreach ((string name, DisagreementKind kind) in Kinds)
        {
            Compare(
                name,
                labelled,
                "",
                labelled.Disagreements.Where(d => d.Kind == name).Select(d => string.Join(' ', d.Items)),
                order.Disagreements.Where(d => d.Kind == kind).Select(d => string.Join(' ', d.Items)),
                misses);
        }

        return misses;
    }

    /// <summary>The counts as a table.</summary>
    public string ToTable()
    {
        StringBuilder table = new("| | labelled | found | precision | recall |\n|---|---:|---:|---:|---:|\n");
        foreach ((string name, Count count) in _counts)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {count.Right + count.Missed} | {count.Right + count.Wrong} | {count.Precision:0.00} | {count.Recall:0.00} |\n");
        }

        return table.ToString();
    }

    private (List<Verdict> Verdicts, BacklogOrder Order) Check(BacklogCase labelled)
    {
        BacklogChecker backlog = new(checker, labelled.Day, keepTexts: true);
        List<Verdict> verdicts = [];
        foreach (BacklogEntry entry in labelled.Entries())
        {
            if (entry is BacklogEntry.Item { Value: var item })
            {
                verdicts.AddRange(backlog.Add(item));
            }
            else
            {
                backlog.Add((BacklogEntry.LeftOut)entry);
            }
        }

        verdicts.AddRange(backlog.Complete());
        return (verdicts, backlog.ToOrder());
    }

    private void Compare(string what, BacklogCase labelled, string key, IEnumerable<string> expected, IEnumerable<string> found, List<string> misses)
    {
        HashSet<string> left = [.. expected];
        Count count = _counts.GetValueOrDefault(what) ?? new Count(0, 0, 0);
        foreach (string one in found)
        {
            bool right = left.Remove(one);
            count = right ? count with { Right = count.Right + 1 } : count with { Wrong = count.Wrong + 1 };
            if (!right)
            {
                misses.Add($"{labelled.Name} {key}: {what}: {one} is found and not labelled".Replace("  ", " ", StringComparison.Ordinal));
            }
        }

        misses.AddRange(left.Select(one => $"{labelled.Name} {key}: {what}: {one} is labelled and not found"));
        _counts[what] = count with { Missed = count.Missed + left.Count };
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();

    /// <summary>How much was found rightly, wrongly, and not.</summary>
    public sealed record Count(int Right, int Wrong, int Missed)
    {
        public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

        public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);
    }
}
