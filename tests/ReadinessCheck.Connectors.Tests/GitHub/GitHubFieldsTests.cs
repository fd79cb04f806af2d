using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>What a board's fields say.</summary>
public sealed class GitHubFieldsTests : GitHubTest
{
    [Fact]
    public async Task Texts_and_other_fields_with_a_telling_name_may_answer_elsewhere()
    {
        Fake.Add(1).Fields.AddRange(
        [
            new("Why now", "TEXT", "The auditors come in March."),
            new("Notes", "TEXT", "Asked for by three caretakers."),
            new("Business value", "NUMBER", 8.5),
            new("Priority", "SINGLE_SELECT", "P1"),
            new("Deadline", "DATE", "2026-03-31"),
        ]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Equal(
            [
                new("field:why-now", "The auditors come in March.", Markup.Plain),
                new("field:notes", "Asked for by three caretakers.", Markup.Plain),
                new("field:business-value", "8.5", Markup.Plain),
                new("field:priority", "P1", Markup.Plain),
                new RelatedText("field:deadline", "2026-03-31", Markup.Plain),
            ],
            Assert.Single(run.Items).Related);
        Assert.Null(run.Items[0].Due);
    }

    [Fact]
    public async Task A_field_of_the_teams_own_answers_its_question_whatever_it_is_called()
    {
        Fake.Add(1).Fields.AddRange([new("What we leave out", "SINGLE_SELECT", "Gift cards"), new("Pain", "TEXT", "Caretakers wait."), new("Size", "SINGLE_SELECT", "M")]);
        Fake.Add(2);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with
        {
            Fields = new Dictionary<string, string> { ["trade-off"] = " what we leave OUT", ["customer-need"] = "Pain", ["ordering"] = "Why nwo" },
        });

        Assert.Equal(
            [new("field:trade-off", "Gift cards", Markup.Plain), new RelatedText("field:customer-need", "Caretakers wait.", Markup.Plain)],
            run.Items[0].Related);
        Assert.Equal(
            ["None of the items that were read has a value in the board's field 'Why nwo', which fields.ordering in the configuration names: look at its name."],
            run.Notices);
    }

    [Fact]
    public async Task The_column_the_title_the_book_keeping_and_what_is_empty_are_no_texts()
    {
        Fake.Add(1).Fields.AddRange([new("Size", "SINGLE_SELECT", "M"), new("Estimate", "NUMBER", 3), new("Why", "TEXT", " "), new("!", "TEXT", "Oh.")]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake));

        Assert.Empty(Assert.Single(run.Items).Related);
    }

    [Fact]
    public async Task The_named_date_field_says_when_an_item_is_due_and_the_milestone_where_it_is_empty()
    {
        FakeMilestone milestone = new(1, "Month end", "2026-06-30");
        Fake.Add(1).Milestone = milestone;
        Fake.Add(2).Milestone = milestone;
        Fake.Board[0].Fields.AddRange([new("Start", "DATE", "2026-02-01"), new("ship by", "TEXT", "soon"), new("Ship by", "DATE", "2026-05-15")]);

        using ReadRun run = await GitHubRead.OfAsync(SomeGitHub.Board(Fake) with { DueField = "ship BY" });

        Assert.Equal([new DateOnly(2026, 5, 15), new DateOnly(2026, 6, 30)], run.Items.Select(item => item.Due));
        Assert.All(run.Items, item => Assert.Equal([new Timebox("Month end", new DateOnly(2026, 6, 30))], item.Timeboxes));
    }
}
