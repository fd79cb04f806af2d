using System.Globalization;
using ReadinessCheck.Comments;

namespace ReadinessCheck.Reporting;

/// <summary>The sentences in which the readable reports tell of comments and of what the tracker was asked.</summary>
internal static class CommentSentences
{
    /// <summary>Tells of comments: a sentence on all of them, then the items, those of one reason together; these lines begin with a dash.</summary>
    /// <param name="report">What was done, or would be.</param>
    /// <returns>One sentence a line.</returns>
    public static IEnumerable<string> Of(CommentReport report) => report.Outcomes
        .GroupBy(outcome => (outcome.State, outcome.Action, outcome.Problem ?? outcome.Reason, Commands(outcome)))
        .Select(Line)
        .Prepend(Summary(report));

    /// <summary>Says where the comments that were written can be seen.</summary>
    /// <param name="report">What was done.</param>
    /// <returns>One line a comment, in backlog order; those that the tracker gives no address of are left out.</returns>
    public static IEnumerable<string> Links(CommentReport report) => report.Outcomes
        .Where(outcome => outcome is { State: CommentState.Done, Url: not null })
        .Select(outcome => $"- {outcome.Item} {Words(outcome.Action).Participle}: {outcome.Url!.AbsoluteUri}");

    /// <summary>Tells what a tracker was asked.</summary>
    /// <param name="usage">What the run has cost.</param>
    /// <returns>A sentence.</returns>
    public static string Of(TrackerUsage usage)
    {
        string writes = usage.Writes == 0 ? "none of them a write" : $"{usage.Writes} of them {(usage.Writes == 1 ? "a write" : "writes")}";
        string points = usage.Points is { } cost ? $"; {Enumeration.Count(cost, "point")} used" : "";
        string left = usage is { Remaining: { } remaining, Limit: { } limit }
            ? string.Create(CultureInfo.InvariantCulture, $", {remaining:N0} of {limit:N0} left{usage.ResetsAt?.UtcDateTime.ToString(" 'until' HH:mm 'UTC'", CultureInfo.InvariantCulture)}")
            : "";
        return $"{Enumeration.Count(usage.Requests, "request")} to the tracker, {writes}{points}{left}.";
    }

    private static string Summary(CommentReport report)
    {
        if (report.Outcomes.Count == 0)
        {
            return "Comments: none.";
        }

        string counts = string.Join(", ", report.Outcomes.GroupBy(Standing).Select(group => $"{group.Count()} {group.Key}"));
        return $"Comments{(report.IsPosted ? "" : ", as a dry run (--post acts)")}: {counts}.";
    }

    private static string Line(IEnumerable<CommentOutcome> alike)
    {
        CommentOutcome[] outcomes = [.. alike];
        string verb = outcomes[0].State == CommentState.Planned ? Words(outcomes[0].Action).Verb : Standing(outcomes[0]);
        return $"- {string.Join(", ", outcomes.Select(outcome => outcome.Item))}: {verb}. {outcomes[0].Problem ?? outcomes[0].Reason}{Commands(outcomes[0])}";
    }

    private static string Commands(CommentOutcome outcome)
    {
        string obeyed = outcome.Acknowledged == 0 ? ""
            : $" {Enumeration.Count(outcome.Acknowledged, "command")} {(outcome.State == CommentState.Done ? "acknowledged" : "to acknowledge")}.";
        return obeyed + (outcome.NotUnderstood == 0 ? "" : $" {Enumeration.Count(outcome.NotUnderstood, "comment")} to the checker not understood.");
    }

    private static string Standing(CommentOutcome outcome) => outcome.State switch
    {
        CommentState.Planned => $"to {Words(outcome.Action).Verb}",
        CommentState.Done => Words(outcome.Action).Participle,
        CommentState.Left => "left to the next run",
        _ => "failed",
    };

    private static (string Verb, string Participle) Words(CommentAction action) => action switch
    {
        CommentAction.ReadRest => ("read", "read"),
        CommentAction.Create => ("create", "created"),
        CommentAction.Edit => ("edit", "edited"),
        CommentAction.Minimise => ("minimise", "minimised"),
        CommentAction.Delete => ("delete", "deleted"),
        CommentAction.Heal => ("tidy", "tidied"),
        CommentAction.Note => ("note", "noted"),
        _ => ("leave", "unchanged"),
    };
}
