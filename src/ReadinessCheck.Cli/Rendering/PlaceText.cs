using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Rendering;

/// <summary>Says in words where a quote stands that is not in the item's own text.</summary>
internal static class PlaceText
{
    /// <summary>Gives the place in brackets, to go behind a quote; empty for the title and the body.</summary>
    /// <param name="where">The place as evidence names it.</param>
    /// <param name="author">Who wrote it; null when unknown.</param>
    /// <param name="writtenAt">When it was written; null when unknown.</param>
    public static string Of(string where, string? author, DateTimeOffset? writtenAt)
    {
        if (where is "title" or "body")
        {
            return "";
        }

        string by = author is null ? "" : $" by {author}";
        string when = writtenAt is null ? "" : $", {writtenAt:yyyy-MM-dd}";
        return $" ({VisibleText.Of(Place(where) + by + when)})";
    }

    private static string Place(string where) => where.Split(':', 2) switch
    {
        [RelatedText.Comment] => "in a comment",
        ["parent", string key] => $"in its parent {key}",
        ["field", string name] => $"in the field {name}",
        _ => $"in {where}",
    };
}
