using System.Globalization;

namespace ReadinessCheck.Reporting.Page;

/// <summary>How often each standing occurred for one question.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Word">Its one word.</param>
/// <param name="Name">Its full name, with a capital.</param>
/// <param name="Gaps">The gaps in words.</param>
/// <param name="Bars">The shares as stretches of a bar.</param>
internal sealed record PageTotals(string Criterion, string Word, string Name, string Gaps, IReadOnlyList<PageBar> Bars)
{
    // As far as a share is to be seen at all.
    private const double Whole = 100;

    public static PageTotals Of(CriterionTotals totals)
    {
        CriterionLabel label = CriterionLabel.Of(totals.Criterion);
        (Standing Standing, int Count)[] counts =
        [
            (Standing.Missing, totals.Missing),
            (Standing.Weak, totals.Weak),
            (Standing.CouldNotTell, totals.CouldNotTell),
            (Standing.Settled, totals.Settled),
            (Standing.Answered, totals.Answered),
        ];
        return new PageTotals(
            totals.Criterion,
            label.Word,
            label.Heading,
            Words(totals),
            [.. BarsOf(counts, counts.Sum(count => count.Count))]);
    }

    private static string Words(CriterionTotals totals)
    {
        string[] parts = [.. new[]
        {
            totals.Missing > 0 ? FormattableString.Invariant($"{totals.Missing:N0} missing") : null,
            totals.Weak > 0 ? FormattableString.Invariant($"{totals.Weak:N0} weak") : null,
        }.OfType<string>()];
        return parts.Length == 0 ? "no sure gap" : string.Join(", ", parts);
    }

    private static IEnumerable<PageBar> BarsOf((Standing Standing, int Count)[] counts, int sum)
    {
        double left = 0;
        foreach ((Standing standing, int count) in counts.Where(count => count.Count > 0))
        {
            double width = Whole * count / sum;
            yield return new PageBar(PageStanding.Of(standing).Id, Number(left), Number(width));
            left += width;
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A stretch of a bar, in hundredths of it.</summary>
/// <param name="Standing">The standing's id.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
internal sealed record PageBar(string Standing, string Left, string Width);
