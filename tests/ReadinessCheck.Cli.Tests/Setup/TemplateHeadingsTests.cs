using ReadinessCheck.Cli.Setup;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class TemplateHeadingsTests
{
    [Fact]
    public void Headings_and_bold_lines_of_Markdown_are_found_and_what_is_hidden_or_code_is_not() => Assert.Equal(
        ["Why now", "Is your feature request related to a problem? Please describe.", "Acceptance criteria"],
        TemplateHeadings.OfMarkdown("""
            ---
            name: Feature
            about: "# not this"
            ---

            ## Why now

            <!-- ## Hidden
            ### as well -->
            **Is your feature request related to a problem? Please describe.**
            Some **bold** words, and # no heading.

            ```
            # code
            ```

            ### Acceptance criteria:
            ## why now
            """.ReplaceLineEndings("\n")));

    [Fact]
    public void Labels_of_a_form_are_found_and_its_own_texts_are_not() => Assert.Equal(
        ["Who needs it?", "Business value"],
        TemplateHeadings.OfForm("story.yml", """
            name: Story
            body:
              - type: markdown
                attributes: { value: "# Hello", label: Not this }
              - type: textarea
                attributes: { label: "Who needs it?" }
              - type: dropdown
                attributes:
                  label: Business value
                  options: [High, Low]
              - type: input
              - just a text
            """));

    [Theory]
    [InlineData("")]
    [InlineData("body: text")]
    [InlineData("name: x\nbody: {a: b}")]
    public void A_form_without_fields_has_no_headings(string text) => Assert.Empty(TemplateHeadings.OfForm("story.yml", text));

    [Fact]
    public void A_form_that_is_no_YAML_is_told_with_its_place()
    {
        InputException exception = Assert.Throws<InputException>(() => TemplateHeadings.OfForm("story.yml", "body: [\n - a: 'b"));

        Assert.StartsWith("story.yml:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_a_token_or_steers_a_terminal_is_not_copied() => Assert.Equal(
        ["Why [31mnow"],
        TemplateHeadings.OfMarkdown($"## ghp_SecretOfTheTests0123456789abcdefABCD\n## Why \u001b[31mnow\n## {new string('x', 200)}\n##\n"));

    [Theory]
    [InlineData("Why now", "ordering")]
    [InlineData("Why is this needed now?", "ordering")]
    [InlineData("Urgency", "ordering")]
    [InlineData("Describe alternatives you've considered", "trade-off")]
    [InlineData("Out of scope", "trade-off")]
    [InlineData("Acceptance Criteria", "expected-outcome")]
    [InlineData("How will we know that it worked?", "expected-outcome")]
    [InlineData("Business value", "business-reason")]
    [InlineData("Why is this important?", "business-reason")]
    [InlineData("Is your feature request related to a problem? Please describe.", "customer-need")]
    [InlineData("Problem statement", "customer-need")]
    [InlineData("User story", "customer-need")]
    public void A_heading_that_plainly_asks_a_question_is_told_which(string heading, string criterion) => Assert.Equal(criterion, HeadingSense.Of(heading));

    [Theory]
    [InlineData("Describe the solution you'd like")]
    [InlineData("Additional context")]
    [InlineData("Steps to reproduce")]
    [InlineData("Expected behavior")]
    [InlineData("Priority")]
    [InlineData("Before you begin")]
    [InlineData("Why")]
    [InlineData("")]
    public void A_heading_that_may_mean_anything_is_told_nothing(string heading) => Assert.Null(HeadingSense.Of(heading));
}
