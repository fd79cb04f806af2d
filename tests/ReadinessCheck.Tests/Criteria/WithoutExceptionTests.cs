using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Criteria;

/// <summary>What the rubric says without exception, and no trained weight may overrule.</summary>
public sealed class WithoutExceptionTests
{
    private const string Full =
        "Support agents retype the address on every call, because the form forgets it. Fourteen tickets a week are about this. We chose this over vouchers, " +
        "because half of them expire. Agents will refund in one call, and tickets fall below two a week. It comes first: the bank closes its form on 1 June.";

    private static readonly string[] Slots = ["TBD", "tbd.", "n/a", "N/A", "none", "To be clarified", "TODO", "?", "-", "later", "unknown", "see above"];

    private static readonly string[] Headings = ["User need", "Business value", "Trade-offs", "Alternatives considered", "Expected outcome", "Why now?", "Priority"];

    public static TheoryData<string> Unwritten => new()
    {
        "<!-- " + Full + " -->",
        "```yaml\n# alternative: local, drawback: slow, deadline: 1 June\ndriver: rented\n```",
        "```\n2026-06-30 09:14 ERROR deadline exceeded, users=8812 priority=high\n```",
        "### Business value\n\n_No response_\n\n### Alternatives considered\n\n_No response_",
        "As a [role], I want [goal], so that [benefit].",
        "## Why now?\n\n<why should this be done before other items?>",
        "",
        "   \n\n\t\n",
        "\u200b\u200b",
    };

    public static TheoryData<string, string> EmptySlots
    {
        get
        {
            TheoryData<string, string> slots = [];
            foreach (string heading in Headings)
            {
                foreach (string slot in Slots)
                {
                    slots.Add(heading, slot);
                }
            }

            return slots;
        }
    }

    [Theory]
    [MemberData(nameof(Unwritten))]
    public void What_nobody_wrote_or_can_see_leaves_every_question_missing(string body)
    {
        Verdict verdict = SomeItem.Judge(body);

        Assert.All(verdict.Findings, finding => Assert.Equal((Level.Missing, 0), (finding.Level, finding.Evidence.Count)));
        Assert.All(verdict.Findings, finding => Assert.True(finding.Sure, finding.Criterion));
    }

    [Fact]
    public void The_same_words_in_the_open_do_answer() => Assert.Contains(SomeItem.Judge(Full).Findings, finding => finding.Level == Level.Answered);

    [Theory]
    [MemberData(nameof(EmptySlots))]
    public void A_slot_that_holds_nothing_answers_nothing(string heading, string slot)
    {
        Assert.DoesNotContain(SomeItem.Judge($"## {heading}\n\n{slot}").Findings, finding => finding.Level == Level.Answered);
        Assert.DoesNotContain(SomeItem.Judge($"{heading}: {slot}").Findings, finding => finding.Level == Level.Answered);
    }

    [Theory]
    [InlineData("Print the label on the delivery note.")]
    [InlineData("Print the label on the delivery note. High priority.")]
    [InlineData("## Label")]
    [InlineData("")]
    public void A_parent_never_gives_its_child_a_reason_for_its_place(string body)
    {
        BacklogItem item = SomeItem.With(body, "Label on the delivery note");

        Finding ordering = Below("parent:SHOP-9", item).Of(CriterionIds.Ordering);

        Assert.NotEqual(Level.Answered, ordering.Level);
        Assert.DoesNotContain(ordering.Evidence, evidence => evidence.Where == "parent:SHOP-9");
        Assert.Equal(Level.Answered, Below("comment", item).Of(CriterionIds.Ordering).Level);
    }

    [Fact]
    public void A_parent_does_answer_the_other_questions() =>
        Assert.Contains(Below("parent:SHOP-9", SomeItem.With("", "Label")).Findings, finding => finding.Evidence.Any(evidence => evidence.Where == "parent:SHOP-9"));

    [Fact]
    public void The_explanation_says_why_a_parent_does_not_count_for_the_order()
    {
        IReadOnlyList<PassageNote> notes = new ReadinessChecker().Explain(With("parent:SHOP-9", SomeItem.With("", "Label"))).Notes[CriterionIds.Ordering];

        PassageNote[] ofParent = [.. notes.Where(note => note.Passage.Source.OfParent)];
        Assert.NotEmpty(ofParent);
        Assert.All(ofParent, note => Assert.Contains("parent", note.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("No trade-offs.")]
    [InlineData("There are no trade-offs.")]
    [InlineData("Alternatives: none")]
    [InlineData("No alternatives.")]
    [InlineData("No drawbacks.")]
    [InlineData("Risks: low")]
    public void A_denial_is_no_trade_off(string denial) =>
        Assert.NotEqual(Level.Answered, SomeItem.Judge(denial, "Accessible booking", ItemKind.Epic).Of(CriterionIds.TradeOff).Level);

    [Theory]
    [InlineData("Not urgent.")]
    [InlineData("No rush.")]
    [InlineData("Priority: low")]
    public void A_denial_is_no_reason_for_a_place(string denial) =>
        Assert.NotEqual(Level.Answered, SomeItem.Judge(denial, "Large print tickets").Of(CriterionIds.Ordering).Level);

    [Fact]
    public void Evidence_never_lies_in_what_is_masked()
    {
        string body = $"""
            <!-- {Full} -->

            Refund in one call, because agents ring the bank each time.

            ```
            2026-06-30 09:14 ERROR deadline exceeded, because users=8812 priority=high
            ```

            ### Business value

            _No response_
            """;
        ItemText text = ItemText.Of(SomeItem.With(body, "Refund"));
        Passage[] masked = [.. text.Passages.Where(passage => passage.Mask != Mask.None)];

        Evidence[] evidence = [.. SomeItem.Judge(body, "Refund").Findings.SelectMany(finding => finding.Evidence).Where(quote => quote.Where == "body")];

        Assert.NotEmpty(masked);
        Assert.NotEmpty(evidence);
        Assert.DoesNotContain(evidence, quote => masked.Select(text.Quote).Any(hidden => hidden.Where == quote.Where && quote.Start < hidden.End && hidden.Start < quote.End));
    }

    [Theory]
    [InlineData("Add index to orders table")]
    [InlineData("Refund a card without calling the bank")]
    public void An_item_of_a_title_alone_is_judged_by_its_title(string title)
    {
        Verdict verdict = SomeItem.Judge("", title);

        Assert.Equal(CriteriaCatalog.All.Select(criterion => criterion.Id), verdict.Findings.Select(finding => finding.Criterion));
        Assert.All(verdict.Findings.SelectMany(finding => finding.Evidence), quote => Assert.Equal(("title", title), (quote.Where, quote.Quote)));
    }

    [Fact]
    public void An_item_with_neither_title_nor_body_is_missing_everything_for_sure() =>
        Assert.All(SomeItem.Judge("").Findings, finding => Assert.True(finding is { Level: Level.Missing, Sure: true }));

    [Theory]
    [MemberData(nameof(FixtureTests.Names), MemberType = typeof(FixtureTests))]
    public void Weak_and_answered_have_evidence_and_missing_has_none(string name) =>
        Assert.All(new ReadinessChecker().Check(Fixture.Read(name).Item).Findings, finding =>
        {
            Assert.Equal(finding.Level == Level.Missing, finding.Evidence.Count == 0);
            Assert.InRange(finding.Confidence, 0, 1);
        });

    private static Verdict Below(string where, BacklogItem item) => new ReadinessChecker().Check(With(where, item));

    private static BacklogItem With(string where, BacklogItem item) => item with { Related = [new RelatedText(where, Full, Markup.Markdown)] };
}
