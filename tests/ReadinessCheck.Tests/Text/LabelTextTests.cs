using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class LabelTextTests
{
    [Theory]
    [InlineData("**Expected behavior**\n\nA list is shown.", "Expected behavior")]
    [InlineData("**Expected behavior**\na list is shown.", "Expected behavior")]
    [InlineData("Why now:\n\nThe licence ends.", "Why now")]
    [InlineData("Why is this needed:\n\nThe licence ends.", "Why is this needed")]
    [InlineData("<b>Impact</b>\n\nThe licence ends.", "Impact")]
    public void A_line_that_only_names_what_follows_is_a_heading(string body, string heading)
    {
        IReadOnlyList<Passage> passages = Reading.Body(body);

        Assert.Equal(PassageKind.Heading, passages[0].Kind);
        Assert.Equal(heading, passages[1].Heading);
        Assert.Equal(PassageKind.Sentence, passages[1].Kind);
    }

    [Theory]
    [InlineData("**We lose orders every day.**")]
    [InlineData("It fails with this message:")]
    [InlineData("I tried:")]
    [InlineData("Nobody in the whole support team of ours has ever been able to explain to me why:")]
    public void A_line_that_says_something_is_not(string body) =>
        Assert.Equal(PassageKind.Sentence, Assert.Single(Reading.Body(body)).Kind);

    [Theory]
    [InlineData("**Motivation:** we lose orders.", "Motivation")]
    [InlineData("**Motivation**: we lose orders.", "Motivation")]
    [InlineData("**Motivation** - we lose orders.", "Motivation")]
    [InlineData("Why: we lose orders.", "Why")]
    [InlineData("- Why now: we lose orders.", "Why now")]
    [InlineData("It hangs: we lose orders.", "")]
    [InlineData("See https://a.example now.", "")]
    [InlineData("**We** lose orders.", "")]
    public void A_leading_label_is_the_heading_of_its_sentence(string body, string heading)
    {
        Passage passage = Assert.Single(Reading.Body(body));

        Assert.Equal(heading, passage.Heading);
        Assert.EndsWith("lose orders.", passage.Text.Replace("See https://a.example now.", "lose orders.", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_introduces_a_list_ends_with_it() =>
        Assert.Equal(
            ["Goal", "Steps", "Steps", "Goal"],
            Reading.Body("# Goal\n\nSteps:\n\n- one\n- two\n\nThen we ship.").Skip(1).Select(passage => passage.Kind == PassageKind.Heading ? "Goal" : passage.Heading));

    [Fact]
    public void A_bold_line_holds_until_the_next_one() =>
        Assert.Equal(
            ["Steps", "Steps", "Result"],
            Reading.Body("**Steps**\n\n- one\n\nThen wait.\n\n**Result**\n\nIt hangs.").Where(passage => passage.Kind != PassageKind.Heading).Select(passage => passage.Heading));

    [Fact]
    public void A_list_item_is_the_label_of_the_items_in_it() =>
        Assert.Equal(
            [("Out of scope:", ""), ("mobile", "Out of scope"), ("done", "")],
            Reading.Body("- Out of scope:\n  - mobile\n- done").Select(passage => (passage.Text, passage.Heading)));
}
