using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Settings;

/// <summary>Refuses what several keys about a team's own words cannot say together. Each value alone has been read by then.</summary>
internal static class TeamContradictions
{
    /// <summary>Refuses it.</summary>
    /// <param name="root">The file's top level.</param>
    /// <exception cref="InputException">Two keys contradict each other; the message has the place of the second.</exception>
    public static void Refuse(Written.Map root)
    {
        RefuseTwice(Values(Group(root, "headings")), TeamWords.FoldHeading, "headings", "a heading answers one question");
        RefuseNameless(Values(Group(root, "fields")));
        RefuseTwice(Values(Group(root, "fields")), FieldNames.Slug, "fields", "a field has one meaning");
        RefuseDiscountedCounts(Group(root, "phrases"));
        RefuseEveryAge(Group(root, "exempt"));
    }

    private static void RefuseTwice(IEnumerable<(string Key, Written.Scalar Value)> values, Func<string, string> fold, string section, string why)
    {
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, Written.Scalar value) in values)
        {
            if (!seen.TryAdd(fold(value.Value), key))
            {
                throw value.Place.Mistake($"'{section}.{key}' has {value.Shown}, which '{section}.{seen[fold(value.Value)]}' has too: {why}, so keep one of them.");
            }
        }
    }

    private static void RefuseNameless(IEnumerable<(string Key, Written.Scalar Value)> fields)
    {
        if (fields.FirstOrDefault(field => FieldNames.Slug(field.Value.Value).Length == 0) is { Value: { } value } field)
        {
            throw value.Place.Mistake($"'fields.{field.Key}' takes the name of a field, which has letters or digits; this is {value.Shown}.");
        }
    }

    // A discounted sentence answers nothing, so such a phrase would never count.
    private static void RefuseDiscountedCounts(Written.Map? phrases)
    {
        TeamWords discounted = new(discounted: [.. Values(phrases).Where(each => each.Key == "discount").Select(each => each.Value.Value)]);
        foreach ((string key, Written.Scalar value) in Values(phrases is null ? null : Group(phrases, "count")))
        {
            if (discounted.DiscountedIn(value.Value) is { } phrase)
            {
                throw value.Place.Mistake($"'phrases.count.{key}' has {value.Shown}, and 'phrases.discount' has '{phrase}', with which a sentence answers nothing: keep one of them.");
            }
        }
    }

    private static void RefuseEveryAge(Written.Map? exempt)
    {
        if (Days(exempt, "older-than") is var (_, older) && Days(exempt, "newer-than") is var (place, newer) && newer >= older)
        {
            throw place.Mistake($"'exempt.newer-than' is not less than 'exempt.older-than', so that no item would be left to ask: make it less than {older}.");
        }
    }

    private static (Place Place, int Days)? Days(Written.Map? exempt, string key) =>
        Values(exempt).FirstOrDefault(each => each.Key == key).Value is { } value && CountForm.Parse(value.Value) is { } days ? (value.Place, days) : null;

    private static Written.Map? Group(Written.Map map, string name) => map.Entries.FirstOrDefault(entry => entry.Key.Value == name).Value as Written.Map;

    private static IEnumerable<(string Key, Written.Scalar Value)> Values(Written.Map? map) =>
        from entry in map?.Entries ?? []
        from value in entry.Value is Written.List list ? list.Entries : [entry.Value]
        where value is Written.Scalar
        select (entry.Key.Value, (Written.Scalar)value);
}
