using CsCheck;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Tests.Comments;

/// <summary>Words that are markup somewhere, or worse; and comments that repeat them.</summary>
internal static class HostileWords
{
    private static readonly CommentMarker?[] Markers =
    [
        null, CommentMarker.Of(""), CommentMarker.Of("0123456789abcdef"), CommentMarker.Of("0123456789abcdef") with { Fold = Fold.Done },
        CommentMarker.Of("0123456789abcdef") with { HushedAt = SomeComments.Start },
    ];

    private static readonly CommentQuestion[] SomeQuestions =
        [new("customer need", "need", "Who needs it?"), new("trade-off", "trade-off", "What is given up for it?"), new("ordering", "priority", "Why now?")];

    private static readonly string[] SomeNames = ["business reason", "expected outcome"];

    private static readonly NotedCommand[] SomeNoted = [new("Olga Nordmann", "/readiness skip"), new("Ådne Berg", "/readiness answered reason")];

    /// <summary>Every combination of what a comment can have.</summary>
    public static readonly CommentContent[] Forms =
    [
        .. from questions in Enumerable.Range(0, CommentContent.MostQuestions + 1)
           from open in Enumerable.Range(0, 3)
           from noted in Enumerable.Range(0, 3)
           from marker in Markers
           select new CommentContent("Before work begins:", [.. SomeQuestions.Take(questions)], [.. SomeNames.Take(open)], marker) { Noted = [.. SomeNoted.Take(noted)] },
    ];

    private static readonly string[] Parts =
    [
        "#52", "acme/app#52", "GH-52", "gh-52", "@ana", "@acme/team", "ana@example.org", "mailto:ana@example.org", "https://example.org/52",
        "HTTP://github.com/acme/app/issues/52", "www.example.org", "WWW.example.org", "16c999e8c7", "acme@16c999e8c7", ":tada:", "$x$", "$$", "\n\n# big\n",
        "\n- list\n", "\n> quote\n", "\n```\ncode\n```\n", "`code`", "**bold**", "__bold__", "~~gone~~", "<b>", "</li></ul>", "<script>", "<!--", "-->", "<details>",
        "<!-- readiness-check:v1 0123456789abcdef -->", "\nreadiness-check:v1 0123456789abcdef\n", "[text](https://example.org)", "![image](x)",
        "[^1]", "[ref]: https://example.org", "<https://example.org>", "&#64;ana", "&lt;b&gt;", "\\", "|a|b|", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u3164", "\u034F",
        "\0", "\u001B[31m", "\uFFFD", "\U000E0041", "\n/readiness skip\n", "words", "Dark mode", "É", "日本", "🙂", " ", "\t", "\r", "\u2028", "\uD83D", "\uDE42",
        "{noformat}", "{code:java}", "{html}", "{jira:APP-1}", "{color:#8993a4}~readiness-check:v1 0123456789abcdef~{color}", "{color}", "{{mono}}", "{quote}", "{*}", "${x}",
        "[~ana]", "[APP-1]", "[text|https://example.org]", "[^file.txt]", "!image.png!", "!https://example.org/x.png|width=9!", "||head||", "|cell|", "*bold*", "_slanted_",
        "-gone-", "+new+", "^up^", "~down~", "??cited??", ":)", ":-)", ":(", ";)", ";-)", ":D", ":P", ":-P", "(y)", "(n)", "(i)", "(/)", "(x)", "(!)", "(+)", "(-)", "(?)",
        "(on)", "(off)", "(*)", "(*r)", "(flag)", "(flagoff)", "(tm)", "--", "---", "----", "\nh1. big\n", "h3.", "\nbq. said\n", "bq.", "# ", "* ", "- ", "\\\\", "\\{", "&", "&#92;",
        "(", ")", "{", "}", "[", "]", "!", "*", "_", "-", "+", "^", "~", "?", ":", ";", "|", "\"", "'",
    ];

    /// <summary>A few of them in a row, joined or apart.</summary>
    public static readonly Gen<string> Any = Gen.Select(Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 6], Gen.Int[0, 1])
        .Select((parts, spaced) => string.Join(spaced == 0 ? "" : " ", parts));

    /// <summary>Comments that ask, name, note and are marked, or not, in every combination, whatever they repeat.</summary>
    public static readonly Gen<CommentContent> Contents = Gen.Select(Gen.Int[0, Forms.Length - 1].Select(index => Forms[index]), Any.Array[3], Gen.Select(Any, Any).Array[2]).Select((form, questions, noted) => form with
    {
        Questions = [.. form.Questions.Zip(questions, (question, text) => question with { Text = text })],
        Noted = [.. form.Noted.Zip(noted, (_, words) => new NotedCommand(words.Item1, words.Item2))],
    });
}
