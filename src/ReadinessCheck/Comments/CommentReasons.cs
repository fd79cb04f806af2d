using System.Globalization;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Comments;

/// <summary>The sentences in which a plan says why.</summary>
internal static class CommentReasons
{
    public const string NewerVersion = "Our comment was written by a newer version of the checker.";
    public const string Unread = "Not all comments of the item are read yet.";
    public const string BroughtBack = "Every question is answered, and somebody brought our comment back to sight.";
    public const string WrittenInto = "Somebody wrote into our comment.";
    public const string RepliedTo = "Somebody wrote after our comment, so it is not deleted.";
    public const string Unremembered = "It had not been noted yet which comment is ours.";

    public static string Of(Rest rest) => rest switch
    {
        Rest.Answered => "Every question is answered.",
        Rest.Settled => "What is open is waived, or said to be answered.",
        Rest.HeldBack => "What is open is held back by the baseline.",
        Rest.Skipped => "The item is to be skipped.",
        _ => "No gap is sure.",
    };

    public static string Of(PersonAct act)
    {
        string did = act.Kind == PersonActKind.Deleted ? "deleted" : "minimised";
        string when = act.At is { } time ? time.UtcDateTime.ToString(" 'on' d MMMM yyyy", CultureInfo.InvariantCulture) : "";
        return $"Somebody {did} our comment{when}, and the item was not edited since.";
    }

    public static string OfAnother(CommentAuthor author) => $"{VisibleText.Of(author.Name)} has a comment of the checker there.";

    public static string Asks(CommentAsk ask) => $"There {(ask.Gaps.Count == 1 ? "is a sure gap" : "are sure gaps")}: {Names(ask)}.";

    public static string Changed(CommentAsk ask) => ask.Rest is { } rest ? Of(rest) : $"What there is to ask has changed: {Names(ask)}.";

    public static string UpToDate(CommentAsk ask) => ask.Rest is { } rest ? Of(rest) : $"Our comment asks about that already: {Names(ask)}.";

    public static string Duplicates(int count) => count == 1 ? "A second comment of ours is deleted." : $"{count} more comments of ours are deleted.";

    private static string Names(CommentAsk ask) => Enumeration.Of([.. ask.Gaps.Select(gap => CriterionLabel.Of(gap.Criterion).Name)]);
}
