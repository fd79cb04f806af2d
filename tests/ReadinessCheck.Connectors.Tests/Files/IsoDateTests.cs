using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.Tests.Files;

public class IsoDateTests
{
    [Theory]
    [InlineData("2026-03-01")]
    [InlineData(" 2026-03-01\n")]
    [InlineData("2026-03-01T23:30:00Z")]
    [InlineData("2026-03-01 08:00")]
    [InlineData("2026-03-01T23:30:00.000-1100")]
    public void A_day_is_the_one_that_is_written(string text) => Assert.Equal(new DateOnly(2026, 3, 1), IsoDate.Day(text));

    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00+00:00")]
    [InlineData("2026-03-01T10:15:00", "2026-03-01T10:15:00+00:00")]
    [InlineData("2026-03-01T10:15:00.000+0100", "2026-03-01T10:15:00+01:00")]
    public void A_moment_without_an_offset_is_in_utc(string text, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, null), IsoDate.Moment(text));

    [Theory]
    [InlineData("")]
    [InlineData("10:15")]
    [InlineData("March")]
    [InlineData("soon")]
    [InlineData("<null>")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("20260301")]
    [InlineData("01/03/2026")]
    [InlineData("2026-03-01 or later")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void What_is_no_whole_date_is_none(string text)
    {
        Assert.Null(IsoDate.Moment(text));
        Assert.Null(IsoDate.Day(text));
    }
}
