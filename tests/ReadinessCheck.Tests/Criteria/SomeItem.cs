using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Criteria;

/// <summary>Builds items in Markdown and has them judged.</summary>
internal static class SomeItem
{
    private static readonly ReadinessChecker Checker = new();

    public static BacklogItem With(string body, string title = "", ItemKind kind = ItemKind.Story) =>
        new() { Key = "SHOP-1", Title = title, Body = body, Kind = kind, Markup = Markup.Markdown };

    public static Verdict Judge(string body, string title = "", ItemKind kind = ItemKind.Story) => Checker.Check(With(body, title, kind));

    public static Finding Of(this Verdict verdict, string criterion) => verdict.Findings.Single(finding => finding.Criterion == criterion);
}
