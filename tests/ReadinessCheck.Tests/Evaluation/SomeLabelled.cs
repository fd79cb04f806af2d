using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Evaluation;

/// <summary>Builds labelled items and verdicts in which every question has the same level.</summary>
internal static class SomeLabelled
{
    public static LabelledItem Item(Level label, string project = "", string? quote = null, bool? noise = false, ItemKind kind = ItemKind.Story) => new(
        new BacklogItem { Key = "SHOP-1", Title = "Refund without the bank", Kind = kind },
        project,
        CriteriaCatalog.All.ToDictionary(criterion => criterion.Id, _ => label),
        CriteriaCatalog.All.Where(_ => quote is not null).ToDictionary(criterion => criterion.Id, _ => quote!),
        noise);

    /// <summary>Takes the labels of all other questions away.</summary>
    public static LabelledItem Only(this LabelledItem item, params string[] criteria) =>
        item with { Levels = item.Levels.Where(level => criteria.Contains(level.Key)).ToDictionary() };

    public static Verdict Verdict(Level level, double confidence = 0.75, bool sure = false, string? quote = null, bool noise = false) => new(
        Item(level).Item,
        [.. CriteriaCatalog.All.Select(criterion => new Finding
        {
            Criterion = criterion.Id,
            Level = level,
            Confidence = confidence,
            Reason = "It is said.",
            Sure = sure,
            Evidence = quote is null ? [] : [new Evidence { Quote = quote, Where = "body", Start = 0, End = quote.Length }],
        })],
        noise);

    public static Agreement Agreement(params (LabelledItem Labelled, Verdict Verdict)[] pairs)
    {
        AgreementTally tally = new();
        foreach ((LabelledItem labelled, Verdict verdict) in pairs)
        {
            tally.Add(labelled, verdict);
        }

        return tally.ToAgreement();
    }
}
