namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>A backlog is judged by what is in it, not by the tool that exported it.</summary>
public sealed class SampleFormTests
{
    // Its reasons stand in two comments, which a Markdown file does not have.
    private const string AnsweredInComments = "HL-262";

    // Its parent's text, which counts as its own, is in the checker's forms alone; the trackers' exports give the parent's title at most.
    private const string AnsweredByItsParent = "HL-257";

    [Theory]
    [InlineData("backlog", AnsweredInComments)]
    [InlineData("forms/backlog.jsonl")]
    [InlineData("forms/github-issues.json", AnsweredByItsParent)]
    [InlineData("forms/jira-v2.json", AnsweredByItsParent)]
    [InlineData("forms/jira-v3.json", AnsweredByItsParent)]
    [InlineData("forms/jira.csv", AnsweredByItsParent)]
    public async Task Every_form_gives_the_same_levels_and_quotes_but_for_what_it_cannot_carry(string form, params string[] mayDiffer)
    {
        SampleItem[] expected = await SampleReport.OfAsync("backlog.json");
        SampleItem[] judged = await SampleReport.OfAsync(form);

        Assert.Equal(expected.Select(item => item.Title), judged.Select(item => item.Title));
        Assert.All(
            expected.Zip(judged).Where(pair => !mayDiffer.Contains(pair.First.Key)),
            pair => Assert.Equal(pair.First.Judgement, pair.Second.Judgement));
    }

    [Fact]
    public async Task Keys_are_the_same_in_all_forms_that_have_them()
    {
        string[] keys = [.. (await SampleReport.OfAsync("backlog.json")).Select(item => item.Key)];

        Assert.Equal(keys, (await SampleReport.OfAsync("forms/jira.csv")).Select(item => item.Key));
        Assert.Equal(keys, (await SampleReport.OfAsync("backlog")).Select(item => item.Key), StringComparer.OrdinalIgnoreCase);
        Assert.All(await SampleReport.OfAsync("forms/github-issues.json"), item => Assert.StartsWith("#", item.Key, StringComparison.Ordinal));
    }
}
