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
    public static string Label(CommentQuestion question) => $"{new CriterionLabel(question.Word, question.Name).Heading}:";

    /// <summary>Says what is asked for, above the questions.</summary>
    public static string Lead(CommentWords words, ItemKind kind, int gaps) => Filled(words.Lead, slot => slot == "{kind}" ? ItemKinds.Noun(kind) : gaps == 1 ? "this" : "each of these");

    /// <summary>Names what is left to be asked later; empty when nothing is.</summary>
    public static string AlsoOpen(CommentContent content) => content.AlsoOpen.Count == 0 ? "" : Filled(content.Words.AlsoOpen, _ => Enumeration.Of(content.AlsoOpen));

    /// <summary>
    /// Tells people how to answer and how to say no, which who is asked must be able to; empty when nothing is asked, and for a comment
    /// that is only shown and not there to be answered.
    /// </summary>
    public static IReadOnlyList<CommentPart> Ways(CommentContent content) => content.Marker is null || content.Questions.Count == 0 ? [] :
    [
        .. CommentSentence.Fill(content.Words.Ways, slot => new CommentPart(
            slot switch
            {
                "{answered}" => $"/readiness answered {content.Questions[0].Word}",
                "{waive}" => $"/readiness waive {content.Questions[0].Word}",
                _ => "/readiness skip",
            },
            IsCommand: true)),
    ];

    /// <summary>Marks a part of a sentence up: a command as one, and other words so that they stay words.</summary>
    /// <param name="part">The part.</param>
    /// <param name="command">Writes a command.</param>
    /// <param name="escape">Writes words.</param>
    public static string Marked(CommentPart part, Func<string, string> command, Func<string, string> escape) =>
        part.IsCommand ? command(part.Text)
        : string.IsNullOrWhiteSpace(part.Text) ? " "
        : $"{(part.Text[0] == ' ' ? " " : "")}{escape(part.Text)}{(part.Text[^1] == ' ' ? " " : "")}";

    /// <summary>Acknowledges commands; it repeats words of people. Null when there is none.</summary>
    public static string? Noted(CommentContent content) => content.Noted.Count == 0 ? null
        : TextCut.Shortened($"Noted: {string.Join("; ", content.Noted.Select(Noted))}.", CommentContent.LongestNoted);

    private static string Filled(string words, Func<string, string> slot) =>
        string.Concat(CommentSentence.Fill(words, name => new CommentPart(slot(name))).Select(part => part.Text));

    private static string Noted(NotedCommand noted) => $"{TextCut.Shortened(noted.Command, LongestCommand)} ({TextCut.Shortened(noted.By, LongestName)})";
}

/// <summary>A part of a sentence of ours or of the configuration.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsCommand">Whether it is a command that people can copy.</param>
internal readonly record struct CommentPart(string Text, bool IsCommand = false);
