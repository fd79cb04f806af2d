using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Readings of Jira.</summary>
internal static class JiraRead
{
    public static Task<ReadRun> OfAsync(JiraOptions options) => ReadRun.OfAsync((pace, clock, notices) => new JiraSource(options, Pace(pace), clock, notices));

    /// <summary>Reads on a clock by which the fake goes, too.</summary>
    public static Task<ReadRun> OnAsync(FakeJira fake, JiraOptions options) =>
        ReadRun.OnAsync(fake, (pace, clock, notices) => new JiraSource(options, Pace(pace), clock, notices));

    public static ReadRun Prepare(JiraOptions options) => ReadRun.Prepare((pace, clock, notices) => new JiraSource(options, Pace(pace), clock, notices));

    // As patient as a run, but for the time of an answer.
    private static ServerPace Pace(ServerPace quick) => JiraAnswers.Pace with { AnswerTime = quick.AnswerTime };
}
