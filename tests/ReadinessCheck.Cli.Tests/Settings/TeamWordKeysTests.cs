using NSubstitute;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Cli.Tests.Settings;

/// <summary>A team's own words in the configuration, and what people write by mistake.</summary>
public sealed class TeamWordKeysTests
{
    [Theory]
    [InlineData("headings:\n  odering: [Why now]", "2:3: There is no key 'odering' in 'headings': did you mean 'ordering'?")]
    [InlineData("headings:\n  ordering: Why now", "2:13: 'headings.ordering' takes a list of texts, such as [one, two]; this is 'Why now'.")]
    [InlineData("headings:\n  ordering: ['⚡']", "2:14: 'headings.ordering' has the text \"⚡\", which stands in too many texts to mean something: write at least a word.")]
    [InlineData("headings:\n  ordering: [Why now, why  NOW]", "2:23: 'headings.ordering' has 'why  NOW' twice: keep one of them.")]
    [InlineData("headings:\n  ordering: [Why now]\n  business-reason:\n    - 'Why now:'", "4:7: 'headings.business-reason' has the text \"Why now:\", which 'headings.ordering' has too: a heading answers one question, so keep one of them.")]
    [InlineData("heading:\n  ordering: [Why now]", "1:1: There is no key 'heading': did you mean 'headings'?")]
    [InlineData("fields:\n  tradeoff: What we leave out", "2:3: There is no key 'tradeoff' in 'fields': did you mean 'trade-off'?")]
    [InlineData("fields: {trade-off: Cost now, ordering: Cost-now}", "1:41: 'fields.ordering' has 'Cost-now', which 'fields.trade-off' has too: a field has one meaning, so keep one of them.")]
    [InlineData("fields:\n  trade-off: '???'", "2:14: 'fields.trade-off' takes the name of a field, which has letters or digits; this is the text \"???\".")]
    [InlineData("fields:\n  trade-off: Notes\n  ordering: notes", "3:13: 'fields.ordering' has 'notes', which 'fields.trade-off' has too: a field has one meaning, so keep one of them.")]
    [InlineData("phrases:\n  counts:\n    ordering: [OKR 3]", "2:3: There is no key 'counts' in 'phrases': did you mean 'count'?")]
    [InlineData("phrases:\n  count:\n    order: [OKR 3]", "3:5: There is no key 'order' in 'phrases.count': did you mean 'ordering'?")]
    [InlineData("phrases:\n  count: [OKR 3]", "2:10: 'phrases.count' takes keys of its own below it; this is a list.")]
    [InlineData("phrases:\n  discount: [business value: high]", "2:14: 'phrases.discount' takes a list of texts; this is a group of keys: a text with a colon in it wants quotation marks.")]
    [InlineData("phrases:\n  discount: [a]", "2:14: 'phrases.discount' has 'a', which stands in too many texts to mean something: write at least a word.")]
    [InlineData("phrases:\n  count:\n    ordering: [contract with Nordlift]\n  discount: [with nordlift]", "3:16: 'phrases.count.ordering' has 'contract with Nordlift', and 'phrases.discount' has 'with nordlift', with which a sentence answers nothing: keep one of them.")]
    [InlineData("exempt:\n  older: 365", "2:3: There is no key 'older' in 'exempt': did you mean 'older-than'?")]
    [InlineData("exempt:\n  older-than: 1 year", "2:15: 'exempt.older-than' takes a whole number from 1 to 36500, without quotation marks; this is '1 year'.")]
    [InlineData("exempt:\n  older-than: 7\n  newer-than: 7", "3:15: 'exempt.newer-than' is not less than 'exempt.older-than', so that no item would be left to ask: make it less than 7.")]
    [InlineData("exempt:\n  milestones: {Parking lot: true}", "2:15: 'exempt.milestones' takes a list of texts, such as [one, two]; this is a group of keys.")]
    [InlineData("comments:\n  words:\n    way: Say no", "3:5: There is no key 'way' in 'comments.words': did you mean 'ways'?")]
    [InlineData("comments:\n  words:\n    ways: Answer here", "3:11: 'comments.words.ways' does not have {answered}, {waive} and {skip}: put them where they belong.")]
    [InlineData("comments:\n  words:\n    lead: 'On this {kin}:'", "3:11: 'comments.words.lead' has {kin}, which is no slot of it: there are {kind} and {each}.")]
    [InlineData("comments:\n  words:\n    lead: Dear @olga", "3:11: 'comments.words.lead' must call nobody: leave @ out.")]
    [InlineData("comments:\n  words:\n    lead: 12", "3:11: 'comments.words.lead' takes text (a number, true, false or null in quotation marks); this is '12'.")]
    public void A_mistake_is_told_with_its_place_and_what_to_do(string text, string message)
    {
        InputException mistake = Assert.Throws<InputException>(() => ConfigurationFile.Parse("shop.yml", text));

        Assert.Equal($"shop.yml:{message}", mistake.Message);
    }

    [Fact]
    public void Too_long_and_too_many_texts_are_refused()
    {
        Assert.Contains("has a text of 81 characters: write one of 80 at most", Refused($"headings: {{ordering: [{new string('a', 81)}]}}"), StringComparison.Ordinal);
        Assert.Contains("has a text of 201 characters", Refused($"phrases: {{discount: [{new string('a', 201)}]}}"), StringComparison.Ordinal);
        Assert.Contains("has 101 texts: 100 are the most", Refused($"phrases: {{discount: [{string.Join(',', Enumerable.Range(10, 101))}]}}"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_is_in_force()
    {
        Configuration configuration = Of(
            "fields: {trade-off: What we leave out, why-now: Hurry}\nphrases: {discount: [to be refined]}\nexempt: {labels: [chore], older-than: 365}\ncomments: {words: {answered: Danke.}}");
        TimeProvider time = Substitute.For<TimeProvider>();
        time.GetUtcNow().Returns(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal("to be refined", configuration.Words.DiscountedIn("This is To Be Refined."));
        Assert.Equal([KeyValuePair.Create("trade-off", "What we leave out")], configuration.OwnFields);
        Assert.Equal("Danke.", configuration.CommentWords.Answered);
        Assert.Equal(CommentSentence.Lead.Standard, configuration.CommentWords.Lead);
        Exemptions exempt = configuration.Exempt(time);
        Assert.Equal((time.GetUtcNow(), 365, null), (exempt.Now, exempt.OlderThan, exempt.NewerThan));
        Assert.Equal(["chore"], exempt.Labels);
    }

    [Fact]
    public void Where_nothing_is_said_the_words_are_ours_and_nothing_is_exempt()
    {
        Assert.Equal(CommentWords.Standard, Configuration.Default.CommentWords);
        Assert.Null(Configuration.Default.Exempt(TimeProvider.System).ReasonFor(new BacklogItem { Key = "A", CreatedAt = DateTimeOffset.UnixEpoch, Labels = ["chore"] }));
    }

    private static Configuration Of(string yaml) => Configuration.Of(ConfigurationFile.Parse("shop.yml", yaml), _ => null);

    private static string Refused(string yaml) => Assert.Throws<InputException>(() => ConfigurationFile.Parse("shop.yml", yaml)).Message;
}
