using System.Globalization;
using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Reads the values of a board's fields. Pure.</summary>
internal static class GitHubFields
{
    // The one text that every board has is the item's title.
    private const string TitleType = "TITLE";

    /// <summary>Gives the board's column; empty where there is none.</summary>
    public static string Status(IEnumerable<FieldValueNode> values) => values.FirstOrDefault(IsStatus)?.Name ?? "";

    /// <summary>Gives the iterations.</summary>
    public static IEnumerable<Timebox> Iterations(IEnumerable<FieldValueNode> values) =>
        values.Where(value => value.StartDate is not null).Select(Iteration);

    /// <summary>Gives the other fields that have a text, a number, a day or a choice.</summary>
    public static IEnumerable<GitHubField> Others(IEnumerable<FieldValueNode> values) =>
        from value in values
        where value.StartDate is null && !IsStatus(value) && value.Field is not (null or { DataType: TitleType })
        let name = value.Field?.Name ?? ""
        let text = value.Text ?? value.Name ?? value.Date ?? value.Number?.ToString(CultureInfo.InvariantCulture) ?? ""
        where !string.IsNullOrWhiteSpace(text)
        select new GitHubField(name, text) { IsProse = value.Text is not null, Day = IsoDate.Day(value.Date ?? "") };

    private static bool IsStatus(FieldValueNode value) => value.Field?.Name == GitHubQueries.StatusField;

    private static Timebox Iteration(FieldValueNode value)
    {
        DateOnly? first = IsoDate.Day(value.StartDate ?? "");
        bool hasEnd = first is { Year: < 9990 } && value.Duration is > 0 and < 1000;
        return new Timebox(value.Title ?? "", hasEnd ? first!.Value.AddDays(value.Duration!.Value - 1) : null);
    }
}

/// <summary>The value of a board's field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">The value as a person would write it.</param>
internal sealed record GitHubField(string Name, string Value)
{
    /// <summary>Whether it is a text, and not a number, a day or a choice.</summary>
    public bool IsProse { get; init; }

    /// <summary>The day that it is; null where it is none.</summary>
    public DateOnly? Day { get; init; }
}
