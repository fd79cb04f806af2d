using System.Text.Json;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.Connectors.Lists;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>An issue in a list.</summary>
/// <param name="Id">Its id, which stays when it is moved to another project and its key changes.</param>
/// <param name="Issue">What Jira gives of it; undefined when it gave nothing.</param>
internal sealed record JiraRow(string Id, JsonElement Issue) : IListRow
{
    /// <summary>Its key; its id when Jira gave nothing.</summary>
    public string Key => Issue.Text("key") is { Length: > 0 } key ? key : Id;

    /// <summary>The key of its project.</summary>
    public string Project => Issue.Get("fields").Get("project").Text("key");

    /// <summary>Whether customers see its comments, unless they are internal.</summary>
    public bool IsOfServiceDesk => Issue.Get("fields").Get("project").Text("projectTypeKey") == "service_desk";

    /// <summary>What our account noted with it; null when that was not read.</summary>
    public JiraMemory? Memory { get; init; }

    /// <summary>Its comments, as they were read last.</summary>
    public JiraThread Thread { get; init; } = JiraThread.None;

    /// <summary>The text of its parent; undefined when it has none, or it was not read.</summary>
    public JsonElement Parent { get; init; }
}
