using ReadinessCheck.Reporting;

namespace ReadinessCheck.Tests.Reporting;

public sealed class EnumerationTests
{
    [Fact]
    public void Parts_are_joined_as_in_running_text()
    {
        Assert.Equal("", Enumeration.Of([]));
        Assert.Equal("a", Enumeration.Of(["a"]));
        Assert.Equal("a and b", Enumeration.Of(["a", "b"]));
        Assert.Equal("a, b and c", Enumeration.Of(["a", "b", "c"]));
    }

    [Fact]
    public void A_number_agrees_with_its_noun()
    {
        Assert.Equal("0 items", Enumeration.Count(0, "item"));
        Assert.Equal("1 entry", Enumeration.Count(1, "entry", "entries"));
        Assert.Equal("1,200 entries", Enumeration.Count(1200, "entry", "entries"));
    }
}
