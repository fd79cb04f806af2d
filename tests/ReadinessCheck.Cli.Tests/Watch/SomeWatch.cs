using Cronos;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Cli.Watch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>Checks and results to watch.</summary>
internal static class SomeWatch
{
    public static readonly CheckResult Ready = new(CheckOutcome.Ready, ExitCodes.Ready);
    public static readonly CheckResult Gaps = new(CheckOutcome.Gaps, ExitCodes.Gaps);
    public static readonly CheckResult Down = new(CheckOutcome.Failed, ExitCodes.Incomplete, MayPass: true);
    public static readonly CheckResult Refused = new(CheckOutcome.Failed, ExitCodes.UserError);

    public static WatchedCheck Check(string schedule, string name = "shop", string zone = "UTC") =>
        new(name, CronExpression.Parse(schedule), TimeZoneInfo.FindSystemTimeZoneById(zone), Configuration.Default);

    public static DateTimeOffset Utc(int month, int day, int hour, int minute = 0, int second = 0) => new(2026, month, day, hour, minute, second, TimeSpan.Zero);
}
