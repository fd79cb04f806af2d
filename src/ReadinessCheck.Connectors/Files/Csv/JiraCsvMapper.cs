using System.Globalization;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Csv;

/// <summary>Reads a row of Jira's CSV export (https://support.atlassian.com/jira-software-cloud/docs/export-your-issues/). Pure.</summary>
internal static class JiraCsvMapper
{
    private const string OutwardLink = "Outward issue link (";
    private const string CustomField = "Custom field (";

    // The site's own settings decide; these are Jira's defaults and the most usual change.
    private static readonly string[] DateFormats = ["dd/MMM/yy h:mm tt", "dd/MMM/yy H:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ownFields">The names of columns that the team says answer a question, whatever they are called.</param>
    public static ItemRow Map(CsvRow row, IEnumerable<string> ownFields)
    {
        string category = row.First(CsvColumns.StatusCategory);
        ItemKind kind = ItemKinds.Parse(row.First(CsvColumns.Kind));
        string key = row.First(CsvColumns.Key);
        return new ItemRow
        {
            Key = key,
            Kind = kind == ItemKind.Unknown
                ? row.All(CsvColumns.Labels).Select(ItemKinds.Parse).FirstOrDefault(labelled => labelled != ItemKind.Unknown)
                : kind,
            Title = row.First(CsvColumns.Title),
            Body = row.First(CsvColumns.Body),
            Markup = Markup.Wiki,
            LeftOut = UpcomingStatus.LeftOutReason(category.Length > 0 ? category : row.First(CsvColumns.Status)),
            Related = [.. row.All(CsvColumns.Comment).Select(Comment), .. Parent(row), .. Links(row), .. Fields(row, [.. ownFields.Select(FieldNames.Slug)])],
            Parent = ParentKey(row, key),
            Links =
            [
                .. row.All(CsvColumns.Blocks).Select(other => new ItemLink(LinkKind.Blocks, other.Trim())),
                .. row.All(CsvColumns.BlockedBy).Select(other => new ItemLink(LinkKind.BlockedBy, other.Trim())),
            ],
            Timeboxes = [.. row.All(CsvColumns.Timebox).Select(name => new Timebox(name.Trim(), Ends: null))],
            Labels = [.. row.All(CsvColumns.Labels)],
            Authors = [.. row.All(CsvColumns.Author)],
            CreatedAt = TryReadDate(row.First(CsvColumns.Created), out DateTimeOffset created) ? created : IsoDate.Moment(row.First(CsvColumns.Created)),
            People = [.. row.All(CsvColumns.People)],
        };
    }

    // Some of Jira's columns hold the parent's number in the database, which is no key, unless this table's keys are numbers too.
    private static string ParentKey(CsvRow row, string ownKey) =>
        row.All(CsvColumns.Parent).FirstOrDefault(parent => IsNumber(parent) == IsNumber(ownKey), "");

    private static bool IsNumber(string text) => text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    // "12/Mar/26 10:15 AM;account;text"; the text may hold semicolons too.
    private static RelatedText Comment(string cell)
    {
        string[] parts = cell.Split(';', 3);
        return parts.Length == 3 && TryReadDate(parts[0], out DateTimeOffset date)
            ? new RelatedText(RelatedText.Comment, parts[2], Markup.Wiki, parts[1].Length > 0 ? parts[1] : null, date)
            : new RelatedText(RelatedText.Comment, cell, Markup.Wiki);
    }

    private static bool TryReadDate(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(
            text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out date);

    private static IEnumerable<RelatedText> Parent(CsvRow row)
    {
        string title = row.First(CsvColumns.ParentTitle);
        return title.Length > 0 ? [new RelatedText(RelatedText.ParentPrefix + row.First(CsvColumns.ParentKey), title, Markup.Plain)] : [];
    }

    // "Outward issue link (Blocks)" holds the key of the issue that this one blocks.
    private static IEnumerable<RelatedText> Links(CsvRow row) =>
        from cell in row.Filled
        where cell.Name.StartsWith(OutwardLink, StringComparison.OrdinalIgnoreCase)
        select new RelatedText("field:links", $"{cell.Name[OutwardLink.Length..].TrimEnd(')')} {cell.Text}", Markup.Plain);

    private static IEnumerable<RelatedText> Fields(CsvRow row, HashSet<string> own) =>
        from cell in row.Filled
        let ownSlug = FieldNames.Slug(NameOf(cell.Name))
        let slug = own.Contains(ownSlug) ? ownSlug : FieldNames.Slug(cell.Name)
        where (FieldNames.IsTelling(slug) || own.Contains(slug)) && !cell.Name.StartsWith(OutwardLink, StringComparison.OrdinalIgnoreCase)
        let text = TryReadDate(cell.Text, out DateTimeOffset date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Text
        select new RelatedText($"field:{slug}", text, Markup.Wiki);

    // Jira's own export says "Custom field (What we leave out)".
    private static string NameOf(string column) => column.StartsWith(CustomField, StringComparison.OrdinalIgnoreCase) ? column[CustomField.Length..].TrimEnd(')') : column;
}
