using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Tests.Settings;

public sealed class WaiverListFormTests
{
    private const string Good = "item: 12, question: trade-off, reason: It is the law., owner: Dana, until: 2027-01-31";

    [Fact]
    public void A_waiver_has_its_five_parts() => Assert.Equal(
        [new ItemWaiver("12", new Waiver("trade-off", new DateOnly(2027, 1, 31), "It is the law.", "Dana"))],
        Assert.IsType<Setting<IReadOnlyList<ItemWaiver>>>(Assert.Single(Read($"waivers:\n  - {{{Good}}}"))).Value);

    [Theory]
    [InlineData("waivers: none", "1:10: 'waivers' takes a list of waivers, each with item, question, reason, owner, until; this is 'none'.")]
    [InlineData("waivers: [SHOP-1]", "1:11: A waiver has item, question, reason, owner, until; this is 'SHOP-1'.")]
    [InlineData("waivers:\n  - item: SHOP-1\n    question: ordering\n    owner: Dana", "2:5: This waiver has no reason and no until: a waiver has item, question, reason, owner, until.")]
    [InlineData("waivers:\n  - item: SHOP-1\n    queston: ordering", "3:5: There is no key 'queston' in a waiver: did you mean 'question'?")]
    [InlineData("waivers:\n  - item: SHOP-1\n    token: x", "3:5: 'token' is called like a secret.")]
    [InlineData("waivers:\n  - {item: A, question: order, reason: b, owner: c, until: 2027-01-31}", "2:25: 'waivers.question' does not take 'order': did you mean 'ordering'?")]
    [InlineData("waivers:\n  - {item: A, question: [ordering], reason: b, owner: c, until: 2027-01-31}", "'waivers.question' takes one of customer-need, ")]
    [InlineData("waivers:\n  - {item: A, question: ordering, reason: ' ', owner: c, until: 2027-01-31}", "'waivers.reason' takes text; this is")]
    [InlineData("waivers:\n  - {item: A, question: ordering, reason: b, owner: c, until: spring}", "'waivers.until' takes a day such as 2027-03-31, the last on which the waiver holds; this is 'spring'.")]
    [InlineData("waivers:\n  - {item: A, question: ordering, reason: b, owner: c, until: 2027-02-30}", "'waivers.until' takes a day such as 2027-03-31")]
    [InlineData($"waivers:\n  - {{{Good}}}\n  - {{item: '#12', question: trade-off, reason: b, owner: c, until: 2027-01-31}}", "3:5: 'trade-off' of '#12' is waived twice: keep one of them.")]
    public void A_mistake_is_told_with_its_place_and_what_to_do(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Setting> Read(string text) => ConfigurationFile.Parse("shop.yml", text).Settings;
}
