using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("TBD")]
    [InlineData("tbd.")]
    [InlineData("[TBD]")]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("_none_")]
    [InlineData("To be clarified")]
    [InlineData("Alternatives: none")]
    [InlineData("Risks: low")]
    [InlineData("Priority: ...")]
    [InlineData("Not urgent.")]
    [InlineData("No trade-offs.")]
    [InlineData("?")]
    [InlineData("-")]
    [InlineData("")]
    public void A_slot_without_content_is_one(string text) => Assert.True(Placeholder.Is(text));

    [Theory]
    [InlineData("None of the nurses can see which bed is free.")]
    [InlineData("Low tide is at noon")]
    [InlineData("To be clarified with legal by 30 June, because the act asks for it")]
    [InlineData("Alternatives: none that the council would allow")]
    [InlineData("Later than today")]
    [InlineData("Who is it for?")]
    public void A_sentence_that_begins_like_one_is_not(string text) => Assert.False(Placeholder.Is(text));
}
