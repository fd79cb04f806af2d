using System.Text.Json;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

public sealed class LabelledDataTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [SkippableFact]
    public async Task Every_labelled_item_is_judged_and_every_quote_stands_at_its_offsets()
    {
        string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "READINESS_LABELLED_DATA does not name a folder with train.jsonl.");
        string path = Path.Combine(folder, "train.jsonl");

        Outcome outcome = await _tool.RunAsync("check", path, "--format", "json", "--fail-on", "never");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        JsonElement[] source = [.. File.ReadLines(path).Select(line => JsonElement.Parse(line))];
        JsonElement[] items = [.. JsonElement.Parse(outcome.Output).GetProperty("items").EnumerateArray()];
        Assert.Equal(source.Select(item => item.GetProperty("id").GetString()), items.Select(item => item.GetProperty("key").GetString()));
        int quotes = 0;
        foreach ((JsonElement item, JsonElement judged) in source.Zip(items))
        {
            foreach (JsonElement evidence in judged.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray()))
            {
                string text = item.GetProperty(evidence.GetProperty("where").GetString()!).GetString()!;
                Assert.Equal(evidence.GetProperty("quote").GetString(), text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
                quotes++;
            }
        }

        Assert.NotEqual(0, quotes);
    }
}
