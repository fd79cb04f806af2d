using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Tests.EndToEnd;

namespace ReadinessCheck.Cli.Tests.Settings;

/// <summary>Whole configurations with the mistakes that people make: each is told with its place, its key and what to do. The files say themselves what they expect.</summary>
public sealed class MisspeltConfigurationTests : IDisposable
{
    private const string Expects = "# expects ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Settings", "Misspelt");

    private readonly Tool _tool = new();

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void There_are_ten() => Assert.Equal(10, Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_mistake_is_told_with_its_place_and_what_to_do(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));

        InputException exception = Assert.Throws<InputException>(() => ConfigurationFile.Parse(file, text));

        Assert.Equal($"{file}:{Expected(text, file)}", exception.Message);
    }

    [Fact]
    public async Task Each_ends_the_run_before_anything_is_read_and_in_one_line()
    {
        foreach (string file in Directory.GetFiles(Folder, "*.yml"))
        {
            string name = Path.GetFileName(file);
            string text = await File.ReadAllTextAsync(file);
            _tool.File(name, text.Split('\n'));

            Outcome outcome = await _tool.RunAsync("check", "--config", name);

            Assert.Equal((2, "", $"readiness-check: {name}:{Expected(text, name)}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
        }
    }

    [Fact]
    public async Task A_misspelt_variable_is_told_and_the_run_goes_on()
    {
        Outcome outcome = await _tool.RunWithAsync("READINESS_NETX", "3", "check", _tool.File("shop.jsonl", SomeBacklog.Ready), "--unordered");

        Assert.Equal((0, "readiness-check: READINESS_NETX is set and not read: did you mean READINESS_NEXT?\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("READINESS_NETX", "READINESS_NEXT")]
    [InlineData("READINESS_FAILON", "READINESS_FAIL_ON")]
    [InlineData("READINESS_MODELKEY", "READINESS_MODEL_KEY")]
    [InlineData("READINESS_MAX_COMMENT", "READINESS_MAX_COMMENTS")]
    public void The_nearest_variable_is_named(string name, string nearest) =>
        Assert.Equal([$"{name} is set and not read: did you mean {nearest}?"], UnknownVariables.Find(["PATH", name, "READINESS_NEXT"]));

    [Theory]
    [InlineData("READINESS_NEXT")]
    [InlineData("READINESS_MODEL_KEY")]
    [InlineData("READINESS_MODEL_KEY_FILE")]
    [InlineData("READINESS_LABELLED_DATA")]
    [InlineData("READINESS_")]
    [InlineData("NEXT")]
    [InlineData("READY")]
    public void A_variable_that_is_read_or_like_none_is_let_be(string name) => Assert.Empty(UnknownVariables.Find([name]));

    private static string Expected(string text, string file) => text.Split('\n')[0][Expects.Length..].Replace("FILE", file, StringComparison.Ordinal);
}
