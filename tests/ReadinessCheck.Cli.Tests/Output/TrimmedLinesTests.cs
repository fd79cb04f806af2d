using ReadinessCheck.Cli.Output;

namespace ReadinessCheck.Cli.Tests.Output;

public sealed class TrimmedLinesTests
{
    [Theory]
    [InlineData("a  b   \n  c \r\n\n   ", "a  b\n  c\r\n\n")]
    [InlineData("plain", "plain")]
    public void Blanks_at_the_end_of_a_line_are_dropped(string text, string expected)
    {
        StringWriter output = new();
        using TrimmedLines trimmed = new(output);
        trimmed.Write(text);

        Assert.Equal(expected, output.ToString());
    }
}
