using System.Globalization;
using System.Text.Json.Nodes;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Cli.Settings;

/// <summary>A list of phrases or headings, each once.</summary>
/// <param name="longest">The longest, in UTF-16 units.</param>
internal sealed class NameListForm(int longest) : ValueForm<IReadOnlyList<string>>
{
    private const int Most = 100;

    // A single letter stands in too many a sentence to be meant.
    private const int LeastLetters = 2;

    protected override string Takes => "a list of texts, such as [one, two]";

    public override IReadOnlyList<string> Read(string key, Written written)
    {
        Written.List list = written as Written.List ?? throw Refusal(key, written);
        Dictionary<string, string> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (Written entry in list.Entries)
        {
            string text = entry is Written.Scalar { Value: var value } && !string.IsNullOrWhiteSpace(value)
                ? string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                : throw entry.Place.Mistake($"'{key}' takes a list of texts; this is {entry.Shown}: a text with a colon in it wants quotation marks.");
            if (text.Length > longest)
            {
                throw entry.Place.Mistake(string.Create(CultureInfo.InvariantCulture, $"'{key}' has a text of {text.Length} characters: write one of {longest} at most."));
            }

            if (text.Count(char.IsLetterOrDigit) < LeastLetters)
            {
                throw entry.Place.Mistake($"'{key}' has {entry.Shown}, which stands in too many texts to mean something: write at least a word.");
            }

            if (!read.TryAdd(text, text))
            {
                throw entry.Place.Mistake($"'{key}' has {entry.Shown} twice: keep one of them.");
            }
        }

        return read.Count <= Most ? [.. read.Values] : throw written.Place.Mistake($"'{key}' has {read.Count} texts: {Most} are the most; keep those that matter.");
    }

    public override JsonNode? ToJson(IReadOnlyList<string> value) => new JsonArray([.. value.Select(text => (JsonNode)text)]);
}

/// <summary>A sentence of the comment in words of the team's own.</summary>
/// <param name="sentence">The sentence.</param>
internal sealed class SentenceForm(CommentSentence sentence) : ValueForm<string>
{
    protected override string Takes => "text (a number, true, false or null in quotation marks)";

    public override string Read(string key, Written written)
    {
        string text = written is Written.Scalar { IsText: true, Value: var value } ? value.Trim() : throw Refusal(key, written);
        return sentence.ProblemOf(text) is { } problem ? throw written.Place.Mistake($"'{key}' {problem}.") : text;
    }

    public override JsonNode? ToJson(string value) => value;
}
