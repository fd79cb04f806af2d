using System.Globalization;
using System.Text.Json;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>An issue as a list names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">The id of its status.</param>
/// <param name="Future">The future sprint that it is planned for; null when there is none.</param>
internal sealed record JiraReference(string Id, string Status, JiraReferenceSprint? Future)
{
    /// <summary>Takes it from a list.</summary>
    /// <param name="issue">What the list says of it.</param>
    /// <param name="sprintField">The id of the field that holds sprints; null where there is none.</param>
    public static JiraReference Of(JsonElement issue, string? sprintField)
    {
        JsonElement fields = issue.Get("fields");
        return new JiraReference(
            issue.Text("id"),
            fields.Get("status").Text("id"),
            sprintField is null ? null : JiraSprintMapper.Read(fields.Get(sprintField)).Where(sprint => sprint.State.Equals("future", StringComparison.OrdinalIgnoreCase))
                .Select(sprint => Number(sprint.Id) is { } id ? new JiraReferenceSprint(id, Number(sprint.Board), IsoDate.Moment(sprint.Start)) : null)
                .FirstOrDefault(sprint => sprint is not null));
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}

/// <summary>A sprint as an issue names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Board">The board that it was made on; null when that is not said.</param>
/// <param name="Start">When it is to begin; null when nobody planned that.</param>
internal sealed record JiraReferenceSprint(long Id, long? Board, DateTimeOffset? Start);
