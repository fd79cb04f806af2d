using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>What the tool says of a form of the sample backlog.</summary>
/// <param name="Key">The item's key in that form.</param>
/// <param name="Title">The item's title, the same in all forms.</param>
/// <param name="Noise">Whether it is called noise.</param>
/// <param name="Findings">Per criterion, the level and the quotes, white space folded.</param>
internal sealed record SampleItem(string Key, string Title, bool Noise, IReadOnlyDictionary<string, (string Level, string Quotes)> Findings)
{
    /// <summary>All that a form must agree on, as text that can be compared and read.</summary>
    public string Judgement => string.Join('\n', Findings.Select(finding => $"{finding.Key}: {finding.Value.Level} {finding.Value.Quotes}").Prepend($"noise: {Noise}"));
}

/// <summary>What the tool says of a form of the sample by its texts alone: some forms cannot carry the links that explain a place.</summary>
internal static class SampleReport
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    public static async Task<SampleItem[]> OfAsync(string form)
    {
        using Tool tool = new();
        Outcome outcome = await tool.RunAsync("check", Path.Combine(Folder, form), "--unordered", "--format", "json", "--fail-on", "never");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return [.. JsonElement.Parse(outcome.Output).GetProperty("items").EnumerateArray().Select(Read)];
    }

    private static SampleItem Read(JsonElement item) => new(
        item.GetProperty("key").GetString()!,
        item.GetProperty("title").GetString()!,
        item.GetProperty("noise").GetBoolean(),
        item.GetProperty("findings").EnumerateArray().ToDictionary(
            finding => finding.GetProperty("criterion").GetString()!,
            finding => (
                finding.GetProperty("level").GetString()!,
                string.Join(" | ", finding.GetProperty("evidence").EnumerateArray().Select(evidence => Fold(evidence.GetProperty("quote").GetString()!))))));

    private static string Fold(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
