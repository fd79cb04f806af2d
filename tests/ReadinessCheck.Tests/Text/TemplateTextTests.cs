using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

public sealed class TemplateTextTests
{
    [Theory]
    [InlineData("_No response_")]
    [InlineData("<describe the value>")]
    [InlineData("[role]")]
    [InlineData("As a [role], I want [feature] so that [benefit]")]
    [InlineData("As a <type of user>, I want <goal>.")]
    [InlineData("A clear and concise description of what the bug is.")]
    [InlineData("Add any other context or screenshots about the feature request here.")]
    [InlineData("Please describe the problem that you have.")]
    [InlineData("Describe the solution you'd like")]
    [InlineData("1. Go to '...'")]
    [InlineData("- OS: [e.g. iOS]")]
    [InlineData("- [ ] I have searched the existing issues")]
    [InlineData("- [x] I agree to follow this project's Code of Conduct")]
    [InlineData("Ex. I'm always frustrated when [...]")]
    public void What_a_template_put_there_is_masked(string body) =>
        Assert.All(Reading.Body(body), passage => Assert.Equal(Mask.Template, passage.Mask));

    [Theory]
    [InlineData("TBD")]
    [InlineData("n/a")]
    [InlineData("none")]
    [InlineData("As a clerk, I want a list so that I can find [open] orders")]
    [InlineData("Describe the new endpoint in the handbook, because partners ask for it.")]
    [InlineData("If applicable, the discount is shown to the customer.")]
    [InlineData("[Redis](https://a.example) is one more server to run.")]
    [InlineData("- [ ] I have a list of orders on the start page")]
    [InlineData("Please ship it before the fair.")]
    [InlineData("There was no response from the server.")]
    public void What_a_person_wrote_is_not(string body) =>
        Assert.All(Reading.Body(body), passage => Assert.Equal(Mask.None, passage.Mask));

    [Fact]
    public void A_prompt_is_told_from_the_answer_behind_it() =>
        Assert.Equal(
            [Mask.Template, Mask.None],
            Reading.Body("A clear and concise description of what the problem is. Agents retype the address.").Select(passage => passage.Mask));

    [Fact]
    public void A_question_of_the_template_is_a_heading() =>
        Assert.Equal((PassageKind.Heading, Mask.None), (Reading.Body("**What is the current behavior?**")[0].Kind, Reading.Body("**What is the current behavior?**")[0].Mask));
}
