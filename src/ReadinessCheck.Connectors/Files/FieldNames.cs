using System.Text;

namespace ReadinessCheck.Connectors.Files;

/// <summary>Names of structured fields, and which of them can answer a question.</summary>
public static class FieldNames
{
    /// <summary>Where the due date stands among an item's related texts.</summary>
    public const string DueDate = "field:due-date";

    // A field whose name has one of these words says something about the work; the others are the tracker's book-keeping.
    private static readonly HashSet<string> TellingWords = new(StringComparer.Ordinal)
    {
        "acceptance", "alternatives", "benefit", "benefits", "blocked", "blocks", "business", "cost", "criteria", "customer", "customers",
        "deadline", "delay", "dependencies", "depends", "due", "fix", "goal", "goals", "hypothesis", "impact", "justification", "kpi",
        "measure", "metric", "metrics", "milestone", "moscow", "motivation", "need", "objective", "objectives", "okr", "outcome", "outcomes",
        "persona", "priority", "problem", "rationale", "reach", "reason", "rice", "risk", "risks", "roi", "scope", "severity", "stakeholder",
        "stakeholders", "success", "tradeoff", "tradeoffs", "urgency", "value", "why", "wsjf",
    };

    /// <summary>Whether a tracker's field of this name can say something about need, worth, cost, outcome or order.</summary>
    /// <param name="slug">The name as <see cref="Slug"/> gives it.</param>
    public static bool IsTelling(string slug) => slug.Split('-').Any(TellingWords.Contains);

    /// <summary>Writes a name in lower case with hyphens: <c>Business Value</c>, <c>businessValue</c> → <c>business-value</c>.</summary>
    public static string Slug(string name)
    {
        StringBuilder slug = new(name.Length);
        char before = '\0';
        foreach (char c in name)
        {
            bool word = char.IsLetterOrDigit(c);
            bool newWord = !word || (char.IsUpper(c) && char.IsLower(before));
            if (newWord && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (word)
            {
                slug.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        string result = slug.ToString().TrimEnd('-');
        return result is "duedate" or "due" or "due-on" ? "due-date" : result;
    }
}
