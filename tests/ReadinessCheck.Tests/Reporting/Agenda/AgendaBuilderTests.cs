using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting;
using ReadinessCheck.Reporting.Agenda;

namespace ReadinessCheck.Tests.Reporting.Agenda;

public sealed class AgendaBuilderTests
{
    private static readonly string[] MostDecisiveFirst =
        [CriterionIds.CustomerNeed, CriterionIds.BusinessReason, CriterionIds.ExpectedOutcome, CriterionIds.Ordering, CriterionIds.TradeOff];

    [Fact]
    public void An_item_that_is_one_answer_from_ready_goes_before_one_above_it_that_is_two_away()
    {
        MeetingAgenda agenda = Of(WithGaps("A-1", 2), WithGaps("A-2", 1));

        Assert.Equal(["A-2", "A-1"], Keys(agenda, AgendaRole.Users));
    }

    [Fact]
    public void Of_two_that_are_equally_far_the_upper_one_goes_first() =>
        Assert.Equal(["A-1", "A-2"], Keys(Of(WithGaps("A-1", 1), WithGaps("A-2", 1)), AgendaRole.Users));

    [Fact]
    public void What_could_not_be_told_makes_an_item_farther_from_ready()
    {
        Verdict unsure = SomeVerdict.Of("A-1", findings: [SomeVerdict.Missing(CriterionIds.CustomerNeed), SomeVerdict.Unsure(CriterionIds.TradeOff)]);

        Assert.Equal(["A-2", "A-1"], Keys(Of(unsure, WithGaps("A-2", 1)), AgendaRole.Users));
    }

    [Fact]
    public void What_comes_up_next_goes_before_what_is_cheaper_and_stands_farther_below()
    {
        Verdict[] verdicts = [WithGaps("A-0", 2), .. Ready(9), WithGaps("A-10", 1)];

        Assert.Equal(["A-0", "A-10"], Keys(Of(verdicts), AgendaRole.Users));
        Assert.Equal(["A-10", "A-0"], Keys(Build(new AgendaBuilder(), verdicts, [], ordered: false), AgendaRole.Users));
    }

    [Fact]
    public void Of_an_item_with_many_gaps_only_what_the_others_hang_on_is_asked()
    {
        Verdict verdict = SomeVerdict.Of(findings: [SomeVerdict.Weak(CriterionIds.CustomerNeed, "Who?"), SomeVerdict.Missing(CriterionIds.Ordering), SomeVerdict.Missing(CriterionIds.TradeOff)]);

        AgendaPart part = Assert.Single(Of(verdict).Parts);
        AgendaItem item = Assert.Single(part.Items);

        Assert.Equal(("Who?", 3), (Assert.Single(item.Questions).Text, item.Questions[0].Minutes));
        Assert.Equal((AgendaRole.Users, 2), (part.Role, item.Waiting));
    }

    [Theory]
    [InlineData(CriterionIds.CustomerNeed, ItemKind.Story, AgendaRole.Users)]
    [InlineData(CriterionIds.ExpectedOutcome, ItemKind.Epic, AgendaRole.Users)]
    [InlineData(CriterionIds.BusinessReason, ItemKind.Unknown, AgendaRole.Stakeholders)]
    [InlineData(CriterionIds.TradeOff, ItemKind.Feature, AgendaRole.Developers)]
    [InlineData(CriterionIds.CustomerNeed, ItemKind.Bug, AgendaRole.Reporter)]
    [InlineData(CriterionIds.ExpectedOutcome, ItemKind.Bug, AgendaRole.Reporter)]
    [InlineData(CriterionIds.BusinessReason, ItemKind.Bug, AgendaRole.Stakeholders)]
    [InlineData(CriterionIds.TradeOff, ItemKind.Bug, AgendaRole.Developers)]
    [InlineData(CriterionIds.CustomerNeed, ItemKind.Task, AgendaRole.Developers)]
    [InlineData(CriterionIds.BusinessReason, ItemKind.Spike, AgendaRole.Developers)]
    [InlineData(CriterionIds.Ordering, ItemKind.Task, AgendaRole.Stakeholders)]
    [InlineData(CriterionIds.Ordering, ItemKind.Bug, AgendaRole.Stakeholders)]
    public void Each_question_goes_to_the_role_that_can_answer_it(string criterion, ItemKind kind, AgendaRole role) =>
        Assert.Equal(role, Assert.Single(Of(SomeVerdict.Of(kind: kind, findings: SomeVerdict.Missing(criterion))).Parts).Role);

    [Theory]
    [InlineData(CriterionIds.CustomerNeed, Level.Missing, 5)]
    [InlineData(CriterionIds.CustomerNeed, Level.Weak, 3)]
    [InlineData(CriterionIds.Ordering, Level.Missing, 3)]
    public void A_question_has_a_time_box(string criterion, Level level, int minutes)
    {
        MeetingAgenda agenda = Of(SomeVerdict.Of(findings: level == Level.Weak ? SomeVerdict.Weak(criterion) : SomeVerdict.Missing(criterion)));

        Assert.Equal((minutes, minutes), (agenda.Planned, Assert.Single(agenda.Parts).Minutes));
    }

    [Fact]
    public void The_role_with_the_first_question_comes_first()
    {
        MeetingAgenda agenda = Of(WithGaps("A-1", 2), SomeVerdict.Of("A-2", findings: SomeVerdict.Missing(CriterionIds.TradeOff)));

        Assert.Equal([AgendaRole.Developers, AgendaRole.Users, AgendaRole.Stakeholders], agenda.Parts.Select(part => part.Role));
    }

    [Fact]
    public void What_does_not_fit_is_left_for_next_time_in_one_line_and_nothing_overtakes_it()
    {
        MeetingAgenda agenda = Build(new AgendaBuilder(12), [WithGaps("A-1", 1), WithGaps("A-2", 2), SomeVerdict.Of("A-3", findings: [SomeVerdict.Missing(CriterionIds.CustomerNeed), SomeVerdict.Unsure(CriterionIds.TradeOff), SomeVerdict.Unsure(CriterionIds.Ordering)])], []);

        Assert.Equal(["A-1"], Keys(agenda, AgendaRole.Users));
        Assert.Equal("Left for next time: A-2 and A-3; that is 15 minutes more.", agenda.Closing[0]);
    }

    [Fact]
    public void No_meeting_is_planned_beyond_its_end()
    {
        Verdict[] verdicts = [.. Enumerable.Range(0, 60).Select(i => WithGaps($"A-{i}", (i % 4) + 1))];
        OrderDisagreement[] disagreements = [.. Enumerable.Range(0, 30).Select(i => new OrderDisagreement(DisagreementKind.StandsBelow, [$"A-{i + 1}", $"A-{i}"], []))];
        for (int budget = AgendaBuilder.LeastBudget; budget < 300; budget += 7)
        {
            MeetingAgenda agenda = Build(new AgendaBuilder(budget), verdicts, disagreements);

            Assert.InRange(agenda.Planned, 1, budget);
            Assert.InRange(agenda.DisagreementMinutes, 1, Math.Max(2, budget / 6));
        }
    }

    [Fact]
    public void Disagreements_beyond_a_sixth_of_the_meeting_are_counted()
    {
        OrderDisagreement[] disagreements = [.. Enumerable.Range(0, 7).Select(i => new OrderDisagreement(DisagreementKind.StandsBelow, [$"B-{i}", "A-1"], []))];

        MeetingAgenda agenda = Build(new AgendaBuilder(), [WithGaps("A-1", 0)], disagreements);

        Assert.Equal((5, 10), (agenda.Disagreements.Count, agenda.DisagreementMinutes));
        Assert.Equal("B-0 says that it goes before A-1 “Refund without the bank”, and stands below it.", agenda.Disagreements[0]);
        Assert.Equal("The order and its reasons disagree in 2 more places; 'readiness-check order' shows all of them.", agenda.Closing[0]);
    }

    [Fact]
    public void What_is_due_sooner_than_one_item_is_one_topic()
    {
        OrderDisagreement[] disagreements = [.. Enumerable.Range(1, 2).Select(day => new OrderDisagreement(
            DisagreementKind.DueSooner, [$"A-{day}", "A-9"], [], new DateOnly(2027, 3, day), new DateOnly(2027, 4, 30)))];

        MeetingAgenda agenda = Build(new AgendaBuilder(), [WithGaps("A-1", 0)], disagreements);

        Assert.Equal(
            ["A-9 is due by 30 April 2027 and stands above what is due sooner: A-1 “Refund without the bank” by 1 March 2027 and A-2 by 2 March 2027."],
            agenda.Disagreements);
    }

    [Fact]
    public void Why_an_item_stands_above_a_neighbour_is_not_asked_where_the_two_disagree()
    {
        Finding ordering = SomeVerdict.Missing(CriterionIds.Ordering) with { Neighbours = [new NeighbourCoverage("A-2", "Other", Coverage.Uncovered)] };
        OrderDisagreement disagreement = new(DisagreementKind.StandsBelow, ["A-2", "A-1"], []);

        Assert.Empty(Build(new AgendaBuilder(), [SomeVerdict.Of("A-1", findings: ordering)], [disagreement]).Parts);
        Assert.Single(Build(new AgendaBuilder(), [SomeVerdict.Of("A-1", findings: ordering)], [disagreement with { Items = ["A-3", "A-1"] }]).Parts);
    }

    [Fact]
    public void Settled_gaps_do_not_appear()
    {
        Finding settled = SomeVerdict.Missing(CriterionIds.CustomerNeed) with { Settled = new Settlement(SettlementKind.Waived) };

        MeetingAgenda agenda = Of(SomeVerdict.Of("A-1", findings: settled));

        Assert.Empty(agenda.Parts);
        Assert.Empty(agenda.Closing);
    }

    [Fact]
    public void What_is_ready_unsure_or_cannot_be_judged_gets_one_line_each()
    {
        MeetingAgenda agenda = Of(
            SomeVerdict.Of("A-1"),
            SomeVerdict.Of("A-2", findings: [SomeVerdict.Unsure(CriterionIds.TradeOff), SomeVerdict.Unsure(CriterionIds.CustomerNeed)]),
            SomeVerdict.Of("A-3", findings: SomeVerdict.Undetermined(CriterionIds.CustomerNeed)));

        Assert.Equal(
            [
                "Could not tell, to look at if time is left: A-2 (need and trade-off).",
                "Could not be judged: A-3 (It is written in German.).",
                "Ready, nothing to ask: A-1.",
            ],
            agenda.Closing);
        Assert.Equal(0, agenda.Planned);
    }

    [Theory]
    [InlineData(true, "Comments: none.")]
    [InlineData(false, null)]
    public void What_was_commented_is_said_and_what_would_be_is_not(bool posted, string? sentence)
    {
        MeetingAgenda agenda = new AgendaBuilder().Build(
            new ReportHeader("shop.json", Ordered: true),
            new ReportTally().ToTotals() with { Comments = new CommentReport(posted, []) });

        Assert.Equal(sentence, agenda.Closing.Skip(1).SingleOrDefault());
    }

    [Fact]
    public void Long_lists_of_keys_stay_one_line()
    {
        MeetingAgenda agenda = Of([.. Ready(40)]);

        Assert.EndsWith("R-10, R-11 and 28 more.", Assert.Single(agenda.Closing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://shop.example/A-1?a=1&b=2", "https://shop.example/A-1?a=1&b=2")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    public void Only_addresses_of_the_web_are_linked(string url, string? address)
    {
        Verdict verdict = WithGaps("A-1", 1);

        MeetingAgenda agenda = Of(verdict with { Item = verdict.Item with { Url = new Uri(url) } });

        Assert.Equal(address, agenda.Parts[0].Items[0].Address);
    }

    private static MeetingAgenda Of(params Verdict[] verdicts) => Build(new AgendaBuilder(), verdicts, []);

    private static MeetingAgenda Build(AgendaBuilder builder, Verdict[] verdicts, OrderDisagreement[] disagreements, bool ordered = true)
    {
        ReportTally tally = new();
        foreach (Verdict verdict in verdicts)
        {
            builder.Add(verdict);
            tally.Add(verdict);
        }

        return builder.Build(new ReportHeader("shop.json", ordered), tally.ToTotals() with { Disagreements = disagreements });
    }

    private static Verdict WithGaps(string key, int gaps) =>
        SomeVerdict.Of(key, findings: [.. MostDecisiveFirst.Take(gaps).Select(criterion => SomeVerdict.Missing(criterion))]);

    private static IEnumerable<Verdict> Ready(int count) => Enumerable.Range(0, count).Select(i => SomeVerdict.Of($"R-{i}"));

    private static string[] Keys(MeetingAgenda agenda, AgendaRole role) =>
        [.. agenda.Parts.Where(part => part.Role == role).SelectMany(part => part.Items).Select(item => item.Key)];
}
