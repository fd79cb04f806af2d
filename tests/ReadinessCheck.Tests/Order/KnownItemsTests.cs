using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class KnownItemsTests
{
    private static readonly ItemOrder OnGitHub = SomeOrder.OnGitHub(41);
    private static readonly ItemOrder InJira = SomeOrder.Item("LED-41", url: "https://acme.atlassian.net/browse/LED-41");

    [Theory]
    [InlineData("#12")]
    [InlineData("GH-12")]
    [InlineData("acme/ledger#12")]
    [InlineData("Acme/Ledger#12")]
    [InlineData("https://github.com/acme/ledger/issues/12")]
    [InlineData("https://github.com/ACME/ledger/issues/12#issuecomment-1")]
    [InlineData("#0012")]
    public void An_issue_of_the_own_repository_is_known_in_every_form(string written) =>
        Assert.Equal("#12", Find(written, OnGitHub, SomeOrder.OnGitHub(12))?.Key);

    [Theory]
    [InlineData("other/ledger#12")]
    [InlineData("acme/other#12")]
    [InlineData("https://github.com/acme/other/issues/12")]
    [InlineData("https://gitlab.com/acme/ledger/issues/12")]
    [InlineData("#13")]
    [InlineData("LED-12")]
    public void An_issue_of_another_repository_is_unknown(string written)
    {
        KnownItems.Known? found = Find(written, OnGitHub, SomeOrder.OnGitHub(12));

        Assert.NotNull(found);
        Assert.NotEqual("#12", found.Key);
        Assert.False(found.IsUpcoming);
    }

    [Theory]
    [InlineData("LED-12")]
    [InlineData("https://acme.atlassian.net/browse/LED-12")]
    [InlineData("https://acme.atlassian.net/browse/led-12")]
    public void A_key_is_known_in_every_form(string written) =>
        Assert.Equal("LED-12", Find(written, InJira, SomeOrder.Item("LED-12"))?.Key);

    [Theory]
    [InlineData("led-12")]
    [InlineData("Led-12")]
    [InlineData("LED-13")]
    public void A_key_in_small_letters_is_a_word(string written) =>
        Assert.NotEqual("LED-12", Find(written, InJira, SomeOrder.Item("LED-12"))?.Key);

    [Fact]
    public void A_key_that_is_in_small_letters_itself_is_known_so() =>
        Assert.Equal("led-12", Find("led-12", InJira, SomeOrder.Item("led-12"))?.Key);

    [Theory]
    [InlineData("#41")]
    [InlineData("GH-41")]
    [InlineData("acme/ledger#41")]
    [InlineData("https://github.com/acme/ledger/issues/41")]
    public void An_item_does_not_name_itself(string written) => Assert.Null(Find(written, OnGitHub, OnGitHub));

    [Theory]
    [InlineData("LED-41")]
    [InlineData("https://acme.atlassian.net/browse/led-41")]
    public void A_key_does_not_name_its_own_item(string written) => Assert.Null(Find(written, InJira, InJira));

    [Fact]
    public void A_project_whose_key_is_GH_has_its_keys() =>
        Assert.Equal("GH-12", Find("GH-12", SomeOrder.Item("GH-41"), SomeOrder.Item("GH-12"))?.Key);

    [Fact]
    public void The_same_key_on_another_tracker_is_another_item() => Assert.False(
        Find("https://jira.other.example/browse/LED-12", InJira, SomeOrder.Item("LED-12", url: "https://acme.atlassian.net/browse/LED-12"))?.IsUpcoming);

    [Fact]
    public void Without_addresses_a_number_is_a_key() =>
        Assert.Equal("#12", Find("#12", SomeOrder.Item("#41"), SomeOrder.Item("#12"))?.Key);

    [Fact]
    public void The_same_number_in_two_repositories_is_two_items()
    {
        KnownItems known = SomeOrder.Known(
            SomeOrder.Item("acme/a#12", url: "https://github.com/acme/a/issues/12"), SomeOrder.Item("acme/b#12", url: "https://github.com/acme/b/issues/12"));
        ItemOrder from = SomeOrder.Item("acme/b#41", url: "https://github.com/acme/b/issues/41");

        Assert.Equal("acme/b#12", Find("#12", from, known)?.Key);
        Assert.Equal("acme/a#12", Find("acme/a#12", from, known)?.Key);
    }

    [Fact]
    public void What_was_left_out_is_known_with_its_state()
    {
        KnownItems known = new();
        known.Add(new BacklogEntry.LeftOut("LED-1", "done") { IsDone = true, Title = "Export" });
        known.Add(new BacklogEntry.LeftOut("LED-2", "in progress"));

        Assert.Equal(new KnownItems.Known("LED-1", "Export", IsDone: true), known.Find("LED-1"));
        Assert.Equal(new KnownItems.Known("LED-2", "", IsDone: false), known.Find("led-2"));
        Assert.Null(known.Find("LED-3"));
    }

    [Fact]
    public void A_link_tells_that_an_item_is_done_unless_the_backlog_has_it()
    {
        ItemOrder linking = SomeOrder.Item("LED-1") with
        {
            Links = [new ItemLink(LinkKind.BlockedBy, "LED-2", IsDone: true), new ItemLink(LinkKind.Blocks, "LED-3", IsDone: true)],
        };
        KnownItems known = SomeOrder.Known(linking, SomeOrder.Item("LED-3"));

        Assert.True(known.Find("LED-2")?.IsDone);
        Assert.False(known.Find("LED-3")?.IsDone);
    }

    private static KnownItems.Known? Find(string written, ItemOrder from, params ItemOrder[] items) => Find(written, from, SomeOrder.Known([from, .. items]));

    private static KnownItems.Known? Find(string written, ItemOrder from, KnownItems known) =>
        known.Find(Assert.Single(ReferenceSyntax.Find(written, [])), from);
}
