using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Tests.Criteria;
using ReadinessCheck.Tests.Order;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class ReadBacklogTests
{
    // The engine sees a reason in it and does not find it likely, and the patterns see none.
    private const string Reason = "The audit comes in June.";

    private static readonly BacklogItem[] Below = [.. new[] { "LIB-4", "LIB-5", "LIB-6" }.Select(key => new BacklogItem { Key = key, Kind = ItemKind.Story, Title = $"Shelf {key[4..]}" })];

    [Fact]
    public void A_readers_reason_covers_the_three_below()
    {
        Finding finding = Place(SomeLibrary.Told, SomeReader.Answered(Reason));

        Assert.Equal("LIB-4 Covered, LIB-5 Covered, LIB-6 Covered", CoverageOf(finding));
        Assert.Equal((Level.Answered, ReadingOutcome.Counts), (finding.Level, finding.Second!.Outcome));
        Assert.Equal(Reason, Assert.Single(finding.Evidence).Quote);
        Assert.Null(finding.Question);
    }

    [Fact]
    public void It_covers_them_where_the_text_refers_to_other_items_too()
    {
        BacklogItem item = SomeLibrary.Told.And(SomeLibrary.Comment("See LIB-14 and LIB-15."));

        Assert.Equal("LIB-4 Uncovered, LIB-5 Uncovered, LIB-6 Uncovered", CoverageOf(Place(item, null)));
        Assert.Equal("LIB-4 Covered, LIB-5 Covered, LIB-6 Covered", CoverageOf(Place(item, SomeReader.Answered(Reason))));
    }

    [Fact]
    public void An_answer_that_does_not_count_covers_nothing_more()
    {
        BacklogItem item = SomeLibrary.Told.And(SomeLibrary.Comment("See LIB-14 and LIB-15."));

        Finding finding = Place(item, SomeReader.Answered("The audit comes in July."));

        Assert.Equal("LIB-4 Uncovered, LIB-5 Uncovered, LIB-6 Uncovered", CoverageOf(finding));
        Assert.Equal(ReadingOutcome.QuoteNotFound, finding.Second!.Outcome);
    }

    [Fact]
    public void What_is_plainly_said_of_the_neighbours_has_the_last_word_and_is_nobodys_reading()
    {
        BacklogItem item = SomeLibrary.Told.And(SomeLibrary.Comment("LIB-4, LIB-5 and LIB-6 can only start once this is done."));

        Finding finding = Place(item, SomeReader.Missing());

        Assert.Equal((Level.Answered, "LIB-4 Covered, LIB-5 Covered, LIB-6 Covered"), (finding.Level, CoverageOf(finding)));
        Assert.Equal((ReadingOutcome.Placed, false, Level.Missing), (finding.Second!.Outcome, finding.Second.Counts, finding.Second.ReaderLevel));
    }

    [Fact]
    public void A_neighbour_that_gives_the_same_sentence_is_not_covered()
    {
        BacklogItem item = SomeLibrary.Told.And(SomeLibrary.Comment("See LIB-14 and LIB-15."));
        BacklogItem same = SomeLibrary.Told with { Key = "LIB-5" };

        Finding finding = Place(item, SomeReader.Answered(Reason), [Below[0], same, Below[2]], below => below.Key == same.Key ? SomeReader.Answered(Reason) : null);

        Assert.Equal("LIB-4 Covered, LIB-5 Same, LIB-6 Covered", CoverageOf(finding));
        Assert.Equal(Level.Weak, finding.Level);
    }

    [Fact]
    public void A_reader_that_sees_no_reason_makes_it_ask_before_the_three()
    {
        Finding finding = Place(SomeLibrary.Told, SomeReader.Missing());

        Assert.Equal("LIB-4 Uncovered, LIB-5 Uncovered, LIB-6 Uncovered", CoverageOf(finding));
        Assert.Equal((Level.Missing, true, true), (finding.Level, finding.Sure, finding.Asked));
        Assert.Empty(finding.Evidence);
        Assert.All(["LIB-4", "LIB-5", "LIB-6"], key => Assert.Contains(key, finding.Question, StringComparison.Ordinal));
        Assert.Equal((ReadingOutcome.Counts, Level.Answered), (finding.Second!.Outcome, finding.Second.OfflineLevel));
    }

    [Fact]
    public void The_other_findings_are_the_readers_too()
    {
        SecondOpinion opinion = SomeReader.Opinion(SomeLibrary.Told, (CriterionIds.BusinessReason, SomeReader.Missing()));
        BacklogChecker backlog = new(SomeReader.Checker, SomeOrder.Today);
        backlog.Add(SomeLibrary.Told, opinion);

        Verdict verdict = Assert.Single(backlog.Complete());

        Assert.Equal(Level.Missing, verdict.Of(CriterionIds.BusinessReason).Level);
    }

    private static Finding Place(BacklogItem item, QuestionAnswer? answer, IEnumerable<BacklogItem>? below = null, Func<BacklogItem, QuestionAnswer?>? saidBelow = null)
    {
        BacklogChecker backlog = new(SomeReader.Checker, SomeOrder.Today);
        List<Verdict> verdicts = [.. backlog.Add(item, OpinionOf(item, answer))];
        foreach (BacklogItem neighbour in below ?? Below)
        {
            verdicts.AddRange(backlog.Add(neighbour, OpinionOf(neighbour, saidBelow?.Invoke(neighbour))));
        }

        return verdicts[0].Of(CriterionIds.Ordering);
    }

    private static SecondOpinion? OpinionOf(BacklogItem item, QuestionAnswer? answer) =>
        answer is null ? null : SomeReader.Opinion(item, (CriterionIds.Ordering, answer));

    private static string CoverageOf(Finding finding) => string.Join(", ", finding.Neighbours.Select(neighbour => $"{neighbour.Key} {neighbour.Coverage}"));
}
