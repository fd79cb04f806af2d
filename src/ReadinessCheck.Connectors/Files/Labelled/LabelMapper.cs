using System.Text.Json;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Criteria;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Files.Labelled;

/// <summary>Reads the labels of an item, <c>docs/schemas/labelled-item.schema.json</c>. Pure.</summary>
internal static class LabelMapper
{
    private static readonly string[] Criteria = [.. CriteriaCatalog.All.Select(criterion => criterion.Id)];

    /// <summary>Says what is wrong with the labels and what to do.</summary>
    /// <returns>One sentence; null when nothing is wrong.</returns>
    public static string? Problem(JsonElement row)
    {
        JsonElement levels = row.Get("levels");
        if (levels.ValueKind != JsonValueKind.Object)
        {
            return "The item has no 'levels': give the five questions, or some of them, 0 (missing), 1 (weak) or 2 (answered).";
        }

        JsonElement evidence = row.Get("evidence");
        if (row.Has("evidence") && evidence.ValueKind != JsonValueKind.Object)
        {
            return "'evidence' is no object: give quotes by question, or leave it out.";
        }

        return UnknownQuestion("levels", levels)
            ?? UnknownQuestion("evidence", evidence)
            ?? WrongLevel(levels)
            ?? WrongQuote(evidence)
            ?? (row.Has("noise") && row.Get("noise").ValueKind is not (JsonValueKind.True or JsonValueKind.False) ? "'noise' is true or false." : null);
    }

    /// <summary>Puts an item and its labels together.</summary>
    /// <param name="row">A row without a <see cref="Problem"/>.</param>
    /// <param name="item">The item of the same row.</param>
    public static LabelledItem Map(JsonElement row, BacklogItem item)
    {
        LabelledItem labelled = new(
            item,
            row.Text("project"),
            Criteria.Where(criterion => row.Get("levels").Has(criterion)).ToDictionary(criterion => criterion, criterion => (Level)row.Get("levels").Get(criterion).GetInt32()),
            Criteria.Where(criterion => row.Get("evidence").Has(criterion)).ToDictionary(criterion => criterion, criterion => row.Get("evidence").Text(criterion)),
            row.Has("noise") ? row.Get("noise").GetBoolean() : null);

        // Who looked at every question would have said that it is noise; who looked at one says nothing of the rest.
        return labelled is { Noise: null, IsWhole: true } ? labelled with { Noise = false } : labelled;
    }

    private static string? UnknownQuestion(string field, JsonElement byCriterion)
    {
        string? unknown = Names(byCriterion).FirstOrDefault(name => !Criteria.Contains(name));
        return unknown is null ? null : $"'{field}' has '{unknown}', which is none of the five questions: they are {string.Join(", ", Criteria)}.";
    }

    private static string? WrongLevel(JsonElement levels)
    {
        string[] labelled = [.. Criteria.Where(criterion => levels.Has(criterion))];
        string? wrong = labelled.FirstOrDefault(criterion =>
            levels.Get(criterion) is not { ValueKind: JsonValueKind.Number } value || !value.TryGetInt32(out int level) || level is < 0 or > 2);
        return labelled.Length == 0 ? "'levels' has no question: give at least one of the five 0 (missing), 1 (weak) or 2 (answered)."
            : wrong is null ? null
            : $"The level of '{wrong}' is {levels.Get(wrong).GetRawText()}: it must be 0 (missing), 1 (weak) or 2 (answered).";
    }

    private static string? WrongQuote(JsonElement evidence)
    {
        string? wrong = Names(evidence).FirstOrDefault(name => evidence.Has(name) && evidence.Get(name).ValueKind != JsonValueKind.String);
        return wrong is null ? null : $"The evidence for '{wrong}' is no text: give a quote from the item, or leave it out.";
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Name) : [];
}
