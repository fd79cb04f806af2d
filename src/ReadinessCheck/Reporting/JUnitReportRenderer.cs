using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting;

/// <summary>
/// Writes the report in the form of JUnit, which most build servers show: a suite for the backlog, a test for each question put to an item.
/// </summary>
/// <remarks>
/// JUnit has no schema of its own. This is the form that Jenkins and Surefire share, and that GitLab and Azure read:
/// https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
/// What of it is written, <c>docs/schemas/junit.xsd</c> says. Its counts stand at its head, so the tests are kept until the report is whole.
/// </remarks>
/// <param name="output">Where to write; left open. A file or stream behind it should be UTF-8.</param>
/// <param name="failing">The standings that make a test fail; other gaps are skipped tests, with their questions.</param>
public sealed class JUnitReportRenderer(TextWriter output, IReadOnlyCollection<Standing> failing) : IReportRenderer
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    private readonly List<XElement> _tests = [];
    private ReportHeader? _header;

    /// <inheritdoc/>
    public void Begin(ReportHeader header) => _header = header;

    /// <inheritdoc/>
    public void Write(Verdict verdict) => _tests.AddRange(verdict.Findings.Where(finding => finding.Applies).Select(finding => Test(verdict.Item, finding)));

    /// <inheritdoc/>
    /// <remarks>What could not be read is an error, so that a report of half a backlog does not pass for the whole.</remarks>
    public void Complete(ReportTotals totals)
    {
        ReportHeader header = _header ?? throw new InvalidOperationException("The report was not begun.");
        _tests.AddRange(totals.Problems.Select(problem => Test(problem.Place, "reading", Outcome("error", "incomplete", problem.Problem))));
        XElement suite = new(
            "testsuite",
            Name(header.Source),
            Count("tests", _tests.Count),
            Count("failures", CountOf("failure")),
            Count("errors", CountOf("error")),
            Count("skipped", CountOf("skipped")),
            new XAttribute("time", "0"),
            _tests,
            new XElement("system-out", string.Join('\n', ReportSentences.Closing(header, totals).Select(Text))));

        // The declaration by hand: the writer would name the encoding of a string, which the file does not have.
        output.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n");
        using (XmlWriter xml = XmlWriter.Create(output, Settings))
        {
            new XElement("testsuites", suite).WriteTo(xml);
        }

        output.Write('\n');
    }

    private int CountOf(string outcome) => _tests.Count(test => test.Element(outcome) is not null);

    private XElement Test(BacklogItem item, Finding finding) => Test(
        item.Key,
        CriterionLabel.Of(finding.Criterion).Name,
        Outcome(finding),
        finding.Evidence.Count == 0 ? null : new XElement("system-out", string.Join('\n', finding.Evidence.Select(evidence => Text($"{evidence.Where}: {evidence.Quote}")))));

    private static XElement Test(string classname, string name, params XElement?[] content) =>
        new("testcase", new XAttribute("classname", Text(classname)), Name(name), new XAttribute("time", "0"), content);

    private XElement? Outcome(Finding finding) => finding.Standing() switch
    {
        Standing.Answered or Standing.NotAsked => null,
        Standing.Missing or Standing.Weak => Outcome(failing.Contains(finding.Standing()) ? "failure" : "skipped", Word(finding), finding.Question ?? finding.Reason, finding.Reason),
        Standing.Settled => Outcome("skipped", Word(finding), SettlementSentences.Sentence(finding.Settled!)),
        Standing.CouldNotTell => Outcome("skipped", Word(finding), $"Could not tell: {finding.Reason}"),
        _ => Outcome("skipped", Word(finding), finding.Reason),
    };

    private static XElement Outcome(string name, string type, string message, string? text = null) =>
        new(name, new XAttribute("type", type), new XAttribute("message", Text(message)), text is null ? null : Text(text));

    private static string Word(Finding finding) => ReportJson.Word(finding.Standing());

    private static XAttribute Name(string name) => new("name", Text(name));

    private static XAttribute Count(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts a text on one line that XML can hold: what it cannot, such as controls and halves of a character, becomes U+FFFD.</summary>
    private static string Text(string text)
    {
        StringBuilder legal = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            legal.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        // Where GitHub Actions reads the log, this begins a command anywhere in a line.
        return VisibleText.Of(legal.ToString()).Replace("##[", "## [", StringComparison.Ordinal);
    }
}
