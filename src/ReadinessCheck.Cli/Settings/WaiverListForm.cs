using System.Globalization;
using System.Text.Json.Nodes;
using ReadinessCheck.Criteria;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Settings;

/// <summary>A list of waivers, each with its item, question, reason, owner and last day.</summary>
internal sealed class WaiverListForm : ValueForm<IReadOnlyList<ItemWaiver>>
{
    private const string Item = "item";
    private const string Question = "question";
    private const string Reason = "reason";
    private const string Owner = "owner";
    private const string Until = "until";

    private static readonly string[] Keys = [Item, Question, Reason, Owner, Until];

    protected override string Takes => $"a list of waivers, each with {string.Join(", ", Keys)}";

    public override IReadOnlyList<ItemWaiver> Read(string key, Written written)
    {
        if (written is not Written.List list)
        {
            throw Refusal(key, written);
        }

        List<ItemWaiver> waivers = [];
        foreach (Written entry in list.Entries)
        {
            ItemWaiver waiver = ReadOne(key, entry as Written.Map ?? throw entry.Place.Mistake($"A waiver has {string.Join(", ", Keys)}; this is {entry.Shown}."));
            if (waivers.Any(other => KeyText.AreSame(other.Item, waiver.Item) && other.Waiver.Criterion == waiver.Waiver.Criterion))
            {
                throw entry.Place.Mistake($"'{waiver.Waiver.Criterion}' of '{waiver.Item}' is waived twice: keep one of them.");
            }

            waivers.Add(waiver);
        }

        return waivers;
    }

    public override JsonNode? ToJson(IReadOnlyList<ItemWaiver> value) => new JsonArray([.. value.Select(waiver => new JsonObject
    {
        [Item] = waiver.Item,
        [Question] = waiver.Waiver.Criterion,
        [Reason] = waiver.Waiver.Reason,
        [Owner] = waiver.Waiver.Owner,
        [Until] = Day(waiver.Waiver.Until),
    })]);

    private static ItemWaiver ReadOne(string key, Written.Map map)
    {
        Dictionary<string, Written> values = [];
        foreach ((Written.Scalar name, Written value) in map.Entries)
        {
            values[name.Value] = Keys.Contains(name.Value)
                ? value
                : throw (SecretSigns.Find(name) ?? name.Place.Mistake($"There is no key {name.Shown} in a waiver: {NearestName.Hint(name.Value, Keys)}"));
        }

        string[] left = [.. Keys.Where(each => !values.ContainsKey(each))];
        if (left.Length > 0)
        {
            throw map.Place.Mistake($"This waiver has no {string.Join(" and no ", left)}: a waiver has {string.Join(", ", Keys)}.");
        }

        return new ItemWaiver(
            Text(key, Item, values),
            new Waiver(ReadQuestion(key, values[Question]), ReadDay(key, values[Until]), Text(key, Reason, values), Text(key, Owner, values)));
    }

    // A number is a key here: 12 is an issue.
    private static string Text(string key, string name, Dictionary<string, Written> values) =>
        values[name] is Written.Scalar { Value: var text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw values[name].Place.Mistake($"'{key}.{name}' takes text; this is {values[name].Shown}.");

    private static string ReadQuestion(string key, Written written) => written switch
    {
        Written.Scalar { Value: var id } when CriterionIds.All.Contains(id) => id,
        Written.Scalar { Value.Length: > 0 } other => throw other.Place.Mistake($"'{key}.{Question}' does not take {other.Shown}: {NearestName.Hint(other.Value, CriterionIds.All)}"),
        _ => throw written.Place.Mistake($"'{key}.{Question}' takes one of {string.Join(", ", CriterionIds.All)}; this is {written.Shown}."),
    };

    private static DateOnly ReadDay(string key, Written written) =>
        written is Written.Scalar { Value: var text } && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw written.Place.Mistake($"'{key}.{Until}' takes a day such as 2027-03-31, the last on which the waiver holds; this is {written.Shown}.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
