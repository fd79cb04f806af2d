using ReadinessCheck.Cli.Watch;
using static ReadinessCheck.Cli.Tests.Watch.SomeWatch;

namespace ReadinessCheck.Cli.Tests.Watch;

public sealed class CheckStateTests
{
    [Fact]
    public void A_run_is_due_at_its_first_time_and_not_at_the_start() =>
        Assert.Equal(Utc(1, 5, 7), new CheckState(Check("0 7 * * *"), Utc(1, 4, 7)).Due);

    [Fact]
    public void However_many_times_were_missed_there_is_one_run()
    {
        CheckState state = new(Check("0 * * * *"), Utc(1, 5, 6, 30));

        // The machine slept from half past six until ten.
        Run(state, Utc(1, 5, 10, 10), Utc(1, 5, 10, 12), Ready);

        Assert.Equal(Utc(1, 5, 11), state.Due);
    }

    [Fact]
    public void What_passes_during_the_run_itself_is_not_made_up_for()
    {
        CheckState state = new(Check("*/5 * * * *"), Utc(1, 5, 6, 58));

        Run(state, Utc(1, 5, 7), Utc(1, 5, 7, 12), Ready);

        Assert.Equal(Utc(1, 5, 7, 15), state.Due);
    }

    [Fact]
    public void A_failed_run_is_tried_again_six_times_with_growing_pauses_and_then_left_to_its_schedule()
    {
        CheckState state = new(Check("0 7 * * *"), Utc(1, 5, 6));
        List<double> pauses = [];
        DateTimeOffset now = Utc(1, 5, 7);
        while (state.Due is { } due && due < Utc(1, 6, 0))
        {
            now = due;
            Run(state, now, now, Down);
            pauses.Add((state.Due!.Value - now).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, (24 * 60) - 63], pauses);
        Assert.Equal((7, Utc(1, 6, 7), false), (state.ConsecutiveFailures, state.Due, state.IsRetry));
    }

    [Fact]
    public void No_try_comes_at_or_after_the_next_time_of_the_schedule()
    {
        CheckState state = new(Check("*/3 * * * *"), Utc(1, 5, 6, 58));

        Run(state, Utc(1, 5, 7), Utc(1, 5, 7), Down);
        Assert.Equal((Utc(1, 5, 7, 1), true), (state.Due, state.IsRetry));

        // Two minutes on is three past seven, which comes anyway.
        Run(state, Utc(1, 5, 7, 1), Utc(1, 5, 7, 1), Down);
        Assert.Equal((Utc(1, 5, 7, 3), false), (state.Due, state.IsRetry));
    }

    [Fact]
    public void The_next_time_of_the_schedule_begins_the_pauses_anew()
    {
        CheckState state = new(Check("0 * * * *"), Utc(1, 5, 6, 58));
        Run(state, Utc(1, 5, 7), Utc(1, 5, 7), Down);
        Run(state, Utc(1, 5, 7, 1), Utc(1, 5, 7, 1), Down);

        // Another check kept it from being tried again until the hour was full.
        Run(state, Utc(1, 5, 8, 2), Utc(1, 5, 8, 2), Down);

        Assert.Equal((Utc(1, 5, 8, 3), 3), (state.Due, state.ConsecutiveFailures));
    }

    [Fact]
    public void A_longer_wait_that_the_tracker_wants_is_kept()
    {
        CheckState state = new(Check("0 7 * * *"), Utc(1, 5, 6));

        Run(state, Utc(1, 5, 7), Utc(1, 5, 7), Down with { RetryAfter = TimeSpan.FromMinutes(50) });

        Assert.Equal(Utc(1, 5, 7, 50), state.Due);
    }

    [Fact]
    public void No_time_of_the_schedule_comes_while_the_tracker_wants_to_be_left_alone()
    {
        CheckState state = new(Check("*/5 * * * *"), Utc(1, 5, 6, 58));

        Run(state, Utc(1, 5, 7), Utc(1, 5, 7, 1), Down with { RetryAfter = TimeSpan.FromHours(1) });
        Assert.Equal((Utc(1, 5, 8, 1), false), (state.Due, state.IsRetry));

        Run(state, Utc(1, 5, 8, 1), Utc(1, 5, 8, 2), Ready);
        Assert.Equal(Utc(1, 5, 8, 5), state.Due);
    }

    [Fact]
    public void Nor_after_the_last_try()
    {
        // Five pauses of 25 minutes and one of 32: the last try comes at 09:37.
        CheckState state = new(Check("0 7,10 * * *"), Utc(1, 5, 6));
        for (int run = 0; run <= Backoff.MostRetries; run++)
        {
            Run(state, state.Due!.Value, state.Due.Value, Down with { RetryAfter = TimeSpan.FromMinutes(25) });
        }

        Assert.Equal(Utc(1, 5, 10, 2), state.Due);
    }

    [Fact]
    public void A_tracker_is_left_alone_for_a_day_at_most()
    {
        CheckState state = new(Check("0 7 * * *"), Utc(1, 5, 6));

        Run(state, Utc(1, 5, 7), Utc(1, 5, 7, 10), Down with { RetryAfter = TimeSpan.MaxValue });

        Assert.Equal(Utc(1, 6, 7, 10), state.Due);
    }

    [Fact]
    public void What_only_a_person_can_put_right_is_left_to_the_next_time()
    {
        CheckState state = new(Check("0 7 * * *"), Utc(1, 5, 6));

        Run(state, Utc(1, 5, 7), Utc(1, 5, 7), Refused);

        Assert.Equal((Utc(1, 6, 7), 1), (state.Due, state.ConsecutiveFailures));
    }

    [Fact]
    public void A_run_that_was_read_whole_ends_the_row_of_failures()
    {
        CheckState state = new(Check("0 * * * *"), Utc(1, 5, 6, 30));
        Run(state, Utc(1, 5, 7), Utc(1, 5, 7), Down);
        Run(state, Utc(1, 5, 7, 1), Utc(1, 5, 7, 1), Gaps);

        Assert.Equal((0, CheckOutcome.Gaps, Utc(1, 5, 8), false), (state.ConsecutiveFailures, state.LastOutcome, state.Due, state.IsRetry));
    }

    [Fact]
    public void An_interrupted_run_says_nothing_of_its_end()
    {
        CheckState state = new(Check("0 * * * *"), Utc(1, 5, 6, 30));
        state.Begin(Utc(1, 5, 7));
        Assert.True(state.IsRunning);

        state.Abandon();

        Assert.Equal((false, Utc(1, 5, 7), null, null), (state.IsRunning, state.LastStarted, state.LastFinished, state.LastOutcome));
    }

    private static void Run(CheckState state, DateTimeOffset begin, DateTimeOffset end, CheckResult result)
    {
        state.Begin(begin);
        state.End(end, result);
    }
}
