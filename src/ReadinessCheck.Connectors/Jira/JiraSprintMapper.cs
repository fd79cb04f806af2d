using System.Buffers;
using System.Text.Json;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Jira;

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
        from sprint in Read(field.Value)
        where sprint.Name.Length > 0 && !sprint.State.Equals("closed", StringComparison.OrdinalIgnoreCase)
        select new Timebox(sprint.Name, IsoDate.Day(sprint.End));

    /// <summary>Reads the sprints that a field holds, closed ones too; none when it holds something else.</summary>
    public static IEnumerable<JiraSprint> Read(JsonElement field) =>
        (field.ValueKind == JsonValueKind.Array ? field.Members() : [field]).Select(One).OfType<JiraSprint>();

    private static JiraSprint? One(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.Text() is var text && text.Contains("Sprint@", StringComparison.Ordinal))
        {
            return new JiraSprint(Part(text, "id"), Part(text, "rapidViewId"), Part(text, "name"), Part(text, "state"), Part(text, "startDate"), Part(text, "endDate"));
        }

        bool isSprint = value.Has("endDate") || value.Has("boardId");
        return isSprint
            ? new JiraSprint(value.Text("id"), value.Text("boardId", "originBoardId"), value.Text("name"), value.Text("state"), value.Text("startDate"), value.Text("endDate"))
            : null;
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

/// <summary>A sprint as an issue holds it; what is not said is empty.</summary>
internal sealed record JiraSprint(string Id, string Board, string Name, string State, string Start, string End);
