using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Readings of Jira, as patient as they really are.</summary>
internal static class JiraRead
{
    public static Task<ReadRun> OfAsync(JiraOptions options) => ReadRun.OfAsync(Source(options));

    /// <summary>Reads on a clock by which the fake goes, too.</summary>
    public static Task<ReadRun> OnAsync(FakeJira fake, JiraOptions options) => ReadRun.OnAsync(fake, Source(options));

    public static ReadRun Prepare(JiraOptions options) => ReadRun.Prepare(Source(options));

    private static Func<TrackerPace, TimeProvider, IProgress<string>, JiraSource> Source(JiraOptions options) =>
        (pace, clock, notices) => new JiraSource(options, JiraAnswers.Pace with { AnswerTime = pace.AnswerTime }, clock, notices);
}
