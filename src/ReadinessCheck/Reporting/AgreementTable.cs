namespace ReadinessCheck.Reporting;

/// <summary>A table of figures, as every readable report shows it.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Heads">The heads of the columns; the first column names the rows, the others hold figures.</param>
/// <param name="Rows">The cells.</param>
/// <param name="Legend">What the figures mean, one sentence each.</param>
public sealed record AgreementTable(
    string Title,
    IReadOnlyList<string> Heads,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string> Legend);
