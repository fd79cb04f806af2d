using NSubstitute;
using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Tests of whole runs: read, judged, planned and carried out.</summary>
public abstract class JiraRunTest : JiraTest
{
    private protected Verdict[] Verdicts { get; private set; } = [];

    /// <summary>What the runs told while they read and waited.</summary>
    private protected List<string> Notices { get; } = [];

    /// <summary>Adds items in which nothing speaks to any question.</summary>
    private protected FakeJiraIssue[] AddGaps(int count = 1, string project = "SHOP") =>
        [.. Enumerable.Range(1, count).Select(_ => Gap(Fake.Add(project: project)))];

    private protected static FakeJiraIssue Gap(FakeJiraIssue issue)
    {
        issue.Summary = "Refund button";
        issue.Description = "Add a refund button to the order page.";
        return issue;
    }

    /// <summary>Gives an item a text that answers every question.</summary>
    private protected void Answer(FakeJiraIssue issue)
    {
        Wait();
        issue.Type = "Bug";
        Fake.PersonEdits(issue, description:
            "Depot managers get two copies of every invoice since the last release, throw one away and call us about it; we had 14 calls this week, at 9"
            + " euros each.\n\nExpected: after the fix every invoice prints exactly once, and the calls about it fall from 14 a week to none.\n\nIt comes first"
            + " because the depots close their books on 31 March 2026 and double invoices cost us a fine of 5,000 euros; what stands below has more time.");
    }

    /// <summary>Lets a minute pass.</summary>
    private protected void Wait() => ((SkippingClock)Fake.Clock).Advance(TimeSpan.FromMinutes(1));

    private protected Task<CommentReport> RunAsync(int mostNew = 30, WhenAnswered whenAnswered = WhenAnswered.Edit, JiraOptions? options = null) =>
        RunAsync(mostNew, whenAnswered, options, isPosted: true);

    private protected Task<CommentReport> ForeseeAsync(int mostNew = 30, WhenAnswered whenAnswered = WhenAnswered.Edit, JiraOptions? options = null) =>
        RunAsync(mostNew, whenAnswered, options, isPosted: false);

    private async Task<CommentReport> RunAsync(int mostNew, WhenAnswered whenAnswered, JiraOptions? options, bool isPosted)
    {
        using ReadRun run = await JiraRead.OnAsync(Fake, options ?? SomeJira.Project(Fake));
        BacklogChecker checker = new(new ReadinessChecker(), DateOnly.FromDateTime(run.Clock.GetUtcNow().UtcDateTime));
        Verdicts = [.. run.Items.SelectMany(item => checker.Add(item)).ToArray(), .. checker.Complete()];
        CommentPlanning planning = new(run.Source.Comments, whenAnswered, run.Clock);
        CommentPoster poster = new(run.Source.Comments, planning, mostNew, run.Clock);
        IReadOnlyList<PlannedComment> plans = await planning.PlanAsync(
            [.. Verdicts.Select(verdict => new CommentedItem(verdict.Item.Key, verdict))], CancellationToken.None);
        CommentReport report = isPosted
            ? await poster.PostAsync(plans, Substitute.For<IProgress<CommentOutcome>>(), CancellationToken.None)
            : poster.Foresee(plans);
        Notices.AddRange(run.Notices);
        return report;
    }
}
