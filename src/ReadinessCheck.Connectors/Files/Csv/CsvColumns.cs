namespace ReadinessCheck.Connectors.Files.Csv;

/// <summary>The columns that are read, each with the names it has had in Jira, the oldest first, and then with those of other tables.</summary>
internal static class CsvColumns
{
    public static readonly string[] Key = ["Issue key", "Work item key", "Key", "Id"];
    public static readonly string[] Title = ["Summary", "Title"];
    public static readonly string[] Body = ["Description", "Body", "Details", "Text"];
    public static readonly string[] Kind = ["Issue Type", "Work item type", "Work type", "Type", "Kind"];
    public static readonly string[] StatusCategory = ["Status Category"];
    public static readonly string[] Status = ["Status", "State"];
    public static readonly string[] Comment = ["Comment"];
    public static readonly string[] Labels = ["Labels"];
    public static readonly string[] ParentKey = ["Parent key"];
    public static readonly string[] ParentTitle = ["Parent summary"];

    /// <summary>The issue or epic that this one is part of, in whichever way the site says it.</summary>
    public static readonly string[] Parent = [.. ParentKey, "Parent", "Epic Link"];

    public static readonly string[] Blocks = ["Outward issue link (Blocks)"];
    public static readonly string[] BlockedBy = ["Inward issue link (Blocks)"];
    public static readonly string[] Timebox = ["Sprint", "Fix versions", "Fix version", "Fix Version/s"];

    /// <summary>Those that name people.</summary>
    public static readonly string[] People = ["Assignee", "Reporter", "Creator"];

    public static readonly string[] Author = ["Creator", "Reporter"];
    public static readonly string[] Created = ["Created"];

    /// <summary>Those by which a table is recognised.</summary>
    public static readonly string[][] All = [Key, Title, Body, Kind, StatusCategory, Status, Comment, Labels, ParentKey, ParentTitle];
}
