using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>Builds verdicts: everything is answered unless a test says otherwise.</summary>
internal static class SomeVerdict
{
    public static Verdict Of(string key = "SHOP-1", string title = "Refund without the bank", ItemKind kind = ItemKind.Story, params Finding[] findings) => new(
        new BacklogItem { Key = key, Title = title, Kind = kind },
        [.. CriteriaCatalog.All.Select(criterion => findings.FirstOrDefault(finding => finding.Criterion == criterion.Id) ?? Answered(criterion.Id))],
        Noise: false);

    public static Finding Answered(string criterion, string quote = "Fourteen tickets a week.") => new()
    {
        Criterion = criterion,
        Level = Level.Answered,
        Confidence = 0.93,
        Reason = "It is said.",
        Evidence = [Quote(quote)],
    };

    public static Finding Missing(string criterion, string? question = null) => new()
    {
        Criterion = criterion,
        Level = Level.Missing,
        Confidence = 0.9,
        Reason = "Nothing speaks to it.",
        Sure = true,
        Question = question ?? $"What about {criterion}?",
    };

    public static Finding Weak(string criterion, string? question = null) => Missing(criterion, question) with
    {
        Level = Level.Weak,
        Evidence = [Quote("Must have.")],
    };

    public static Finding Unsure(string criterion) => Missing(criterion) with { Sure = false };

    public static Finding NotAsked(string criterion) => Missing(criterion) with { Sure = false, Applies = false, Question = null };

    public static Finding Undetermined(string criterion) => Missing(criterion) with
    {
        Level = Level.Undetermined,
        Confidence = 0,
        Reason = "It is written in German.",
        Sure = false,
        Question = null,
    };

    public static Evidence Quote(string quote, string where = "body") => new() { Quote = quote, Where = where, Start = 4, End = 4 + quote.Length };
}
