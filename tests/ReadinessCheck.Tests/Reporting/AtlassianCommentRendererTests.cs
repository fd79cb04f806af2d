using System.Text.Json;
using CsCheck;
using ReadinessCheck.Comments;
using ReadinessCheck.Reporting;
using ReadinessCheck.Tests.Comments;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Reporting;

public sealed class AtlassianCommentRendererTests
{
    private static readonly CommentContent Content = new(
        "Before work on this story begins, a sentence on this would help whoever picks it up:",
        [new CommentQuestion("customer need", "need", "Who needs it?")],
        ["ordering", "trade-off"],
        CommentMarker.Of("0123456789abcdef"));

    [Fact]
    public void A_comment_is_a_lead_a_list_what_is_left_the_ways_and_the_marker()
    {
        string[] lines = PlainText(Content).Split("\n\n");

        Assert.Equal(
            [
                Content.Lead,
                "- Customer need: Who needs it?",
                "Also open: ordering and trade-off.",
                "Answer in the text or in a comment, and this one is brought up to date. To say no, comment just /readiness answered need, "
                    + "/readiness waive need and why, or /readiness skip.",
                "readiness-check:v1 0123456789abcdef",
            ],
            lines);
    }

    [Fact]
    public void The_question_is_named_in_bold_and_commands_are_code()
    {
        JsonElement[] texts = Texts(AtlassianCommentRenderer.Render(Content));

        Assert.Equal(["Customer need:"], texts.Where(text => Marks(text).Contains("strong")).Select(Words));
        Assert.Equal(["/readiness answered need", "/readiness waive need", "/readiness skip"], texts.Where(text => Marks(text).Contains("code")).Select(Words));
    }

    [Fact]
    public void The_marker_is_a_small_grey_last_line()
    {
        JsonElement last = Texts(AtlassianCommentRenderer.Render(Content))[^1];

        Assert.Equal(Content.Marker!.Visible(), Words(last));
        Assert.Equal("""[{"type":"textColor","attrs":{"color":"#8993a4"}},{"type":"subsup","attrs":{"type":"sub"}}]""", last.GetProperty("marks").GetRawText());
    }

    [Fact]
    public void Commands_are_noted_with_who_gave_them()
    {
        CommentContent content = Content with { Noted = [new NotedCommand("Olga Nordmann", "/readiness skip"), new NotedCommand("Ådne Berg", "/readiness recheck")] };

        Assert.Contains("\n\nNoted: /readiness skip (Olga Nordmann); /readiness recheck (Ådne Berg).\n\n", PlainText(content), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_words_the_document_holds_them_and_has_the_form_of_one() => HostileWords.Contents.Sample(
        content =>
        {
            string json = AtlassianCommentRenderer.Render(content);
            string text = PlainText(content);

            Assert.All(content.Questions, question => Assert.Contains($"- {CommentWording.Label(question)} {VisibleText.Of(question.Text)}".TrimEnd(), text, StringComparison.Ordinal));
            Assert.Contains(VisibleText.Of(CommentWording.Noted(content) ?? ""), text, StringComparison.Ordinal);
            Assert.Equal(content.Marker, CommentMarker.Read(text));
            Assert.All(Texts(json), AssertIsText);
            Assert.Null(CommentCommand.Parse(text));
        },
        iter: 1_000);

    [Theory]
    [InlineData("a")]
    [InlineData("\\")]
    [InlineData("\"")]
    [InlineData("🙂")]
    [InlineData("日")]
    public void Even_the_longest_comment_is_one_that_Jira_takes(string text) =>
        Assert.InRange(AtlassianCommentRenderer.Render(Longest(text)).Length, 5_000, AtlassianCommentRenderer.MaxLength);

    internal static CommentContent Longest(string text)
    {
        string words = string.Concat(Enumerable.Repeat(text, 5_000 / text.Length));
        return new(
            Content.Lead,
            [.. Enumerable.Repeat(new CommentQuestion("business reason", "trade-off", words[..CommentContent.LongestQuestion]), CommentContent.MostQuestions)],
            ["expected outcome", "business reason"],
            Content.Marker! with { HushedAt = SomeComments.Start })
        {
            Noted = [.. Enumerable.Repeat(new NotedCommand(words, words), 100)],
        };
    }

    private static string PlainText(CommentContent content)
    {
        BacklogItem item = new() { Key = "T-1", Related = [new RelatedText(RelatedText.Comment, AtlassianCommentRenderer.Render(content), Markup.AtlassianDocument)] };
        return ItemText.Of(item).Sources[^1].Text;
    }

    private static JsonElement[] Texts(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. Nodes(document.RootElement.Clone()).Where(node => node.GetProperty("type").GetString() == "text")];
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("content", out JsonElement content) ? content.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private static void AssertIsText(JsonElement text)
    {
        Assert.NotEqual("", Words(text));
        Assert.DoesNotMatch(@"[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]", Words(text));
        Assert.False(Marks(text).Contains("code") && Marks(text).Count > 1);
    }

    private static string Words(JsonElement text) => text.GetProperty("text").GetString()!;

    private static HashSet<string> Marks(JsonElement text) =>
        text.TryGetProperty("marks", out JsonElement marks) ? [.. marks.EnumerateArray().Select(mark => mark.GetProperty("type").GetString()!)] : [];
}
