using ReadinessCheck.Cli.Output;
using ReadinessCheck.Cli.Rendering;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Cli.Tests.Rendering;

public sealed class ExplanationRendererTests
{
    private static readonly BacklogItem Item = new()
    {
        Key = "SHOP-1",
        Title = "Refund",
        Body = "Fourteen tickets a week. Alternatives: none. It is blue. It is round.",
        Related = [new RelatedText("comment", "The bank asks for it.", Markup.Markdown, "anna")],
    };

    [Fact]
    public void What_counted_comes_first_and_what_was_passed_over_stands_under_its_reason()
    {
        Assert.Equal(
            """
            SHOP-1 Refund

            ● business reason: answered (93 % sure)
              It says what is gained.
              Counted:
                “Fourteen tickets a week.”
                  answers it
                “The bank asks for it.” (in a comment by anna)
                  speaks to it too
              Passed over, a slot without content:
                “Alternatives: none.”
              Passed over, says nothing to this question:
                “Refund”
                “It is blue.”
                “It is round.”

            """.ReplaceLineEndings("\n"),
            Render());
    }

    [Fact]
    public void Of_a_long_text_the_passages_that_nobody_would_count_are_cut_short()
    {
        string output = Render(string.Concat(Enumerable.Repeat("It is blue. ", 30)));

        Assert.Contains("    and 23 more\n", output, StringComparison.Ordinal);
    }

    private static string Render(string? body = null)
    {
        BacklogItem item = body is null ? Item : Item with { Body = body };
        ItemText text = ItemText.Of(item);
        Finding finding = new()
        {
            Criterion = CriterionIds.BusinessReason,
            Level = Level.Answered,
            Confidence = 0.93,
            Reason = "It says what is gained.",
            Evidence = [text.Quote(text.Passages[1])],
        };
        Dictionary<string, IReadOnlyList<PassageNote>> notes = new() { [finding.Criterion] = [.. text.Passages.Select(Note)] };
        StringWriter output = new();
        new ExplanationRenderer(Screen.For(output, isTerminal: false)).Write(new Explanation(new Verdict(item, [finding], Noise: false), notes));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static PassageNote Note(Passage passage) => passage.Text switch
    {
        "Fourteen tickets a week." => new PassageNote(passage, Level.Answered, "answers it"),
        "The bank asks for it." => new PassageNote(passage, Level.Weak, "speaks to it too"),
        "Alternatives: none." => new PassageNote(passage, Level.Missing, "a slot without content"),
        _ => new PassageNote(passage, Level.Missing, "says nothing to this question"),
    };
}
