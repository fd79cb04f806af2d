using ReadinessCheck.Connectors.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

public class JiraQueryTests
{
    private static JiraOptions Options => new() { Project = "SHOP" };

    [Fact]
    public void Without_wishes_all_that_is_not_done_is_asked_for() => Assert.Equal("statusCategory != Done", JiraQuery.Filter(Options));

    [Fact]
    public void All_wishes_must_hold_and_a_query_of_ones_own_stands_in_brackets() => Assert.Equal(
        "(labels = a OR labels = b) AND issuetype = \"Epic\" AND status in (\"To Do\", \"Ready\") AND labels = \"map\" AND labels = \"depot\"",
        JiraQuery.Filter(Options with { Jql = " labels = a OR labels = b ", Type = "Epic", Statuses = ["To Do", "Ready"], Labels = ["map", "depot"] }));

    [Theory]
    [InlineData("labels = a ORDER BY key DESC", "(labels = a) AND statusCategory != Done", "ORDER BY key DESC")]
    [InlineData("labels = a order   by key", "(labels = a) AND statusCategory != Done", "order   by key")]
    [InlineData("labels = a\nOrder\nBy key", "(labels = a) AND statusCategory != Done", "Order\nBy key")]
    [InlineData("ORDER BY key", "statusCategory != Done", "ORDER BY key")]
    [InlineData("summary ~ \"order by\"", "(summary ~ \"order by\") AND statusCategory != Done", null)]
    [InlineData("summary ~ 'order by'", "(summary ~ 'order by') AND statusCategory != Done", null)]
    [InlineData("summary ~ \"an \\\" order by\" ORDER BY key", "(summary ~ \"an \\\" order by\") AND statusCategory != Done", "ORDER BY key")]
    [InlineData("summary ~ \"it's\" ORDER BY key", "(summary ~ \"it's\") AND statusCategory != Done", "ORDER BY key")]
    [InlineData("reorder by", "(reorder by) AND statusCategory != Done", null)]
    [InlineData(null, "statusCategory != Done", null)]
    public void The_order_is_told_from_the_condition_and_words_in_quotes_are_no_keywords(string? jql, string condition, string? order)
    {
        Assert.Equal(condition, JiraQuery.Filter(Options with { Jql = jql }));
        Assert.Equal(order, JiraQuery.OwnOrder(jql));
    }

    [Fact]
    public void The_order_is_the_rank_unless_another_is_named_or_none_is_wanted()
    {
        Assert.Equal("a = b ORDER BY Rank ASC", JiraQuery.Ordered("a = b", Options));
        Assert.Equal("a = b ORDER BY key", JiraQuery.Ordered("a = b", Options with { Jql = "ORDER BY key", Unordered = true }));
        Assert.Equal("a = b", JiraQuery.Ordered("a = b", Options with { Unordered = true }));
    }

    [Theory]
    [InlineData("Sprint 1", "\"Sprint 1\"")]
    [InlineData("The \"map\"", "\"The \\\"map\\\"\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("\") OR project = OTHER", "\"\\\") OR project = OTHER\"")]
    public void A_name_cannot_end_its_quotes(string name, string quoted) => Assert.Equal(quoted, JiraQuery.Quoted(name));

    [Fact]
    public void What_is_not_wanted_is_not_joined() => Assert.Equal("a AND b", JiraQuery.And("a", null, "b"));
}
