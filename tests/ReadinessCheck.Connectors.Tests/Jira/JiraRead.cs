using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>Readings of Jira.</summary>
internal static class JiraRead
{
    public static Task<ReadRun> OfAsync(JiraOptions options) => ReadRun.OfAsync((pace, clock, notices) => new JiraSource(options, pace, clock, notices));

    /// <summary>Reads on a clock by which the fake goes, too.</summary>
    public static Task<ReadRun> OnAsync(FakeJira fake, JiraOptions options) =>
        ReadRun.OnAsync(fake, (pace, clock, notices) => new JiraSource(options, pace, clock, notices));

    public static ReadRun Prepare(JiraOptions options) => ReadRun.Prepare((pace, clock, notices) => new JiraSource(options, pace, clock, notices));
}
