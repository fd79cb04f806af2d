using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Fakes.GitHub;

namespace ReadinessCheck.Connectors.Tests.GitHub;

/// <summary>Readings of GitHub.</summary>
internal static class GitHubRead
{
    public static Task<ReadRun> OfAsync(GitHubOptions options) => ReadRun.OfAsync((pace, clock, notices) => new GitHubSource(options, pace, clock, notices));

    /// <summary>Reads on a clock by which the fake goes, too.</summary>
    public static Task<ReadRun> OnAsync(FakeGitHub fake, GitHubOptions? options = null) =>
        ReadRun.OnAsync(fake, (pace, clock, notices) => new GitHubSource(options ?? SomeGitHub.Board(fake), pace, clock, notices));

    public static ReadRun Prepare(GitHubOptions options) => ReadRun.Prepare((pace, clock, notices) => new GitHubSource(options, pace, clock, notices));
}
