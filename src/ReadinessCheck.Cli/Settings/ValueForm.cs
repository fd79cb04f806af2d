using System.Globalization;
using System.Text.Json.Nodes;
using ReadinessCheck.Connectors.Jira;

namespace ReadinessCheck.Cli.Settings;

/// <summary>How the values of a key are written.</summary>
internal abstract class ValueForm<T>
{
    /// <summary>What it takes, in words that go behind "takes".</summary>
    protected abstract string Takes { get; }

    /// <summary>Reads a value.</summary>
    /// <param name="key">What messages call the key.</param>
    /// <param name="written">The value as it was written.</param>
    /// <exception cref="InputException">It is none of these values.</exception>
    public abstract T Read(string key, Written written);

    /// <summary>Gives a value as JSON; null for none.</summary>
    public abstract JsonNode? ToJson(T value);

    protected InputException Refusal(string key, Written written) => written.Place.Mistake($"'{key}' takes {Takes}; this is {written.Shown}.");
}

/// <summary>Any text but an empty one.</summary>
internal sealed class TextForm : ValueForm<string?>
{
    protected override string Takes => "text (a number, true, false or null in quotation marks)";

    public override string? Read(string key, Written written) =>
        written is Written.Scalar { IsText: true, Value: var text } && !string.IsNullOrWhiteSpace(text) ? text : throw Refusal(key, written);

    public override JsonNode? ToJson(string? value) => value;
}

/// <summary>A role or group that may see something.</summary>
internal sealed class VisibilityForm : ValueForm<string?>
{
    protected override string Takes => "role:NAME or group:NAME";

    public override string? Read(string key, Written written) =>
        written is Written.Scalar { IsText: true, Value: var text } && JiraVisibility.IsOne(text) ? text : throw Refusal(key, written);

    public override JsonNode? ToJson(string? value) => value;
}

/// <summary>A whole number from 1, or another least one, up; null for no limit.</summary>
/// <param name="most">The largest that there can be.</param>
/// <param name="least">The smallest.</param>
internal sealed class CountForm(int most = int.MaxValue, int least = 1) : ValueForm<int?>
{
    protected override string Takes => most == int.MaxValue
        ? FormattableString.Invariant($"a whole number from {least} up, without quotation marks")
        : FormattableString.Invariant($"a whole number from {least} to {most}, without quotation marks");

    /// <summary>Reads a number; null when it is none from the least up.</summary>
    public static int? Parse(string text, int least = 1) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least ? number : null;

    public override int? Read(string key, Written written) =>
        (written is Written.Scalar { IsBare: true, Value: var text } && Parse(text, least) is { } count && count <= most ? count : null as int?) ?? throw Refusal(key, written);

    public override JsonNode? ToJson(int? value) => value;
}

/// <summary>True or false.</summary>
internal sealed class SwitchForm : ValueForm<bool>
{
    protected override string Takes => "true or false, without quotation marks";

    public override bool Read(string key, Written written) => written switch
    {
        Written.Scalar { IsBare: true, Value: "true" or "True" or "TRUE" } => true,
        Written.Scalar { IsBare: true, Value: "false" or "False" or "FALSE" } => false,
        _ => throw Refusal(key, written),
    };

    public override JsonNode? ToJson(bool value) => value;
}

/// <summary>One of the names of an enum, in lower case.</summary>
/// <param name="except">Those of its values that are not taken.</param>
internal sealed class WordForm<T>(params T[] except) : ValueForm<T>
    where T : struct, Enum
{
    private readonly T[] _values = [.. Enum.GetValues<T>().Except(except)];

    /// <summary>The words that it takes.</summary>
    public IReadOnlyList<string> Words => [.. _values.Select(value => NearestName.Kebab(value.ToString()))];

    protected override string Takes => $"one of {string.Join(", ", Words)}";

    public override T Read(string key, Written written) => written switch
    {
        Written.Scalar { Value: var word } when Words.Contains(word) => _values.First(value => NearestName.Kebab(value.ToString()) == word),
        Written.Scalar { Value.Length: > 0 } other => throw other.Place.Mistake($"'{key}' does not take {other.Shown}: {NearestName.Hint(other.Value, Words)}"),
        _ => throw Refusal(key, written),
    };

    public override JsonNode? ToJson(T value) => NearestName.Kebab(value.ToString());
}

/// <summary>A list of texts, or one text with commas between, as in an environment variable or an option.</summary>
internal sealed class TextListForm : ValueForm<IReadOnlyList<string>>
{
    protected override string Takes => "a list of texts, such as [one, two]";

    /// <summary>Takes a text apart at its commas.</summary>
    public static string[] Parse(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override IReadOnlyList<string> Read(string key, Written written) => written switch
    {
        Written.Scalar { Value: var text } when Parse(text) is { Length: > 0 } parts => parts,
        Written.List list => [.. list.Entries.Select(entry => Entry(key, entry))],
        _ => throw Refusal(key, written),
    };

    public override JsonNode? ToJson(IReadOnlyList<string> value) => new JsonArray([.. value.Select(text => (JsonNode)text)]);

    // A number is a name here: [12, 7] are issues, and a milestone may be called 2027.
    private static string Entry(string key, Written entry) =>
        entry is Written.Scalar { Value: var text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw entry.Place.Mistake($"'{key}' takes a list of texts; this is {entry.Shown}.");
}

/// <summary>A list of words, each once; at least one.</summary>
/// <param name="words">The words there are, in the order in which they are shown.</param>
internal sealed class WordListForm(IReadOnlyList<string> words) : ValueForm<IReadOnlyList<string>>
{
    protected override string Takes => $"a list of at least one of {string.Join(", ", words)}";

    public override IReadOnlyList<string> Read(string key, Written written)
    {
        if (written is not Written.List { Entries.Count: > 0 } list)
        {
            throw Refusal(key, written);
        }

        HashSet<string> read = [];
        foreach (Written entry in list.Entries)
        {
            if (entry is not Written.Scalar { Value: var word })
            {
                throw entry.Place.Mistake($"'{key}' takes a list of words; this is {entry.Shown}.");
            }

            if (!words.Contains(word))
            {
                throw entry.Place.Mistake($"'{key}' does not take {entry.Shown}: {NearestName.Hint(word, words)}");
            }

            if (!read.Add(word))
            {
                throw entry.Place.Mistake($"'{key}' has {entry.Shown} twice: keep one of them.");
            }
        }

        return [.. words.Where(read.Contains)];
    }

    public override JsonNode? ToJson(IReadOnlyList<string> value) => new JsonArray([.. value.Select(word => (JsonNode)word)]);
}
