using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Tests.Settings;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["next", "unordered", "fail-on", "expected-outcome", "ordering"];

    [Theory]
    [InlineData("nxet", "next")]
    [InlineData("text", "next")]
    [InlineData("Unordered", "unordered")]
    [InlineData("unordred", "unordered")]
    [InlineData("failOn", "fail-on")]
    [InlineData("fail_on", "fail-on")]
    [InlineData("outcome", "expected-outcome")]
    [InlineData("order", "ordering")]
    public void The_name_that_was_meant_is_found(string written, string name) => Assert.Equal(name, NearestName.Of(written, Names));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("comments")]
    [InlineData("on-time")]
    public void A_name_that_is_like_none_finds_none(string written) => Assert.Null(NearestName.Of(written, Names));

    [Fact]
    public void Among_no_names_there_is_none() => Assert.Null(NearestName.Of("next", []));
}
