using ReadinessCheck.Cli.Output;

namespace ReadinessCheck.Cli.Tests.Output;

public sealed class CommandGuardTests
{
    [Theory]
    [InlineData("::error::x", ": :error::x")]
    [InlineData("a\n::stop-commands::x\n", "a\n: :stop-commands::x\n")]
    [InlineData("a\r\n \t::debug::x", "a\r\n \t: :debug::x")]
    [InlineData("\u00A0::debug::x", "\u00A0: :debug::x")]
    [InlineData("a\r::debug::x", "a\r: :debug::x")]
    [InlineData("a ##[add-mask]x", "a ## [add-mask]x")]
    [InlineData("###[group]x", "### [group]x")]
    [InlineData("key::value :: and # [x] ## a", "key::value :: and # [x] ## a")]
    [InlineData(": a:\n:", ": a:\n:")]
    [InlineData(":::x", ": ::x")]
    public void What_the_runner_would_take_for_a_command_is_broken(string text, string written) => Assert.Equal(written, Write(text, isText: true));

    [Fact]
    public void In_JSON_the_text_stays_what_it_was()
    {
        string json = """{"title":"##[add-mask]x"}""";

        string written = Write(json, isText: false);

        Assert.DoesNotContain("##[", written, StringComparison.Ordinal);
        Assert.Equal("##[add-mask]x", System.Text.Json.JsonElement.Parse(written).GetProperty("title").GetString());
    }

    private static string Write(string text, bool isText)
    {
        StringWriter output = new();
        using CommandGuard guard = new(output, isText);
        guard.Write(text);
        return output.ToString();
    }
}
