using System.IO.Compression;
using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Training;

/// <summary>Reads the labelled items from the folder that READINESS_LABELLED_DATA names.</summary>
internal static class TrainingData
{
    /// <summary>Reads all that may be trained on: the labelled data, our own labels of unlabelled items, and the written material.</summary>
    public static List<TrainingItem> LoadAll(string folder)
    {
        string home = AppContext.BaseDirectory;
        return
        [
            .. Load(folder),
            .. LoadOwn(folder, Path.Combine(home, "Labels")),
            .. Directory.EnumerateFiles(Path.Combine(home, "Material"), "*.md").Order(StringComparer.Ordinal).SelectMany(MaterialReader.Read),
        ];
    }

    private static List<TrainingItem> Load(string folder)
    {
        Dictionary<string, List<Carrier>> complete = ReadLines(Path.Combine(folder, "sentences.jsonl"))
            .ToDictionary(row => row.GetProperty("id").GetString()!, ReadSentences);
        var items = new List<TrainingItem>();
        foreach (JsonElement row in ReadLines(Path.Combine(folder, "train.jsonl")))
        {
            TrainingItem item = Read(row, Origin.Real);
            items.Add(complete.TryGetValue(item.Item.Key, out List<Carrier>? carriers)
                ? item with { Complete = true, Carriers = [.. carriers, .. item.Carriers] }
                : item);
        }

        items.AddRange(ReadLines(Path.Combine(folder, "contrast.jsonl")).Select(row => Read(row, Origin.Contrast)));
        return items;
    }

    /// <summary>Reads labels that our own readers gave to items of the unlabelled file.</summary>
    private static List<TrainingItem> LoadOwn(string folder, string labelsFolder)
    {
        var labels = Directory.EnumerateFiles(labelsFolder, "*.jsonl").SelectMany(ReadLines).ToDictionary(row => row.GetProperty("id").GetString()!);
        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, "unlabelled.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var items = new List<TrainingItem>();
        while (reader.ReadLine() is { } line)
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            if (labels.TryGetValue(row.GetProperty("id").GetString()!, out JsonElement label))
            {
                BacklogItem item = ReadItem(row);
                var carriers = new List<Carrier>();
                foreach (JsonElement c in label.GetProperty("carriers").EnumerateArray())
                {
                    int start = c[2].GetInt32();
                    string quote = start < 0 ? item.Title : item.Body[start..c[3].GetInt32()];
                    carriers.Add(new Carrier(c[0].GetInt32(), c[1].GetInt32(), FoldedText.Of(quote)));
                }

                items.Add(new TrainingItem
                {
                    Item = item,
                    Group = row.GetProperty("project").GetString()!,
                    Levels = [.. label.GetProperty("levels").EnumerateArray().Select(level => level.GetInt32())],
                    Noise = label.GetProperty("noise").GetBoolean(),
                    Complete = true,
                    Carriers = carriers,
                    Origin = Origin.Own,
                });
            }
        }

        return items;
    }

    private static IEnumerable<JsonElement> ReadLines(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static List<Carrier> ReadSentences(JsonElement row) =>
    [
        .. row.GetProperty("sentences").EnumerateArray().Select(sentence => new Carrier(
            Array.IndexOf(TrainingItem.Questions, sentence.GetProperty("question").GetString()),
            sentence.GetProperty("level").GetInt32(),
            FoldedText.Of(sentence.GetProperty("quote").GetString()!))),
    ];

    private static BacklogItem ReadItem(JsonElement row) => new()
    {
        Key = row.GetProperty("id").GetString()!,
        Kind = ItemKinds.Parse(row.GetProperty("kind").GetString()),
        Title = row.GetProperty("title").GetString() ?? "",
        Body = row.GetProperty("body").GetString() ?? "",
        Markup = row.GetProperty("system").GetString() == "jira" ? Markup.Wiki : Markup.Markdown,
    };

    private static TrainingItem Read(JsonElement row, Origin origin)
    {
        JsonElement levels = row.GetProperty("levels");
        if (TrainingItem.Questions.FirstOrDefault(question => !levels.TryGetProperty(question, out JsonElement level) || level.ValueKind == JsonValueKind.Null) is { } unlabelled)
        {
            // Nothing can be learnt from a level that is guessed.
            throw new InvalidDataException($"{row.GetProperty("id")} has no label for '{unlabelled}': training takes items that are labelled for all five questions.");
        }

        JsonElement evidence = row.GetProperty("evidence");
        var carriers = new List<Carrier>();
        for (int q = 0; q < TrainingItem.Questions.Length; q++)
        {
            int level = levels.GetProperty(TrainingItem.Questions[q]).GetInt32();
            if (level > 0 && evidence.TryGetProperty(TrainingItem.Questions[q], out JsonElement quote))
            {
                carriers.Add(new Carrier(q, level, FoldedText.Of(quote.GetString()!)));
            }
        }

        return new TrainingItem
        {
            Item = ReadItem(row),
            Group = row.TryGetProperty("project", out JsonElement project) ? project.GetString()! : "contrast: " + GroupOf(row),
            Levels = [.. TrainingItem.Questions.Select(question => levels.GetProperty(question).GetInt32())],
            Noise = row.GetProperty("noise").GetBoolean(),
            MeasureOnly = row.TryGetProperty("license", out JsonElement license) && license.GetString() == "non-commercial",
            Carriers = carriers,
            Chosen = carriers,
            Origin = origin,
        };
    }

    // "group 01 base: …" and "group 01 edit: …" are one contrast group; the other families stand alone.
    private static string GroupOf(JsonElement row) =>
        row.TryGetProperty("note", out JsonElement note) && note.GetString() is { } text && text.StartsWith("group ", StringComparison.Ordinal)
            ? text[..8]
            : row.GetProperty("id").GetString()!;
}
