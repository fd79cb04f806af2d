using ReadinessCheck.Findings;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Tests;

public sealed class BaselineFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    private string Name => Path.Combine(_folder, "baseline.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        BaselineEntry[] entries =
        [
            new("#12", "customer-need", Level.Missing, new DateOnly(2026, 11, 26)),
            new("a\"b\\c\n<é>", "ordering", Level.Weak, new DateOnly(2026, 1, 2)),
        ];

        BaselineFile.Write(Name, new Baseline(entries));

        Assert.Equal(entries, BaselineFile.Read(Name, 30).Entries);
        Assert.Equal(30, BaselineFile.Read(Name, 30).MaxAge);
    }

    [Fact]
    public void Each_gap_has_a_line()
    {
        BaselineFile.Write(Name, new Baseline([new("SHOP-1", "ordering", Level.Weak, new DateOnly(2026, 1, 2)), new("SHOP-2", "ordering", Level.Missing, new DateOnly(2026, 1, 2))]));

        Assert.Equal(
            """
            {
              "schemaVersion": 1,
              "entries": [
                {"item":"SHOP-1","question":"ordering","level":"weak","since":"2026-01-02"},
                {"item":"SHOP-2","question":"ordering","level":"missing","since":"2026-01-02"}
              ]
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(Name));
    }

    [Fact]
    public void One_without_gaps_is_read_again()
    {
        BaselineFile.Write(Name, new Baseline([]));

        Assert.Empty(BaselineFile.Read(Name, 30).Entries);
    }

    [Theory]
    [InlineData("", "line 1 is not as it should be")]
    [InlineData("null", "it is null")]
    [InlineData("{\n\"schemaVersion\": 1}", "is no baseline that can be read")]
    [InlineData("{\n\"schemaVersion\": 1,\n\"entries\": null}", "line 3 is not as it should be")]
    [InlineData("{\n\"schemaVersion\": 1,\n<<<<<<< HEAD\n\"entries\": []}", "line 3 is not as it should be")]
    [InlineData("{\"schemaVersion\": 1, \"entries\": [], \"more\": 1}", "line 1 is not as it should be")]
    [InlineData("{\"schemaVersion\": 2, \"entries\": []}", "has version 2, and this readiness-check reads version 1: bring readiness-check up to date.")]
    [InlineData("""{"schemaVersion":1,"entries":[{"item":"A","question":"order","level":"weak","since":"2026-01-02"}]}""", "there is no question 'order', did you mean 'ordering'")]
    [InlineData("""{"schemaVersion":1,"entries":[{"item":"A","question":"ordering","level":"answered","since":"2026-01-02"}]}""", "the level of a gap is missing or weak, and not 'answered'")]
    [InlineData("""{"schemaVersion":1,"entries":[{"item":"","question":"ordering","level":"weak","since":"2026-01-02"}]}""", "an entry has no item")]
    [InlineData("""{"schemaVersion":1,"entries":[{"item":"A","question":"ordering","level":"weak","since":"yesterday"}]}""", "line 1 is not as it should be")]
    [InlineData("""{"schemaVersion":1,"entries":[{"item":"A","question":"ordering","level":"weak"}]}""", "is no baseline that can be read")]
    [InlineData("""{"schemaVersion":1,"entries":[null]}""", "an entry is null")]
    public void What_is_no_baseline_is_refused_with_what_is_wrong(string text, string message)
    {
        File.WriteAllText(Name, text);

        Assert.Contains(message, Assert.Throws<InputException>(() => BaselineFile.Read(Name, 30)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_not_there_is_told_with_how_to_take_it() => Assert.Equal(
        $"There is no baseline '{Name}': take one with 'readiness-check baseline take --baseline {Name}', or check the name.",
        Assert.Throws<InputException>(() => BaselineFile.Read(Name, 30)).Message);

    [Fact]
    public void A_folder_is_refused() => Assert.Contains("cannot be read", Assert.Throws<InputException>(() => BaselineFile.Read(_folder, 30)).Message, StringComparison.Ordinal);
}
