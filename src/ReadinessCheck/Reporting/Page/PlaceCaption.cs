using System.Globalization;

namespace ReadinessCheck.Reporting.Page;

/// <summary>Names a text of an item by where it stands and by whom it is.</summary>
internal static class PlaceCaption
{
    /// <summary>Gives the caption of a text.</summary>
    /// <param name="where">The place as evidence names it.</param>
    /// <param name="author">Who wrote it; null when unknown.</param>
    /// <param name="writtenAt">When it was written; null when unknown.</param>
    public static string Of(string where, string? author, DateTimeOffset? writtenAt)
    {
        string by = author is null ? "" : $" by {author}";
        string when = writtenAt is { } time ? time.ToString("', 'd MMMM yyyy", CultureInfo.InvariantCulture) : "";
        return VisibleText.Of(Place(where) + by + when);
    }

    private static string Place(string where) => where switch
    {
        "title" => "Title",
        "body" => "Description",
        RelatedText.Comment => "Comment",
        _ when where.StartsWith(RelatedText.ParentPrefix, StringComparison.Ordinal) => $"From its parent {where[RelatedText.ParentPrefix.Length..]}",
        _ when where.StartsWith(RelatedText.FieldPrefix, StringComparison.Ordinal) => $"Field {where[RelatedText.FieldPrefix.Length..]}",
        _ => where,
    };
}
