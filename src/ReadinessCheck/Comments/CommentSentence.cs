using System.Text.RegularExpressions;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Comments;

/// <summary>A sentence of a comment that a team can say in words of its own, with the slots that it has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Standard">Our own words for it.</param>
/// <param name="Slots">The slots that there are, in braces: <c>{kind}</c>.</param>
/// <param name="Required">The slots that must be there: without them, who is asked misses something.</param>
public sealed partial record CommentSentence(string Name, string Standard, IReadOnlyList<string> Slots, IReadOnlyList<string> Required)
{
    /// <summary>The longest sentence, in UTF-16 units: all of them and the longest questions fit into a comment of Jira's.</summary>
    public const int Longest = 240;

    /// <summary>What stands above the questions.</summary>
    public static CommentSentence Lead { get; } = new(
        "lead", "Before work on this {kind} begins, a sentence on {each} would help whoever picks it up:", ["{kind}", "{each}"], []);

    /// <summary>What the comment says once every question is answered.</summary>
    public static CommentSentence Answered { get; } = new("answered", "All that was asked here is answered. Thank you.", [], []);

    /// <summary>What names the questions that are not spelt out yet.</summary>
    public static CommentSentence AlsoOpen { get; } = new("also-open", "Also open: {questions}.", ["{questions}"], ["{questions}"]);

    /// <summary>What tells people how to answer and how to say no.</summary>
    public static CommentSentence Ways { get; } = new(
        "ways",
        "Answer in the text or in a comment, and this one is brought up to date. To say no, comment just {answered}, {waive} and why, or {skip}.",
        ["{answered}", "{waive}", "{skip}"],
        ["{answered}", "{waive}", "{skip}"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CommentSentence> All { get; } = [Lead, Answered, AlsoOpen, Ways];

    /// <summary>Says what is wrong with a team's words for it, and what to do; null when nothing is.</summary>
    /// <param name="text">The words.</param>
    public string? ProblemOf(string text)
    {
        string[] unknown = [.. Braces().Matches(text).Select(match => match.Value).Where(slot => !Slots.Contains(slot))];
        string[] missing = [.. Required.Where(slot => !text.Contains(slot, StringComparison.Ordinal))];
        return text.Length > Longest ? $"is {text.Length} characters long: {Longest} are the most"
            : text.Length == 0 || VisibleText.Of(text) != text ? "must be words in one line, without double white space and without characters that are not seen"
            : text.ContainsAny(['<', '>']) ? "must hold no HTML: leave < and > out"
            : text.Contains('@') ? "must call nobody: leave @ out"
            : OfTheChecker().IsMatch(text) ? "must hold no mark or command of the checker's: its commands stand in slots"
            : !Opening().IsMatch(text) ? "must begin with a word or a slot, as other signs can make a list or a heading of it"
            : unknown.Length > 0 ? $"has {unknown[0]}, which is no slot of it: {(Slots.Count == 0 ? "it has none" : $"there {(Slots.Count == 1 ? "is" : "are")} {Enumeration.Of(Slots)}")}"
            : missing.Length > 0 ? $"does not have {Enumeration.Of(missing)}: put {(missing.Length == 1 ? "it" : "them")} where {(missing.Length == 1 ? "it belongs" : "they belong")}"
            : null;
    }

    /// <summary>Takes words apart at their slots.</summary>
    /// <param name="text">The words, with nothing wrong.</param>
    /// <param name="slot">Gives what stands in a slot.</param>
    internal static IEnumerable<CommentPart> Fill(string text, Func<string, CommentPart> slot)
    {
        int at = 0;
        foreach (Match match in Braces().Matches(text))
        {
            if (match.Index > at)
            {
                yield return new CommentPart(text[at..match.Index]);
            }

            yield return slot(match.Value);
            at = match.Index + match.Length;
        }

        if (at < text.Length)
        {
            yield return new CommentPart(text[at..]);
        }
    }

    // A brace alone is no slot either.
    [GeneratedRegex(@"\{[^{}]*\}|[{}]")]
    private static partial Regex Braces();

    [GeneratedRegex(@"readiness-check\s*:|/readiness", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheChecker();

    [GeneratedRegex(@"^(?:[\p{L}{]|[^\x00-\x7F])")]
    private static partial Regex Opening();
}
