using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Reads the texts that an item of our own form names by the place where they stand, and what is wrong there. Pure.</summary>
internal static class OwnRelatedMapper
{
    public static ItemRow AddTo(ItemRow row, JsonElement item)
    {
        List<string> problems = [];
        Markup markup = OwnMarkup.OfItem(item);
        RelatedText[] related = [.. item.Get("related").Members().Select(text => Related(text, markup, problems)).OfType<RelatedText>()];
        return row with { Related = [.. row.Related, .. related], Problems = [.. row.Problems, .. problems] };
    }

    private static RelatedText? Related(JsonElement element, Markup markup, List<string> problems)
    {
        string where = element.Text("where");
        if (where != RelatedText.Comment && !Names(where, RelatedText.ParentPrefix) && !Names(where, RelatedText.FieldPrefix))
        {
            problems.Add($"a related text has {(where.Length > 0 ? $"'{where}' for its 'where'" : "no 'where'")}: write 'comment', 'parent:KEY' or 'field:NAME'");
            return null;
        }

        (string text, Markup written) = element.Get("text").RichText(OwnMarkup.Of(element, markup));
        string author = element.Get("author").Name();
        return string.IsNullOrWhiteSpace(text) ? null : new RelatedText(where, text, written, author.Length > 0 ? author : null, element.Get("date").Date());
    }

    private static bool Names(string where, string prefix) => where.StartsWith(prefix, StringComparison.Ordinal) && where.Length > prefix.Length;
}
