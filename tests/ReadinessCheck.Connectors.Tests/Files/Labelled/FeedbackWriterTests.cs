using System.Text;
using CsCheck;
using NJsonSchema;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Files.Labelled;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.Files.Labelled;

public sealed class FeedbackWriterTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 12, 10, 15, 0, TimeSpan.FromHours(1));

    private static readonly string[] Pieces =
    [
        "We lose orders", ". ", "\n", "\r\n", "\r", "  ", "\"", "\\", "\\ud83d", "\\n", "{", "}", "[", "]", ",", "{\"id\":1}\n", "# ", "- [ ] ", "```\n", "h2. ", "{code}",
        "*bold*", "<!--", "&amp;", "😀", "\ud83d", "\udc00", "\0", "\u0001", "\u0085", "\u200b", "\u2028", "\u2029", "\ufeff", "\f", "\v", "é", "用户。", "\t",
        "readiness-check: ", "/readiness answered need",
    ];

    private static readonly Gen<string> AnyText = Any(Pieces).Array[0, 12].Select(pieces => "T" + string.Concat(pieces));

    private static readonly Gen<RelatedText> AnyRelated = Gen.Select(
        Any("comment", "parent:#7", "field:milestone", "field:due-date"), AnyText, Gen.Enum<Markup>(), Any(null, "olga", "\"x\\"), Gen.Int[0, 9])
        .Select((where, text, markup, author, hours) => new RelatedText(where, text, markup, author, hours == 0 ? null : At.AddHours(hours)));

    private static readonly Gen<FeedbackItem> AnyFeedback = Gen.Select(AnyText, AnyText, Gen.Enum<Markup>(), Gen.Enum<ItemKind>(), AnyRelated.Array[0, 4], Gen.Int[1, 31])
        .Select((title, body, markup, kind, related, said) => new FeedbackItem(
            new BacklogItem { Key = "#1", Title = title.Trim(), Body = body, Markup = markup, Kind = kind, Related = related },
            "github:example/ledger",
            [.. CriteriaCatalog.All.Where((_, i) => (said & (1 << i)) != 0).Select(criterion => new SaidAnswered(criterion.Id, "olga", At))]));

    [Fact]
    public void What_is_written_is_read_as_the_same_text_with_the_same_labels() =>
        AnyFeedback.Array[1, 4].Sample(
            items =>
            {
                FeedbackItem[] written = [.. items.Select((item, i) => item with { Item = item.Item with { Key = $"#{i}" } })];
                LabelledItem[] read = Read(written);

                Assert.Equal(written.Length, read.Length);
                foreach ((FeedbackItem one, LabelledItem other) in written.Zip(read))
                {
                    AssertSame(one, other);
                }
            },
            iter: 2_000);

    [Fact]
    public async Task Every_line_fits_both_schemas()
    {
        JsonSchema[] schemas = [await Schema("labelled-item"), await Schema("backlog-item")];

        AnyFeedback.Sample(feedback => Assert.All(schemas, schema => Assert.Empty(schema.Validate(FeedbackWriter.Line(feedback)))), iter: 200);
    }

    [Fact]
    public async Task Every_particular_of_an_item_is_read_again()
    {
        BacklogItem item = new()
        {
            Key = "example/other#12",
            Kind = ItemKind.Story,
            Title = "Refund without the bank",
            Url = new Uri("https://github.com/example/other/issues/12"),
            Parent = "#7",
            Related = [new RelatedText("field:due-date", "2026-06-30", Markup.Plain)],
            Links = [new ItemLink(LinkKind.Blocks, "#4"), new ItemLink(LinkKind.BlockedBy, "#2", IsDone: true)],
            Due = new DateOnly(2026, 6, 30),
            Timeboxes = [new Timebox("Sprint 14", new DateOnly(2026, 3, 13)), new Timebox("2.1", null)],
            Moves = [new Move(At, "rank")],
            EditedAt = At,
        };
        FeedbackItem feedback = new(item, "github:example/ledger", [new SaidAnswered(CriterionIds.TradeOff, "maria", At)]);

        BacklogItem read = Assert.Single(Read(feedback)).Item;

        Assert.Equal(
            item with { Related = [], Links = [], Timeboxes = [], Moves = [], People = [] },
            read with { Related = [], Links = [], Timeboxes = [], Moves = [], People = [] });
        Assert.Equal(item.Related, read.Related);
        Assert.Equal(item.Links, read.Links);
        Assert.Equal(item.Timeboxes, read.Timeboxes);
        Assert.Equal(item.Moves, read.Moves);
        Assert.All(
            [await Schema("labelled-item"), await Schema("backlog-item")], schema => Assert.Empty(schema.Validate(FeedbackWriter.Line(feedback))));
    }

    [Fact]
    public void The_people_of_an_item_are_not_handed_on()
    {
        FeedbackItem feedback = new(
            new BacklogItem { Key = "#1", Title = "T", People = ["Maria Rossi", "mrossi"] }, "github:example/ledger", [new SaidAnswered(CriterionIds.TradeOff, "olga", At)]);

        string line = FeedbackWriter.Line(feedback);

        Assert.DoesNotContain("people", line, StringComparison.Ordinal);
        Assert.DoesNotContain("rossi", line, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_line_says_who_labelled_and_when()
    {
        FeedbackItem feedback = new(
            new BacklogItem { Key = "#1", Title = "T" }, "github:example/ledger", [new SaidAnswered(CriterionIds.TradeOff, "maria", At)]);

        Assert.Equal(
            """
            {"project":"github:example/ledger","id":"#1","title":"T","body":"","markup":"markdown","levels":{"trade-off":2},"labelledBy":{"trade-off":{"by":"maria","at":"2026-03-12T10:15:00+01:00"}}}
            """,
            FeedbackWriter.Line(feedback));
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static LabelledItem[] Read(params FeedbackItem[] items)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(string.Concat(items.Select(item => $"{FeedbackWriter.Line(item)}\n"))));
        return [.. SomeLabelled.Read(LabelledSource.Open("-", file)).GetAwaiter().GetResult().Select(entry => Assert.IsType<LabelledEntry.Item>(entry).Value)];
    }

    private static void AssertSame(FeedbackItem written, LabelledItem read)
    {
        BacklogItem whole = WithoutHalves(written.Item);
        Assert.Equal((whole.Key, whole.Kind, whole.Title, whole.Body, whole.Markup), (read.Item.Key, read.Item.Kind, read.Item.Title, read.Item.Body, read.Item.Markup));
        Assert.Equal(whole.Related, read.Item.Related);
        Assert.Equal(Places(whole), Places(read.Item));
        Assert.Equal(written.Project, read.Project);
        Assert.Equal(written.Said.Select(said => KeyValuePair.Create(said.Criterion, Level.Answered)), read.Levels);
        Assert.Equal(written.Said.Count == CriteriaCatalog.All.Count ? false : null, read.Noise);
    }

    private static IEnumerable<(string Where, int Start, int End, string Text)> Places(BacklogItem item) =>
        ItemText.Of(item).Passages.Select(passage => (passage.Source.Where, passage.Start, passage.End, passage.Text));

    // Half a character stands for nothing, in no file and in no text: U+FFFD takes its place, of the same length.
    private static BacklogItem WithoutHalves(BacklogItem item) => item with
    {
        Title = WithoutHalves(item.Title),
        Body = WithoutHalves(item.Body),
        Related = [.. item.Related.Select(related => related with { Text = WithoutHalves(related.Text) })],
    };

    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes());

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "docs", "schemas", $"{name}.schema.json"));
}
