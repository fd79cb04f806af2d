namespace ReadinessCheck.Text;

/// <summary>The markup languages in which trackers keep descriptions.</summary>
public enum Markup
{
    /// <summary>Text without markup.</summary>
    Plain,

    /// <summary>Markdown as GitHub writes it.</summary>
    Markdown,

    /// <summary>Jira's wiki markup.</summary>
    Wiki,

    /// <summary>The JSON of an Atlassian document (ADF).</summary>
    AtlassianDocument,
}
