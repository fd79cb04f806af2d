using CsCheck;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Tests.Reporting.Page;

public sealed class TextFoldingTests
{
    private static readonly string[] Pieces = ["word ", "a longer sentence of its own. ", "\n", "\n\n", "😀", "x", new string('y', 400)];
    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 120].Select(string.Concat);

    [Fact]
    public void A_short_text_of_the_item_itself_is_shown_whole() =>
        Assert.Equal([new FoldedPart(0, TextFolding.Short, IsFolded: false)], TextFolding.Of(new string('x', TextFolding.Short), [], isOwn: true));

    [Fact]
    public void A_long_text_begins_in_sight_and_goes_on_folded()
    {
        string text = string.Concat(Enumerable.Repeat("Nothing of it answers anything. ", 60));

        IReadOnlyList<FoldedPart> parts = TextFolding.Of(text, [], isOwn: true);

        Assert.Equal([false, true], parts.Select(part => part.IsFolded));
        Assert.InRange(parts[0].End, TextFolding.Opening, TextFolding.Opening + TextFolding.Around);
        Assert.Equal(' ', text[parts[0].End - 1]);
    }

    [Fact]
    public void A_comment_that_answers_nothing_is_folded_as_a_whole() =>
        Assert.Equal([new FoldedPart(0, 5, IsFolded: true)], TextFolding.Of("Okay.", [], isOwn: false));

    [Fact]
    public void A_quote_within_a_line_without_end_is_in_sight_with_some_words_around()
    {
        string text = string.Concat(Enumerable.Repeat("filler ", 10_000));

        IReadOnlyList<FoldedPart> parts = TextFolding.Of(text, [new TextMark(35_000, 35_020, "need")], isOwn: false);

        Assert.Equal([true, false, true], parts.Select(part => part.IsFolded));
        Assert.InRange(parts[1].End - parts[1].Start, 200, 400);
    }

    [Fact]
    public void An_empty_text_has_no_parts()
    {
        Assert.Empty(TextFolding.Of("", [], isOwn: true));
        Assert.Empty(TextFolding.Of("", [], isOwn: false));
    }

    [Fact]
    public void Parts_make_up_the_text_cut_no_character_and_fold_no_quote_away() => Gen.Select(Text, Gen.Int[0, 1000].Array[0, 8], Gen.Bool).Sample((text, places, isOwn) =>
    {
        TextMark[] marks = [.. places.Where(place => place + 3 < text.Length).Select(place => new TextMark(place, Math.Min(text.Length, place + 3 + (place % 90)), "need"))];

        IReadOnlyList<FoldedPart> parts = TextFolding.Of(text, marks, isOwn);

        Assert.Equal(text, string.Concat(parts.Select(part => text[part.Start..part.End])));
        Assert.All(parts, part => Assert.True(part.Start < part.End));
        Assert.All(parts.Skip(1), part => Assert.False(
            char.IsLowSurrogate(text[part.Start]) && !marks.Any(mark => mark.Start == part.Start || mark.End == part.Start), $"A character is cut at {part.Start}."));
        Assert.All(marks, mark => Assert.DoesNotContain(parts, part => part.IsFolded && part.Start < mark.End && mark.Start < part.End));
    });
}
