using System.CommandLine;
using ReadinessCheck.Cli.Commands;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Evaluation;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCodes
{
    public const int Ready = 0;
    public const int Gaps = 1;
    public const int UserError = 2;
    public const int Incomplete = 3;

    /// <summary>The shell's code for a process that Ctrl+C ended.</summary>
    public const int Interrupted = 130;

    /// <summary>What the codes of a command mean.</summary>
    /// <param name="ready">What 0 means of it.</param>
    /// <param name="gaps">What 1 means of it; null where it never ends so.</param>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings(string ready, string? gaps = null) =>
    [
        (Ready, ready),
        .. gaps is null ? Array.Empty<(int, string)>() : [(Gaps, gaps)],
        (UserError, "something you can put right, which the message says: a mistyped option, a file that is not there"),
        (Incomplete, "incomplete: some of it could not be read, judged or written"),
        (Interrupted, "interrupted"),
    ];

    /// <summary>What the codes of a command mean, or of the commands below it where they all mean the same.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Of(Command command) => CommandTree.Runnable(command).ToArray() switch
    {
        [var first, .. var others] when others.All(other => other.Exits.SequenceEqual(first.Exits)) => first.Exits,
        _ => Meanings("done, and where gaps are looked for, none", "gaps"),
    };

    /// <summary>Says how a check ends, and why.</summary>
    public static string Sentence(int code, FailOn failOn) => code switch
    {
        Incomplete => $"Exit code {code}: some of it could not be read or judged; see the messages above.",
        Gaps => $"Exit code {code}: there are gaps that '--fail-on {failOn.ToString().ToLowerInvariant()}' counts.",
        _ => $"Exit code {code}, by '--fail-on {failOn.ToString().ToLowerInvariant()}'.",
    };

    /// <summary>The code of a measurement: how good the figures are is for the reader to say, whether they are all there is not.</summary>
    public static int Of(AgreementReport report) =>
        report.Problems.Count > 0 || report.Readings.Outcomes.ContainsKey(ReadingOutcome.Unread) ? Incomplete : Ready;

    /// <summary>The code of a run that came to its end. An incomplete one cannot vouch for anything, so that goes first.</summary>
    public static int Of(ReportTotals totals, FailOn failOn) => (totals, failOn) switch
    {
        ({ Problems.Count: > 0 }, _) => Incomplete,
        (_, FailOn.Never) => Ready,
        (_, FailOn.Missing) when totals.Criteria.Any(criterion => criterion.Missing > 0) => Gaps,
        (_, FailOn.Weak) when totals.WithGaps > 0 => Gaps,
        _ => Ready,
    };
}
