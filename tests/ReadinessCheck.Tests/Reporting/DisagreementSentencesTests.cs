using ReadinessCheck.Order;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class DisagreementSentencesTests
{
    [Theory]
    [InlineData(DisagreementKind.StandsBelow, "#1 says that it goes before #2, and stands below it.")]
    [InlineData(DisagreementKind.Contradiction, "#1 and #2 are each said to go before the other.")]
    [InlineData(DisagreementKind.Circle, "#1 goes before #2, #2 before #3 and #3 before #1: that is a circle.")]
    [InlineData(DisagreementKind.AboveBlocker, "#1 stands above #2, which has to come first.")]
    [InlineData(DisagreementKind.DatePassed, "#1 had to be done by 1 March 2026, which has passed.")]
    [InlineData(DisagreementKind.NamesDone, "#1 explains its place by #2, which is done.")]
    [InlineData(DisagreementKind.DueSooner, "#1 is due by 1 March 2026 and stands below #2, which is due by 12 April 2026.")]
    [InlineData(DisagreementKind.Jump, "#1 was moved on 1 March 2026, and no reason has been written since.")]
    public void Each_kind_is_said_in_a_sentence(DisagreementKind kind, string sentence) =>
        Assert.Equal(sentence, DisagreementSentences.Of(new OrderDisagreement(kind, ["#1", "#2", "#3"], [], new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 12))));
}
