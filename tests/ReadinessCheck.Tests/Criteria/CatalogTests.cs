using System.Text.Json;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Criteria;

/// <summary>Holds the catalog, the pages, the fixtures and the wordings to the same set of criteria, in both directions.</summary>
public sealed class CatalogTests
{
    private static readonly string[] Ids = [.. CriteriaCatalog.All.Select(criterion => criterion.Id)];

    private static readonly Level[] Judged = [Level.Missing, Level.Weak, Level.Answered];

    [Fact]
    public void There_are_criteria_and_each_has_its_own_id()
    {
        Assert.NotEmpty(Ids);
        Assert.Equal(Ids, Ids.Distinct());
        Assert.Equal(Ids, CriterionIds.All);
        Assert.Equal(Ids.Order(), typeof(CriterionIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order());
    }

    [Fact]
    public void A_criterion_is_named_after_its_id() =>
        Assert.Equal(Ids, CriteriaCatalog.All.Select(criterion => JsonNamingPolicy.KebabCaseLower.ConvertName(criterion.GetType().Name).Replace("-criterion", "", StringComparison.Ordinal)));

    [Fact]
    public void Every_criterion_has_a_page_and_every_page_a_criterion() =>
        Assert.Equal(Ids.Order(), Pages().Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Every_page_puts_the_question_of_its_criterion() =>
        Assert.All(CriteriaCatalog.All, criterion => Assert.Contains(
            $"# {criterion.Id}\n\n**{criterion.Question}**",
            File.ReadAllText(Pages().Single(page => Path.GetFileNameWithoutExtension(page) == criterion.Id)).ReplaceLineEndings("\n"),
            StringComparison.Ordinal));

    [Fact]
    public void Every_criterion_has_a_fixture_for_each_level_and_every_fixture_a_criterion()
    {
        (string, Level)[] expected = [.. Ids.SelectMany(id => Judged.Select(level => (id, level)))];

        Assert.Equal(expected.Order(), Fixture.Names.Select(Fixture.Read).Select(fixture => (fixture.Criterion, fixture.Level)).Distinct().Order());
    }

    [Fact]
    public void Every_criterion_has_its_wordings_and_all_wordings_a_criterion()
    {
        using Stream stream = typeof(ReadinessChecker).Assembly.GetManifestResourceStream("ReadinessCheck.Questions.questions.json")!;
        using JsonDocument wordings = JsonDocument.Parse(stream);

        Assert.Equal(Ids.Order(), wordings.RootElement.EnumerateObject().Select(criterion => criterion.Name).Order());
        Assert.All(wordings.RootElement.EnumerateObject(), criterion =>
            Assert.Equal(["missing", "weak"], criterion.Value.EnumerateObject().Select(level => level.Name).Order()));
    }

    private static string[] Pages() => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages"));
}
