namespace ReadinessCheck.Reporting;

/// <summary>
/// Writes a line that GitHub Actions takes for a command: here always an annotation. All text is made one line and escaped, so that
/// nothing in it begins a command of its own.
/// </summary>
/// <remarks>
/// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands; what is escaped is what the runner takes back:
/// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
/// </remarks>
internal static class WorkflowCommand
{
    /// <summary>Makes an annotation.</summary>
    /// <param name="level"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="title">Its title.</param>
    /// <param name="lines">What it says, one line each; empty ones are left out.</param>
    /// <returns>The command, without a line break.</returns>
    public static string Annotation(string level, string title, params IEnumerable<string> lines) =>
        $"::{level} title={Property(title)}::{string.Join("%0A", lines.Select(Data).Where(line => line.Length > 0))}";

    // The per cent sign first: the others bring some of their own.
    private static string Data(string text) => VisibleText.Of(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
