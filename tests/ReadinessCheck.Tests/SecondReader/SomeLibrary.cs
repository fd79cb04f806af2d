using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

/// <summary>Items of a town's library that lends books without a desk. What the offline engine makes of each stands beside it.</summary>
internal static class SomeLibrary
{
    public const string Painted = "The branch in Kiel was built in 1912 by an architect from Hamburg.";
    public const string Alternative = "We could send a letter instead.";
    public const string Fees = "They forget the day and pay a fee of two euros.";
    public const string Loss = "Each week of waiting costs us forty fees that nobody wants to pay.";

    /// <summary>The need is answered, and so is the order, which it is not sure of; the other three are sure to be missing.</summary>
    public static BacklogItem Bare { get; } = Story(
        $"Borrowers get a message three days before a book is due. The text is the one of the desk. {Painted}\n\n## Priority\n\nThere is no deadline for this one.");

    /// <summary>The need, the reason and the order are answered; the trade-off and the outcome are weak, and not sure to be gaps.</summary>
    public static BacklogItem Told { get; } = Story(
        $"Borrowers get a message three days before a book is due. {Fees} {Alternative}\n\nThe text is the one of the desk. The audit comes in June. {Painted}");

    /// <summary>The need, the reason and the order are answered; the other two are sure to be missing.</summary>
    public static BacklogItem Costly { get; } = Story(
        $"Borrowers get a message three days before a book is due. We send no letters, since each one costs us a euro and takes two days. {Loss} See #14 and #15.");

    public static BacklogItem German { get; } = Story("Die Sachbearbeiter geben die Anschrift bei jedem Anruf neu ein, weil das Formular sie vergisst. Das kostet uns jede Woche viele Stunden.")
        with
    { Title = "Anschrift nur einmal eingeben" };

    public static BacklogItem Story(string body, params IReadOnlyList<RelatedText> related) => new()
    {
        Key = "LIB-3",
        Kind = ItemKind.Story,
        Title = "Reminder before a book is due",
        Body = body,
        Related = related,
    };

    public static BacklogItem And(this BacklogItem item, params IReadOnlyList<RelatedText> related) => item with { Related = [.. item.Related, .. related] };

    public static RelatedText Comment(string text) => new(RelatedText.Comment, text, Markup.Markdown, "maria.rossi");

    public static RelatedText Parent(string text) => new(RelatedText.ParentPrefix + "LIB-1", text, Markup.Markdown);
}
