using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

/// <summary>Reads real items, where a folder of labelled ones is at hand: what careful readers quoted must be there to be quoted.</summary>
public sealed class LabelledItemsTests
{
    private const string Folder = "READINESS_LABELLED_DATA";

    [SkippableFact]
    public void Nearly_every_labelled_quote_lies_within_one_passage_that_counts()
    {
        string? folder = Environment.GetEnvironmentVariable(Folder);
        Skip.If(folder is null, $"{Folder} names no folder with train.jsonl.");

        int quotes = 0;
        int found = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "train.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            ItemText text = ItemText.Of(ToItem(json.RootElement));
            Invariant.Check(text);
            string[] passages = [.. text.Passages.Where(passage => passage.Mask == Mask.None).Select(Letters)];
            foreach (JsonProperty evidence in json.RootElement.GetProperty("evidence").EnumerateObject())
            {
                string quote = Letters(evidence.Value.GetString()!);
                quotes++;
                found += passages.Any(passage => passage.Contains(quote, StringComparison.Ordinal)) ? 1 : 0;
            }
        }

        // The rest are quotes that run over two sentences or more.
        Assert.True(found >= quotes * 0.95, $"{found} of {quotes} quotes lie within a passage.");
    }

    private static BacklogItem ToItem(JsonElement json) => new()
    {
        Key = json.GetProperty("id").GetString()!,
        Title = json.GetProperty("title").GetString() ?? "",
        Body = json.GetProperty("body").GetString() ?? "",
        Markup = json.GetProperty("system").GetString() == "jira" ? Markup.Wiki : Markup.Markdown,
    };

    private static string Letters(Passage passage) => Letters(passage.Source.Text[passage.Start..passage.End]);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
