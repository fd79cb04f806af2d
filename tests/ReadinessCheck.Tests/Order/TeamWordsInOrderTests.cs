using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Order;

/// <summary>A team's own phrases where an item's place is asked about.</summary>
public sealed class TeamWordsInOrderTests
{
    private const string Loss = "Every week of waiting costs us 40 support hours.";
    private const string Fair = "It is on our list for the Hannover fair.";

    private static readonly TeamWords Counts = new(counted: new Dictionary<string, IReadOnlyList<string>> { [CriterionIds.Ordering] = ["Hannover fair"] });

    [Fact]
    public void A_counted_phrase_is_a_reason_against_all_that_stands_below()
    {
        Finding before = Place(TeamWords.None, Fair, "", "")[0];
        Finding placed = Place(Counts, Fair, "", "")[0];

        Assert.NotEqual(Level.Answered, before.Level);
        Assert.Equal((Level.Answered, "Your configuration counts “Hannover fair” as an answer."), (placed.Level, placed.Reason));
        Assert.Equal(Fair, Assert.Single(placed.Evidence).Quote);
        Assert.All(placed.Neighbours, neighbour => Assert.Equal((Coverage.Covered, ReasonKind.Other), (neighbour.Coverage, neighbour.Reason!.Kind)));
    }

    [Fact]
    public void It_counts_beside_references_and_beside_a_comparison_too()
    {
        Finding placed = Place(Counts, "This comes before #9, because it is smaller. It is on our list for the Hannover fair, like #8.", "", "")[0];

        Assert.Equal(Level.Answered, placed.Level);
    }

    [Fact]
    public void A_phrase_that_the_next_item_has_too_is_no_reason_to_come_before_it()
    {
        Finding placed = Place(Counts, Fair, "We show it at the Hannover fair.", "")[0];

        Assert.Equal(Level.Weak, placed.Level);
        Assert.Equal([Coverage.Same, Coverage.Covered], placed.Neighbours.Select(neighbour => neighbour.Coverage));
        Assert.Equal("#2 gives the same reason.", placed.Reason);
    }

    [Fact]
    public void A_field_with_a_counted_phrase_gives_the_reason_too()
    {
        BacklogItem item = Item("#1", "Add a list, see #8.") with { Related = [new RelatedText("field:ordering", Fair, Markup.Plain)] };
        BacklogChecker backlog = new(new ReadinessChecker(QuestionPolicy.Default, Counts), SomeOrder.Today);
        backlog.Add(item);
        backlog.Add(Item("#2", ""));

        Assert.Equal(Level.Answered, backlog.Complete()[0].Findings[^1].Level);
    }

    [Fact]
    public void A_discounted_sentence_gives_no_reason()
    {
        Assert.Equal(Level.Answered, Place(TeamWords.None, Loss, "")[0].Level);
        Assert.Equal(Level.Missing, Place(new TeamWords(discounted: ["support hours"]), Loss, "")[0].Level);
    }

    [Fact]
    public void Words_that_stand_nowhere_change_no_place()
    {
        string[] bodies = [Loss, Fair, "This comes before #4, because it is due by 1 March 2027, when the law changes.", "Add a list."];
        TeamWords nowhere = new(discounted: ["asdf yxcv"], counted: new Dictionary<string, IReadOnlyList<string>> { [CriterionIds.Ordering] = ["qwertz"] });

        Assert.Equal(Place(TeamWords.None, bodies).Select(Shown), Place(nowhere, bodies).Select(Shown));
    }

    private static string Shown(Finding finding) =>
        $"{finding.Level} {finding.Confidence} {finding.Sure} {finding.Reason} {finding.Question} {string.Join(" | ", finding.Evidence)} {string.Join(" | ", finding.Neighbours.Select(each => $"{each.Key} {each.Coverage} {each.Reason?.Kind}"))}";

    private static BacklogItem Item(string key, string body) => new() { Key = key, Title = $"Item {key[1..]}", Body = body, Kind = ItemKind.Story };

    private static Finding[] Place(TeamWords words, params string[] bodies)
    {
        BacklogChecker backlog = new(new ReadinessChecker(QuestionPolicy.Default, words), SomeOrder.Today);
        List<Verdict> verdicts = [.. bodies.SelectMany((body, i) => backlog.Add(Item($"#{i + 1}", body)))];
        verdicts.AddRange(backlog.Complete());
        return [.. verdicts.Select(verdict => verdict.Findings[^1])];
    }
}
