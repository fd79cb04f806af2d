namespace ReadinessCheck.Cli.Setup;

/// <summary>A heading in an issue template.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Template">The template's file name.</param>
internal sealed record FoundHeading(string Text, string Template)
{
    /// <summary>The id of the question that it seems to ask; null for none.</summary>
    public string? Criterion { get; } = HeadingSense.Of(Text);

    /// <summary>Gives those that seem to ask a question, by its id, in the order of the questions.</summary>
    public static IReadOnlyList<(string Criterion, IReadOnlyList<string> Texts)> ByQuestion(IEnumerable<FoundHeading> headings) =>
    [
        .. Criteria.CriterionIds.All
            .Select(id => (id, (IReadOnlyList<string>)[.. headings.Where(heading => heading.Criterion == id).Select(heading => heading.Text).Distinct(StringComparer.OrdinalIgnoreCase)]))
            .Where(question => question.Item2.Count > 0),
    ];
}
