using CsCheck;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

/// <summary>Whatever the text, every passage stands where it says and every quote is a verbatim piece of it.</summary>
public sealed class OffsetProperties
{
    private static readonly string[] Pieces =
    [
        "We lose orders", ". ", "e.g. ", "? ", "! ", ": ", "\n", "\n\n", "\r\n", "  ", "    ", "**", "*", "_", "~~", "`", "```\n", "[", "](", ")", "]", "![", "<b>", "</b>",
        "<br>", "<!--", "-->", "<div>", "<pre>", "&amp;", "&#128512;", "\\", "> ", "- ", "- [ ] ", "1. ", "# ", "## ", "---\n", "| ", "||", "|---|---|\n", "{code}",
        "{quote}", "{{", "}}", "{color:red}", "{panel:title=Why}", "h2. ", "bq. ", "!a.png!", "😀", "\ud83d", "\udc00", "\0", "\u200b", "\u2028", "é", "用户。", "why:\n",
        "at A.B(C.cs:1)\n", "https://a.example/b ", "_No response_", "As a [role] ", "\t",
    ];

    private static readonly Gen<string> AnyPiece = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]);
    private static readonly Gen<Markup> AnyMarkup = Gen.Enum<Markup>();

    [Fact]
    public void Hold_for_pieces_of_markup_in_any_order() =>
        Gen.Select(AnyPiece.Array[0, 40], AnyMarkup)
            .Sample((pieces, markup) => Invariant.Check(Read(string.Concat(pieces), markup)), iter: 20_000);

    [Fact]
    public void Hold_for_any_characters() =>
        Gen.Select(Gen.Char.Array[0, 200], AnyMarkup).Sample((chars, markup) => Invariant.Check(Read(new string(chars), markup)), iter: 5_000);

    [Fact]
    public void Hold_for_any_text_in_an_Atlassian_document() =>
        AnyPiece.Array[0, 20].Array[0, 6]
            .Sample(paragraphs => Invariant.Check(Read(ToDocument(paragraphs), Markup.AtlassianDocument)), iter: 3_000);

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Gen.Select(AnyPiece.Array[0, 40].Select(string.Concat), AnyMarkup)
            .Sample((body, markup) => Assert.Equal(Places(Read(body, markup)), Places(Read(body, markup))));

    private static ItemText Read(string body, Markup markup) => ItemText.Of(new BacklogItem { Key = "T-1", Title = body, Body = body, Markup = markup });

    private static IEnumerable<(int Start, int End, string Text)> Places(ItemText text) =>
        text.Passages.Select(passage => (passage.Start, passage.End, passage.Text));

    private static string ToDocument(string[][] paragraphs) => System.Text.Json.JsonSerializer.Serialize(new
    {
        type = "doc",
        content = paragraphs.Select(pieces => new
        {
            type = "paragraph",
            content = pieces.Select((piece, i) => new { type = "text", text = piece, marks = i % 3 == 0 ? new[] { new { type = "strong" } } : [] }),
        }),
    });
}
