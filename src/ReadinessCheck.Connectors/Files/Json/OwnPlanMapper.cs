using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>Reads what an item of our own form says of its place among the others and in time, and what is wrong there. Pure.</summary>
internal static class OwnPlanMapper
{
    public static ItemRow AddTo(ItemRow row, JsonElement item)
    {
        List<string> problems = [];
        _ = Moment("'due'", item.Get("due"), problems);
        _ = Moment("'created'", item.Get("created"), problems);
        return row with
        {
            Parent = item.Get("parent").Text("key", "id"),
            Links = [.. item.Get("links").Members().Select(link => Link(link, problems)).OfType<ItemLink>()],
            Timeboxes = [.. item.Get("timeboxes").Members().Select(timebox => Timebox(timebox, problems)).OfType<Timebox>()],
            Moves = [.. item.Get("moves").Members().Select(move => Move(move, problems)).OfType<Move>()],
            EditedAt = Moment("'edited'", item.Get("edited"), problems),
            Problems = problems,
        };
    }

    private static ItemLink? Link(JsonElement link, List<string> problems)
    {
        string key = link.Text("key", "id");
        if (key.Length == 0)
        {
            problems.Add("a link has no 'key': give the key of the other item");
            return null;
        }

        if (LinkPhrase.KindOf(link.Text("kind")) is not { } kind)
        {
            problems.Add($"the kind of the link to {key} is {Shown(link.Get("kind"))}: write 'blocks' or 'blocked-by'");
            return null;
        }

        return new ItemLink(kind, key, link.Get("done").ValueKind == JsonValueKind.True);
    }

    private static Timebox? Timebox(JsonElement timebox, List<string> problems)
    {
        string name = timebox.Name();
        if (name.Length == 0)
        {
            problems.Add("a timebox has no 'name': give the name of the sprint, milestone or release");
            return null;
        }

        _ = Moment($"the end of the timebox {name}", timebox.Get("ends"), problems);
        return new Timebox(name, IsoDate.Day(timebox.Text("ends")));
    }

    private static Move? Move(JsonElement move, List<string> problems)
    {
        string field = move.Text("field").ToLowerInvariant();
        if (field is not ("rank" or "priority"))
        {
            problems.Add($"the field of a move is {Shown(move.Get("field"))}: write 'rank' or 'priority'");
            return null;
        }

        if (!IsThere(move.Get("at")))
        {
            problems.Add("a move has no 'at': write when it was, such as 2026-03-01");
            return null;
        }

        return Moment("the 'at' of a move", move.Get("at"), problems) is { } at ? new Move(at, field) : null;
    }

    private static DateTimeOffset? Moment(string what, JsonElement value, List<string> problems)
    {
        DateTimeOffset? moment = IsoDate.Moment(value.Text());
        if (moment is null && IsThere(value))
        {
            problems.Add($"{what} is {Shown(value)}: write a date, such as 2026-03-01");
        }

        return moment;
    }

    // An empty text is what some tools write for nothing.
    private static bool IsThere(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String) || value.Text().Length > 0;

    private static string Shown(JsonElement value) =>
        value.Text() is { Length: > 0 } text ? $"'{text}'" : IsThere(value) ? "no text" : "missing";
}
