using System.CommandLine;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Tests.Options;

public sealed class ReaderOptionsTests
{
    [Theory]
    [InlineData("backlog.json", null, "backlog.json")]
    [InlineData("--second-reader backlog.json", ReaderScope.Unsure, "backlog.json")]
    [InlineData("backlog.json --second-reader", ReaderScope.Unsure, "backlog.json")]
    [InlineData("--second-reader --verbose backlog.json", ReaderScope.Unsure, "backlog.json")]
    [InlineData("--second-reader=unsure backlog.json", ReaderScope.Unsure, "backlog.json")]
    [InlineData("--second-reader=all backlog.json", ReaderScope.All, "backlog.json")]
    [InlineData("--second-reader all backlog.json", ReaderScope.All, "backlog.json")]
    [InlineData("backlog.json --second-reader:ALL", ReaderScope.All, "backlog.json")]
    [InlineData("--second-reader -", ReaderScope.Unsure, "-")]
    [InlineData("--second-reader", ReaderScope.Unsure, null)]
    [InlineData("-- --second-reader", null, "--second-reader")]
    public void It_takes_no_word_that_is_meant_for_something_else(string line, object? scope, string? file)
    {
        (ParseResult result, Option<ReaderScope?> option, Argument<string?> source) = Parse(line);

        Assert.Empty(result.Errors);
        Assert.Equal((scope, file), (result.GetValue(option), result.GetValue(source)));
    }

    [Theory]
    [InlineData("--second-reader=nonsense backlog.json", "nonsense")]
    [InlineData("backlog.json --second-reader=al", "al")]
    [InlineData("--second-reader=0", "0")]
    public void Any_other_word_is_a_mistake(string line, string word) => Assert.Equal(
        $"--second-reader takes unsure or all, as in --second-reader=all; this is '{word}'.", Assert.Single(Parse(line).Result.Errors).Message);

    [Fact]
    public void An_empty_word_is_a_mistake() => Assert.NotEmpty(Parse("--second-reader= backlog.json").Result.Errors);

    private static (ParseResult Result, Option<ReaderScope?> Option, Argument<string?> Source) Parse(string line)
    {
        Option<ReaderScope?> option = ReaderOptions.SecondReader();
        Argument<string?> source = SharedOptions.Source("The backlog.");
        RootCommand command = [option, source, SharedOptions.Verbose()];
        return (command.Parse(ReaderOptions.WithWord(line.Split(' '))), option, source);
    }
}
