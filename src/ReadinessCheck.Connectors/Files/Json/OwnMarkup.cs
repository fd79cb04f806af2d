using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>The names that markup languages have in our own item form.</summary>
internal static class OwnMarkup
{
    private static readonly (string Name, Markup Markup)[] Names =
    [
        ("plain", Markup.Plain),
        ("markdown", Markup.Markdown),
        ("wiki", Markup.Wiki),
        ("adf", Markup.AtlassianDocument),
    ];

    /// <summary>Gives the markup of an item's texts, which its system tells where it does not name it itself.</summary>
    public static Markup OfItem(JsonElement row) =>
        Of(row, row.Text("system").Equals("jira", StringComparison.OrdinalIgnoreCase) ? Markup.Wiki : Markup.Markdown);

    /// <summary>Gives the markup that an object names.</summary>
    /// <param name="element">The object.</param>
    /// <param name="otherwise">The markup where it names none.</param>
    public static Markup Of(JsonElement element, Markup otherwise)
    {
        string written = element.Text("markup");
        return Names.Where(each => each.Name.Equals(written, StringComparison.OrdinalIgnoreCase)).Select(each => each.Markup).FirstOrDefault(otherwise);
    }

    /// <summary>Gives the name of a markup.</summary>
    public static string NameOf(Markup markup) => Names.First(each => each.Markup == markup).Name;
}
