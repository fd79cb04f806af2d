namespace ReadinessCheck.Cli.Tests.Docs;

/// <summary>Writes text into a cell of a table.</summary>
internal static class MarkdownCell
{
    /// <summary>Writes a text so that it shows as it is.</summary>
    public static string Text(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Writes something that is typed.</summary>
    public static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
