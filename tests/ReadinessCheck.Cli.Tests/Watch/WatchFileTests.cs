using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Watch;

namespace ReadinessCheck.Cli.Tests.Watch;

/// <summary>The file of checks, and what is said of mistakes in it.</summary>
public sealed class WatchFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;
    private readonly WatchFile _file = new(TimeProvider.System, _ => null);

    public WatchFileTests()
    {
        Write("shop.yml", "source: github:owner/repository");
        Write("empty.yml", "next: 3");
        Write("piped.yml", "source: '-'");
        Write("wrong.yml", "source: a.json\nnxt: 3");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_said_of_a_check_is_read_and_the_rest_has_its_default()
    {
        IReadOnlyList<WatchedCheck> checks = Parse(
            """
            checks:
              - name: shop
                schedule: "0 7 * * 1-5"
                time-zone: Europe/Berlin
                config: shop.yml
                post: true
                report: out/shop.md
                format: markdown
              - {name: other, schedule: "@daily", config: shop.yml, report: out/other.txt}
            """);

        Assert.Equal(["shop", "other"], checks.Select(check => check.Name));
        Assert.Equal((true, "out/shop.md", ReportFormat.Markdown, "Europe/Berlin"), (checks[0].Post, checks[0].Report, checks[0].Format, checks[0].Zone.Id));
        Assert.Equal((false, ReportFormat.Text, "UTC"), (checks[1].Post, checks[1].Format, checks[1].Zone.Id));
        Assert.Equal("0 7 * * 1,2,3,4,5", checks[0].Schedule.ToString());
    }

    [Theory]
    [InlineData("", "w.yml:1:1: The checks stand as a list under 'checks:'; this is empty.")]
    [InlineData("- a", "w.yml:1:1: The checks stand as a list under 'checks:'; this is a list.")]
    [InlineData("check: []", "w.yml:1:1: There is no key 'check': did you mean 'checks'?")]
    [InlineData("checks: []", "w.yml:1:9: 'checks' takes a list of at least one check; this is a list.")]
    [InlineData("checks: 3", "w.yml:1:9: 'checks' takes a list of at least one check; this is '3'.")]
    [InlineData("checks: [a]", "w.yml:1:10: A check has keys with values, such as 'name: shop'; this is 'a'.")]
    [InlineData("token: x", "w.yml:1:1: 'token' is called like a secret. ")]
    public void A_file_without_checks_is_refused(string text, string problem) => Assert.StartsWith(problem, Mistake(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("schedule: '0 7 * * *'\nconfig: shop.yml\nreport: a", "2:5: This check has no 'name': add it.")]
    [InlineData("name: a\nconfig: shop.yml\nreport: a", "2:5: This check has no 'schedule': add it.")]
    [InlineData("name: a\nschedule: '0 7 * * *'\nreport: a", "2:5: This check has no 'config': add it.")]
    [InlineData("name: a\nschedul: '0 7 * * *'", "3:5: A check has no key 'schedul': did you mean 'schedule'?")]
    [InlineData("name: a\nsource: github:a/b", "3:5: A check has no key 'source': it belongs in the file that 'config' names.")]
    [InlineData("name: a\nquestions: []", "3:5: A check has no key 'questions': it belongs in the file that 'config' names.")]
    [InlineData("name: a\npassword: x", "3:5: 'password' is called like a secret. ")]
    [InlineData("name: a\nname: b", "3:5: 'name' is given twice, first at w.yml:2: keep one of them.")]
    [InlineData("name: a\nschedule: 0 7 * *", "3:15: 'schedule' takes the five fields of cron in quotation marks")]
    [InlineData("name: a\nschedule: 0 25 * * *", "3:15: 'schedule' takes the five fields of cron in quotation marks")]
    [InlineData("name: a\nschedule: 0 0 7 * * *", "3:15: 'schedule' takes the five fields of cron in quotation marks")]
    [InlineData("name: a\nschedule: 7", "3:15: 'schedule' takes the five fields of cron in quotation marks")]
    [InlineData("name: a\nschedule: * * * * *", "3:15: This is not valid YAML: look at indentation and colons, and put a value that holds ': ' or ' #', or begins with '*', into quotation marks.")]
    [InlineData("name: a\nschedule: '0 0 30 2 *'\nconfig: shop.yml\nreport: a", "3:15: This schedule names no time that will ever come ('0 0 30 2 *')")]
    [InlineData("name: a\ntime-zone: Europe/Berln", "3:16: There is no time zone 'Europe/Berln' on this machine: did you mean 'Europe/Berlin'?")]
    [InlineData("name: a\ntime-zone: new york", "3:16: There is no time zone 'new york' on this machine: did you mean 'America/New_York'?")]
    [InlineData("name: a\ntime-zone: ../../../etc/passwd", "3:16: There is no time zone '../../../etc/passwd' on this machine: ")]
    [InlineData("name: a\ntime-zone: Nowhere at all in this world", "3:16: There is no time zone 'Nowhere at all in this world' on this machine: write one such as Europe/Berlin or UTC.")]
    [InlineData("name: a\ntime-zone: 2", "3:16: 'time-zone' takes the name of a time zone, such as Europe/Berlin or UTC; this is '2'.")]
    [InlineData("name: a\npost: yes", "3:11: 'post' takes true or false, without quotation marks; this is 'yes'.")]
    [InlineData("name: a\nformat: markdwn", "3:13: 'format' does not take 'markdwn': did you mean 'markdown'?")]
    [InlineData("name: a\nschedule: '0 7 * * *'\nconfig: none.yml\nreport: a", "4:13: There is no configuration file 'none.yml': check the path")]
    [InlineData("name: a\nschedule: '0 7 * * *'\nconfig: empty.yml\nreport: a", "4:13: 'empty.yml' names no backlog: set 'source' in it.")]
    [InlineData("name: a\nschedule: '0 7 * * *'\nconfig: piped.yml\nreport: a", "4:13: 'piped.yml' reads from standard input, which comes once")]
    [InlineData("name: a\nschedule: '0 7 * * *'\nconfig: shop.yml", "2:5: The check 'a' would leave nothing behind: set 'report' to a file, or 'post: true'.")]
    public void A_mistake_is_told_with_its_place(string check, string problem) =>
        Assert.StartsWith($"w.yml:{problem}", Mistake($"checks:\n  - {check.Replace("\n", "\n    ", StringComparison.Ordinal)}"), StringComparison.Ordinal);

    [Fact]
    public void A_mistake_in_a_configuration_is_told_with_its_own_place() => Assert.EndsWith(
        "wrong.yml:2:1: There is no key 'nxt': did you mean 'next'?",
        Mistake("checks: [{name: a, schedule: '0 7 * * *', config: wrong.yml, report: a}]"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("name: Shop", "The check at w.yml:2 has the same name ('Shop'): give each its own.")]
    [InlineData("name: other, report: ./a.md", "The check at w.yml:2 has the same report ('")]
    public void No_two_checks_have_the_same_name_or_report(string second, string problem) => Assert.StartsWith(
        $"w.yml:3:5: {problem}",
        Mistake($"checks:\n  - {{name: shop, report: a.md, schedule: '0 7 * * *', config: shop.yml}}\n  - {{{second}, schedule: '0 7 * * *', config: shop.yml, post: true}}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_file_that_does_not_exist_is_told()
    {
        Assert.StartsWith("There is no file 'none.yml': write one", Assert.Throws<InputException>(() => _file.Open("none.yml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_goes_before_the_configuration_as_for_check()
    {
        WatchFile file = new(TimeProvider.System, name => name == "READINESS_NEXT" ? "7" : null);

        WatchedCheck check = Assert.Single(file.Parse("w.yml", InFolder("checks: [{name: a, schedule: '0 7 * * *', config: shop.yml, report: a}]")));

        Assert.Equal(7, check.Configuration.Get(Cli.Settings.ConfigurationKeys.Next).Value);
    }

    private string Mistake(string text) => Assert.Throws<InputException>(() => Parse(text)).Message.Replace($"{_folder}/", "", StringComparison.Ordinal);

    private IReadOnlyList<WatchedCheck> Parse(string text) => _file.Parse("w.yml", InFolder(text));

    private string InFolder(string text) => text.Replace("config: ", $"config: {_folder}/", StringComparison.Ordinal);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
