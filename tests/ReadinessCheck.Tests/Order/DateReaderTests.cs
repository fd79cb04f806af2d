using System.Globalization;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("2026-3-5", "2026-03-05")]
    [InlineData("2026/03/05", "2026-03-05")]
    [InlineData("2026.03.05", "2026-03-05")]
    [InlineData("5.3.2026", "2026-03-05")]
    [InlineData("05.03.2026", "2026-03-05")]
    [InlineData("5. 3. 2026", "2026-03-05")]
    [InlineData("5 March 2026", "2026-03-05")]
    [InlineData("5 March, 2026", "2026-03-05")]
    [InlineData("5th March 2026", "2026-03-05")]
    [InlineData("the 5th of March 2026", "2026-03-05")]
    [InlineData("5. March 2026", "2026-03-05")]
    [InlineData("5 Mar 2026", "2026-03-05")]
    [InlineData("5 Mar. 2026", "2026-03-05")]
    [InlineData("March 5, 2026", "2026-03-05")]
    [InlineData("March 5th, 2026", "2026-03-05")]
    [InlineData("March the 5th", "2026-03-05")]
    [InlineData("Mar 5 2026", "2026-03-05")]
    [InlineData("MARCH 5", "2026-03-05")]
    [InlineData("1st April", "2026-04-01")]
    [InlineData("April 2nd", "2026-04-02")]
    [InlineData("3rd of June", "2026-06-03")]
    [InlineData("Sept 5", "2026-09-05")]
    [InlineData("Sep. 5", "2026-09-05")]
    [InlineData("31 December 1999 is long ago, 31 December 2026 is not", "2026-12-31")]
    [InlineData("(5 March)", "2026-03-05")]
    [InlineData("on 5 March.", "2026-03-05")]
    public void A_day_is_read_in_every_form(string text, string day) => Assert.Contains(Day(day), Days(text));

    [Theory]
    [InlineData("January", 1)]
    [InlineData("February", 2)]
    [InlineData("March", 3)]
    [InlineData("April", 4)]
    [InlineData("May", 5)]
    [InlineData("June", 6)]
    [InlineData("July", 7)]
    [InlineData("August", 8)]
    [InlineData("September", 9)]
    [InlineData("October", 10)]
    [InlineData("November", 11)]
    [InlineData("December", 12)]
    public void Every_month_is_read_in_full_and_in_short(string month, int number)
    {
        DateOnly day = new(2027, number, 9);

        Assert.All(
            [$"9 {month} 2027", $"{month} 9, 2027", $"9 {month[..3]} 2027", $"{month[..3]} 9, 2027", $"9 {month.ToUpperInvariant()} 2027"],
            text => Assert.Equal([day], Days(text)));
        Assert.Equal([new DateOnly(2027, number, DateTime.DaysInMonth(2027, number))], Days($"end of {month} 2027"));
    }

    [Theory]
    [InlineData("end of March", "2026-03-31")]
    [InlineData("the end of February 2028", "2028-02-29")]
    [InlineData("late April", "2026-04-30")]
    [InlineData("mid March", "2026-03-15")]
    [InlineData("mid-March", "2026-03-15")]
    [InlineData("middle of March", "2026-03-15")]
    [InlineData("beginning of April", "2026-04-01")]
    [InlineData("start of April", "2026-04-01")]
    [InlineData("early April", "2026-04-01")]
    [InlineData("by April", "2026-04-30")]
    [InlineData("before the summer, by June 2027", "2027-06-30")]
    [InlineData("until September", "2026-09-30")]
    [InlineData("by May 2026", "2026-05-31")]
    [InlineData("by Apr 2026", "2026-04-30")]
    public void A_stretch_of_a_month_is_read(string text, string day) => Assert.Equal([Day(day)], Days(text));

    [Theory]
    [InlineData("before April", "2026-04-01")]
    [InlineData("before Q3", "2026-07-01")]
    public void Before_a_stretch_of_time_is_not_its_last_day(string text, string begins) =>
        Assert.InRange(Assert.Single(Days(text)), Day(begins).AddDays(-1), Day(begins));

    [Theory]
    [InlineData("end of Q1", "2026-03-31")]
    [InlineData("end of Q2", "2026-06-30")]
    [InlineData("the end of q3", "2026-09-30")]
    [InlineData("end of Q4 2027", "2027-12-31")]
    [InlineData("by Q3", "2026-09-30")]
    [InlineData("Q3 2026", "2026-09-30")]
    [InlineData("Q3/2026", "2026-09-30")]
    [InlineData("2026 Q3", "2026-09-30")]
    [InlineData("2026-Q3", "2026-09-30")]
    [InlineData("2026Q3", "2026-09-30")]
    [InlineData("start of Q2", "2026-04-01")]
    [InlineData("H1 2026", "2026-06-30")]
    [InlineData("H2/2026", "2026-12-31")]
    [InlineData("the end of the year", "2026-12-31")]
    [InlineData("end of this year", "2026-12-31")]
    [InlineData("year's end", "2026-12-31")]
    [InlineData("year-end", "2026-12-31")]
    [InlineData("year end 2027", "2027-12-31")]
    [InlineData("by end of year", "2026-12-31")]
    [InlineData("by the end of 2026", "2026-12-31")]
    public void A_quarter_a_half_and_a_year_end_on_their_last_day(string text, string day) => Assert.Equal([Day(day)], Days(text));

    [Theory]
    [InlineData("2 March", "2026-03-02")]
    [InlineData("1 March", "2027-03-01")]
    [InlineData("1 January", "2027-01-01")]
    [InlineData("31 December", "2026-12-31")]
    [InlineData("end of February", "2027-02-28")]
    [InlineData("1 March 2025", "2025-03-01")]
    [InlineData("start of Q1", "2027-01-01")]
    [InlineData("Valentine's Day", "2027-02-14")]
    [InlineData("29 February", "2028-02-29")]
    public void Without_a_year_it_is_the_next_such_day_from_today_on(string text, string day) => Assert.Equal([Day(day)], Days(text));

    [Theory]
    [InlineData("31 February")]
    [InlineData("31 February 2026")]
    [InlineData("2026-02-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-01-00")]
    [InlineData("29 February 2026")]
    [InlineData("31 April 2026")]
    [InlineData("0 March")]
    [InlineData("32 March")]
    [InlineData("30.2.2026")]
    [InlineData("1.13.2026")]
    public void A_day_that_there_is_not_is_none(string text) => Assert.Empty(Days(text));

    [Fact]
    public void A_leap_day_is_a_day_in_a_leap_year() => Assert.Equal([new DateOnly(2028, 2, 29)], Days("29 February 2028"));

    [Theory]
    [InlineData("it may happen")]
    [InlineData("in March we sold more")]
    [InlineData("they march on")]
    [InlineData("version 2026.1")]
    [InlineData("2026")]
    [InlineData("20260305")]
    [InlineData("#2026-03")]
    [InlineData("build 1.2026-03-05")]
    [InlineData("file-2026-03-05")]
    [InlineData("logs/2026-03-05")]
    [InlineData("03/04/2026")]
    [InlineData("1899-03-05")]
    [InlineData("Q3 was bad")]
    [InlineData("Q5 2026")]
    [InlineData("H3 2026")]
    [InlineData("a rise in March 5% above plan")]
    [InlineData("15 marches")]
    [InlineData("5 Marchands")]
    [InlineData("decided on 12 items")]
    [InlineData("blackfriday")]
    [InlineData("a new year ahead")]
    [InlineData("next year")]
    [InlineData("")]
    public void What_only_looks_like_a_day_is_none(string text) => Assert.Empty(Days(text));

    // Days as printed in calendars.
    [Theory]
    [InlineData("Easter", 2024, 3, 31)]
    [InlineData("Easter", 2025, 4, 20)]
    [InlineData("Easter", 2026, 4, 5)]
    [InlineData("Easter", 2027, 3, 28)]
    [InlineData("Easter", 2030, 4, 21)]
    [InlineData("Easter", 2038, 4, 25)]
    [InlineData("Easter", 2049, 4, 18)]
    [InlineData("Easter", 2076, 4, 19)]
    [InlineData("Thanksgiving", 2024, 11, 28)]
    [InlineData("Thanksgiving", 2025, 11, 27)]
    [InlineData("Thanksgiving", 2026, 11, 26)]
    [InlineData("Thanksgiving", 2028, 11, 23)]
    [InlineData("Black Friday", 2024, 11, 29)]
    [InlineData("Black Friday", 2026, 11, 27)]
    [InlineData("Black Friday", 2029, 11, 23)]
    [InlineData("Cyber Monday", 2024, 12, 2)]
    [InlineData("Cyber Monday", 2026, 11, 30)]
    [InlineData("Christmas", 2026, 12, 25)]
    [InlineData("Xmas", 2026, 12, 25)]
    [InlineData("Halloween", 2026, 10, 31)]
    [InlineData("Valentine's Day", 2027, 2, 14)]
    [InlineData("New Year's Day", 2027, 1, 1)]
    [InlineData("New Year's Eve", 2026, 12, 31)]
    [InlineData("Christmas Eve", 2026, 12, 24)]
    public void A_feast_is_known(string name, int year, int month, int day)
    {
        DateOnly feast = new(year, month, day);

        Assert.Equal([feast], Days($"before {name} {year}"));
        Assert.Equal([feast], Days($"before {name.ToUpperInvariant()}, {year}"));
        Assert.Equal([feast], Days($"before {name}", today: feast));
        Assert.Equal([feast], Days($"before {name}", today: feast.AddDays(-30)));
        Assert.Equal(year + 1, Assert.Single(Days($"before {name}", today: feast.AddDays(1))).Year);
    }

    [Fact]
    public void Before_the_new_year_is_its_first_day() => Assert.Equal([new DateOnly(2027, 1, 1)], Days("ready before the new year"));

    [Fact]
    public void Days_stand_where_they_are_written_and_in_that_order()
    {
        const string text = "After Easter, by 1 July 2026 or, at worst, the end of Q3.";

        Assert.Equal(["Easter", "1 July 2026", "the end of Q3"], Reader().Find(SomeOrder.Passage(text)).Select(date => text[date.Start..date.End]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("2026-")]
    [InlineData("2026-03-05 ")]
    [InlineData("end of ")]
    [InlineData("may ")]
    [InlineData("5 march ")]
    [InlineData("by the ")]
    [InlineData("q1 ")]
    [InlineData("1.1.")]
    public void A_piece_repeated_without_end_is_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000));

        Assert.All(Reader().Find(SomeOrder.Passage(text)), date => Assert.InRange(date.End, date.Start + 1, text.Length));
    }

    private static DateReader Reader(DateOnly? today = null) => new(today ?? SomeOrder.Today, new TimeboxNames());

    private static DateOnly[] Days(string text, DateOnly? today = null) => [.. Reader(today).Find(SomeOrder.Passage(text)).Select(date => date.Day)];

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
