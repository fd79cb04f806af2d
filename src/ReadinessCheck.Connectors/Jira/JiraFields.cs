using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>A site's fields: which of them tell the order, and which may answer a question, and under what name.</summary>
internal sealed class JiraFields
{
    // What SAFe and its tools call what the keys mean; people name their fields more freely than that, so the configuration may say others.
    private static readonly Dictionary<string, string[]> KnownNames = new(StringComparer.Ordinal)
    {
        ["business-value"] = ["business-value", "user-business-value", "user-business-value-score"],
        ["time-criticality"] = ["time-criticality", "timing-criticality"],
        ["risk-reduction"] = ["risk-reduction", "rr-oe-value", "rr-oe", "risk-reduction-opportunity-enablement", "risk-reduction-and-opportunity-enablement"],
        ["job-size"] = ["job-size"],
        ["acceptance-criteria"] = ["acceptance-criteria"],
        ["why-now"] = ["why-now"],
    };

    // By these a team says which fields of its own answer a question; none is known by its name.
    private static readonly string[] Questions = [.. CriterionIds.All];

    private const string Custom = "com.pyxis.greenhopper.jira:gh-";
    private const string TextArea = "com.atlassian.jira.plugin.system.customfieldtypes:textarea";

    private readonly Dictionary<string, string> _slugs;

    private JiraFields(IReadOnlyList<FieldPayload> fields, Dictionary<string, string> slugs)
    {
        Sprint = IdOf(fields, Custom + "sprint");
        EpicLink = IdOf(fields, Custom + "epic-link");
        HasRank = IdOf(fields, Custom + "lexo-rank") is not null;
        _slugs = slugs;
    }

    /// <summary>What the meanings are called that a site's field may have: the keys of <see cref="JiraOptions.Fields"/>.</summary>
    public static IEnumerable<string> Meanings => [.. KnownNames.Keys, .. Questions];

    /// <summary>Whether items can be ranked there.</summary>
    public bool HasRank { get; }

    /// <summary>The id of the field that holds an issue's sprints; null where there are no sprints.</summary>
    public string? Sprint { get; }

    /// <summary>The id of the field that holds the key of an issue's epic, which Data Center has; null where parents do.</summary>
    public string? EpicLink { get; }

    /// <summary>The ids of the site's own fields that may answer a question.</summary>
    public IEnumerable<string> Telling => _slugs.Keys;

    /// <summary>The name under which a field of the site's own answers, as evidence has it; null for one that does not.</summary>
    /// <param name="id">Its id.</param>
    public string? SlugOf(string id) => _slugs.GetValueOrDefault(id);

    /// <summary>Sorts a site's fields out.</summary>
    /// <param name="fields">All of them.</param>
    /// <param name="named">What fields are called that answer a question, by what they mean.</param>
    /// <exception cref="InputException">There is no field of a name that the configuration has.</exception>
    public static JiraFields Of(IReadOnlyList<FieldPayload> fields, IReadOnlyDictionary<string, string> named)
    {
        Dictionary<string, string> slugs = new(StringComparer.Ordinal);
        foreach (FieldPayload field in fields.Where(field => field is { Custom: true, Id.Length: > 0, Name.Length: > 0 }))
        {
            string slug = FieldNames.Slug(field.Name!);
            string? meaning = KnownNames.FirstOrDefault(known => known.Value.Contains(slug)).Key;
            if (meaning is not null || field.Schema?.Custom == TextArea || FieldNames.IsTelling(slug))
            {
                slugs[field.Id!] = meaning ?? slug;
            }
        }

        foreach ((string meaning, string name) in named)
        {
            FieldPayload[] called = [.. fields.Where(field => IsCalled(field, name))];
            if (called.Length == 0)
            {
                throw new InputException($"This Jira has no field '{name}', which fields.{meaning} in the configuration names: look at its name among the site's custom fields.");
            }

            foreach (string found in slugs.Where(slug => slug.Value == meaning).Select(slug => slug.Key).ToArray())
            {
                slugs.Remove(found);
            }

            foreach (FieldPayload field in called)
            {
                slugs[field.Id!] = meaning;
            }
        }

        return new JiraFields(fields, slugs);
    }

    // Several may have one name: each project that manages itself has its own.
    private static bool IsCalled(FieldPayload field, string name) =>
        field.Id is not null && (field.Id == name.Trim() || string.Equals(field.Name?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string? IdOf(IReadOnlyList<FieldPayload> fields, string custom) => fields.FirstOrDefault(field => field.Schema?.Custom == custom)?.Id;
}
