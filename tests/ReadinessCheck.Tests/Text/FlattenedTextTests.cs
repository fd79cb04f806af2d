using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class FlattenedTextTests
{
    private const string Report =
        "The export hangs for our resellers.    Steps to reproduce:  # Open the report  # Press export    *Expected:* a file is saved  within a minute";

    [Theory]
    [InlineData(Markup.Wiki)]
    [InlineData(Markup.Plain)]
    public void Runs_of_spaces_are_line_breaks_where_there_are_no_others(Markup markup) =>
        Assert.Equal(
            ["The export hangs for our resellers.", "Steps to reproduce:"],
            Reading.Texts(Report, markup).Take(2));

    [Fact]
    public void Lists_and_labels_are_found_again() =>
        Assert.Equal(
            ["Sentence", "Heading", "ListItem", "ListItem", "Sentence"],
            Reading.Body(Report, Markup.Wiki).Select(passage => passage.Kind.ToString()));

    [Fact]
    public void Headings_are_found_again_even_where_single_spaces_are_left()
    {
        IReadOnlyList<Passage> passages = Reading.Body("## Summary We replace the parser of the import. ## Motivation Two parsers double each fix.");

        Assert.Equal([PassageKind.Heading, PassageKind.Heading], passages.Select(passage => passage.Kind));
    }

    [Fact]
    public void A_list_is_found_again_and_a_pause_is_no_list()
    {
        const string list = "We are done when: - Agents see the address - Nobody types it - Managers see how often it was used";
        const string pause = "We lose orders - Contoso left us for that - and the reason is the form that forgets the address.";

        Assert.Equal(3, Reading.Body(list, Markup.Wiki).Count(passage => passage.Kind == PassageKind.ListItem));
        Assert.Single(Reading.Body(pause, Markup.Wiki));
    }

    [Fact]
    public void Text_with_line_breaks_keeps_its_spaces()
    {
        const string body = "One sentence ends here.  Another one\nfollows it on the next line.    And so on.";

        Assert.Same(body, FlattenedText.Restore(body));
    }

    [Fact]
    public void The_restored_text_differs_in_spaces_only()
    {
        string restored = FlattenedText.Restore(Report);

        Assert.NotEqual(Report, restored);
        Assert.Equal(Report, restored.Replace('\n', ' '));
    }
}
