using System.Globalization;
using System.Text.Json;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Reads the parts of an item whatever they are: a number where a text is expected, null, or nothing at all.</summary>
internal static class JsonFields
{
    /// <summary>Gives a property; undefined when there is none or <paramref name="element"/> is no object.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    /// <summary>Whether there is a property of this name with a value.</summary>
    public static bool Has(this JsonElement element, string name) =>
        element.Get(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Gives a string, number or truth value as text; anything else as the empty text.</summary>
    public static string Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };

    /// <summary>Gives the text of the first of these properties that has one; empty when none has.</summary>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            string text = element.Get(name).Text();
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>Gives the members of an array; none when it is no array.</summary>
    public static IEnumerable<JsonElement> Members(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>Gives the name of something that is written as its name or as an object with a name.</summary>
    public static string Name(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.Text("name", "displayName", "login", "value", "title", "key") : value.Text();

    /// <summary>
    /// Gives all that an account is called by: trackers write it as its name, or as an object with a name and a login. None where it is a program's.
    /// </summary>
    public static IEnumerable<string> PersonNames(this JsonElement account)
    {
        bool isProgram = account.Text("type") == "Bot" || account.Text("accountType") == "app" || account.Get("is_bot").ValueKind == JsonValueKind.True;
        return isProgram ? [] : account.AccountNames();
    }

    /// <summary>Gives all that an account is called by, be it a person's or a program's.</summary>
    public static IEnumerable<string> AccountNames(this JsonElement account)
    {
        string[] names = [account.Text(), account.Text("displayName"), account.Text("name"), account.Text("login")];
        return names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct();
    }

    /// <summary>Gives a value as one text: names of several are joined with commas.</summary>
    public static string Names(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", value.EnumerateArray().Select(Name).Where(name => name.Length > 0))
            : value.Name();

    /// <summary>Gives a point in time; null when there is none.</summary>
    public static DateTimeOffset? Date(this JsonElement value) =>
        DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>Gives a text in its markup. An object is an Atlassian document and is kept as its JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="markup">The markup that strings have here.</param>
    public static (string Text, Markup Markup) RichText(this JsonElement value, Markup markup) =>
        value.ValueKind == JsonValueKind.Object ? (value.GetRawText(), Markup.AtlassianDocument) : (value.Text(), markup);

    /// <summary>Gives the first kind of work that one of the labels names.</summary>
    public static ItemKind KindOfLabels(this JsonElement labels) =>
        labels.Members().Select(label => ItemKinds.Parse(label.Name())).FirstOrDefault(kind => kind != ItemKind.Unknown);

    /// <summary>Gives the comments in an array of objects with an author, a date and a body.</summary>
    /// <param name="comments">The array.</param>
    /// <param name="markup">The markup that strings have here.</param>
    public static IEnumerable<RelatedText> Comments(this JsonElement comments, Markup markup)
    {
        foreach (JsonElement comment in comments.Members())
        {
            (string text, Markup written) = comment.Get("body").RichText(markup);
            string author = comment.Get(comment.Has("author") ? "author" : "user").Name();
            if (!string.IsNullOrWhiteSpace(text))
            {
                string date = comment.Has("date") ? "date" : comment.Has("createdAt") ? "createdAt" : "created";
                yield return new RelatedText(RelatedText.Comment, text, written, author.Length > 0 ? author : null, comment.Get(date).Date());
            }
        }
    }
}
