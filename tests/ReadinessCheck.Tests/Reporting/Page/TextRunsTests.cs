using CsCheck;
using ReadinessCheck.Reporting.Page;

namespace ReadinessCheck.Tests.Reporting.Page;

public sealed class TextRunsTests
{
    [Fact]
    public void Quotes_that_overlap_share_what_they_have_in_common()
    {
        IReadOnlyList<PageRun> runs = TextRuns.Of("0123456789", 0, 10, [new TextMark(1, 6, "need"), new TextMark(4, 8, "reason")], []);

        Assert.Equal(
            [new("0", null, null), new("123", null, "need"), new("45", null, "need + reason"), new("67", null, "reason"), new("89", null, null)],
            runs);
    }

    [Fact]
    public void A_quote_of_two_questions_is_marked_once_with_both()
    {
        IReadOnlyList<PageRun> runs = TextRuns.Of("all of it", 0, 9, [new TextMark(0, 9, "need"), new TextMark(0, 9, "order"), new TextMark(0, 9, "need")], []);

        Assert.Equal([new("all of it", null, "need + order")], runs);
    }

    [Fact]
    public void A_heading_keeps_its_style_under_a_mark()
    {
        IReadOnlyList<PageRun> runs = TextRuns.Of("# Why now", 0, 9, [new TextMark(6, 9, "order")], [new TextStyle(0, 9, "heading")]);

        Assert.Equal([new("# Why ", "heading", null), new("now", "heading", "order")], runs);
    }

    [Fact]
    public void What_lies_outside_the_part_does_not_count() =>
        Assert.Equal([new("34", null, "need")], TextRuns.Of("0123456", 3, 5, [new TextMark(0, 7, "need"), new TextMark(5, 6, "order")], []));

    [Fact]
    public void Runs_make_up_the_part_and_each_is_marked_by_just_the_quotes_over_it() => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Array[0, 6].Sample(places =>
    {
        string text = "abcdefghijklmnopqrstuvwxyz0123";
        TextMark[] marks = [.. places.Select((place, i) => new TextMark(Math.Min(place.Item1, place.Item2), Math.Max(place.Item1, place.Item2), $"q{i}")).Where(mark => mark.End > mark.Start)];

        IReadOnlyList<PageRun> runs = TextRuns.Of(text, 0, text.Length, marks, []);

        Assert.Equal(text, string.Concat(runs.Select(run => run.Text)));
        foreach (PageRun run in runs)
        {
            int at = text.IndexOf(run.Text, StringComparison.Ordinal);
            Assert.Equal(marks.Where(mark => mark.Start <= at && mark.End >= at + run.Text.Length).Select(mark => mark.Label), run.Labels?.Split(" + ") ?? []);
        }
    });
}
