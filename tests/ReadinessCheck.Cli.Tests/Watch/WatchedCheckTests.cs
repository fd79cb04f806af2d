using ReadinessCheck.Cli.Watch;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>The days on which clocks are changed, and others.</summary>
public sealed class WatchedCheckTests
{
    [Fact]
    public void Time_zones_are_known_although_cultures_are_not() =>
        Assert.Equal(Utc(7, 1, 5), Check("0 7 * * *", zone: "Europe/Berlin").After(Utc(7, 1, 0)));

    [Fact]
    public void Seven_in_the_morning_stays_so_when_the_clocks_change()
    {
        WatchedCheck check = Check("0 7 * * *", zone: "Europe/Berlin");

        Assert.Equal([Utc(3, 28, 6), Utc(3, 29, 5), Utc(3, 30, 5)], Times(check, Utc(3, 28, 0), 3));
        Assert.Equal([Utc(10, 24, 5), Utc(10, 25, 6), Utc(10, 26, 6)], Times(check, Utc(10, 24, 0), 3));
    }

    [Fact]
    public void A_time_that_is_left_out_in_spring_comes_when_the_clock_has_moved_on()
    {
        // At 02:00 on 29 March 2026 it is 03:00 in Berlin, which is 01:00 in UTC.
        Assert.Equal([Utc(3, 28, 1, 30), Utc(3, 29, 1), Utc(3, 30, 0, 30)], Times(Check("30 2 * * *", zone: "Europe/Berlin"), Utc(3, 28, 0), 3));
    }

    [Fact]
    public void A_time_that_comes_twice_in_autumn_counts_once()
    {
        // 02:30 on 25 October 2026 is 00:30 in UTC, and an hour later again.
        Assert.Equal([Utc(10, 24, 0, 30), Utc(10, 25, 0, 30), Utc(10, 26, 1, 30)], Times(Check("30 2 * * *", zone: "Europe/Berlin"), Utc(10, 24, 0), 3));
    }

    [Fact]
    public void What_runs_every_hour_does_so_through_both_changes()
    {
        WatchedCheck check = Check("0 * * * *", zone: "Europe/Berlin");

        Assert.Equal([Utc(3, 29, 0), Utc(3, 29, 1), Utc(3, 29, 2)], Times(check, Utc(3, 28, 23), 3));
        Assert.Equal([Utc(10, 25, 0), Utc(10, 25, 1), Utc(10, 25, 2)], Times(check, Utc(10, 24, 23), 3));
    }

    [Fact]
    public void A_weekend_is_passed_over() =>
        Assert.Equal([Utc(1, 9, 7), Utc(1, 12, 7)], Times(Check("0 7 * * 1-5"), Utc(1, 8, 8), 2));

    private static List<DateTimeOffset> Times(WatchedCheck check, DateTimeOffset after, int count)
    {
        List<DateTimeOffset> times = [];
        for (DateTimeOffset last = after; times.Count < count; times.Add(last))
        {
            last = check.After(last)!.Value;
        }

        return times;
    }
}
