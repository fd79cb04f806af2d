using ReadinessCheck.Reporting;
using ReadinessCheck.Text;

namespace ReadinessCheck.Comments;

/// <summary>The sentences of a comment that are the same in every markup, as plain text to be marked up.</summary>
internal static class CommentWording
{
    // So that one long reason leaves room for the other commands.
    private const int LongestCommand = 200;
    private const int LongestName = 60;

    /// <summary>What a question begins with: <c>Customer need:</c>.</summary>
    public static string Label(CommentQuestion question) => $"{char.ToUpperInvariant(question.Name[0])}{question.Name[1..]}:";

    /// <summary>Names what is left to be asked later; null when nothing is.</summary>
    public static string? AlsoOpen(CommentContent content) => content.AlsoOpen.Count == 0 ? null : $"Also open: {Enumeration.Of(content.AlsoOpen)}.";

    /// <summary>
    /// Tells people how to answer and how to say no, which who is asked must be able to; empty when nothing is asked, and for a comment
    /// that is only shown and not there to be answered.
    /// </summary>
    public static IReadOnlyList<CommentPart> Ways(CommentContent content) => content.Marker is null || content.Questions.Count == 0 ? [] :
    [
        new("Answer in the text or in a comment, and this one is brought up to date. To say no, comment just "),
        new($"/readiness answered {content.Questions[0].Word}", IsCommand: true),
        new(", "),
        new($"/readiness waive {content.Questions[0].Word}", IsCommand: true),
        new(" and why, or "),
        new("/readiness skip", IsCommand: true),
        new("."),
    ];

    /// <summary>Acknowledges commands; it repeats words of people. Null when there is none.</summary>
    public static string? Noted(CommentContent content) => content.Noted.Count == 0 ? null
        : TextCut.Shortened($"Noted: {string.Join("; ", content.Noted.Select(Noted))}.", CommentContent.LongestNoted);

    private static string Noted(NotedCommand noted) => $"{TextCut.Shortened(noted.Command, LongestCommand)} ({TextCut.Shortened(noted.By, LongestName)})";
}

/// <summary>A part of a sentence of ours; it repeats no word of anybody.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsCommand">Whether it is a command that people can copy.</param>
internal readonly record struct CommentPart(string Text, bool IsCommand = false);
