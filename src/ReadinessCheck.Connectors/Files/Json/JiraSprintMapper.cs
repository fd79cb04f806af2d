using System.Buffers;
using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>
/// Reads the sprints of a Jira issue. They stand in a custom field whose number differs from site to site, as objects or, in older
/// Data Centers, as <c>…Sprint@1a2b[id=1,state=ACTIVE,name=Sprint 14,endDate=2026-03-13T17:00:00.000Z,…]</c>. Pure.
/// </summary>
internal static class JiraSprintMapper
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Gives the sprints that an issue is planned for. One that was carried over also has closed ones, which are passed over.</summary>
    public static IEnumerable<Timebox> Sprints(JsonElement fields) =>
        from field in fields.EnumerateObject()
        from value in field.Value.ValueKind == JsonValueKind.Array ? field.Value.Members() : [field.Value]
        let sprint = Read(value)
        where sprint.Name.Length > 0 && !sprint.State.Equals("closed", StringComparison.OrdinalIgnoreCase)
        select new Timebox(sprint.Name, IsoDate.Day(sprint.End));

    private static (string Name, string State, string End) Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.Text() is var text && text.Contains("Sprint@", StringComparison.Ordinal))
        {
            return (Part(text, "name"), Part(text, "state"), Part(text, "endDate"));
        }

        bool isSprint = value.Has("endDate") || value.Has("boardId");
        return isSprint ? (value.Text("name"), value.Text("state"), value.Text("endDate")) : ("", "", "");
    }

    // A name may hold commas and brackets: it ends where the next part begins, or with the brackets at the end.
    private static string Part(string text, string name)
    {
        int at = text.IndexOf($",{name}=", StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf($"[{name}=", StringComparison.Ordinal) : at;
        if (at < 0)
        {
            return "";
        }

        int start = at + name.Length + 2;
        int end = text.IndexOf(',', start);
        while (end >= 0 && !BeginsPart(text.AsSpan(end + 1)))
        {
            end = text.IndexOf(',', end + 1);
        }

        return end < 0 ? text[start..].TrimEnd(']') : text[start..end];
    }

    private static bool BeginsPart(ReadOnlySpan<char> text)
    {
        int letters = text.IndexOfAnyExcept(Letters);
        return letters > 0 && text[letters] == '=';
    }
}
