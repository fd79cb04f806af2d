using ReadinessCheck.Findings;
using ReadinessCheck.Tests.Order.Cases;
using Xunit.Abstractions;

namespace ReadinessCheck.Tests.Order;

/// <summary>Holds the checker against every labelled backlog, folder by folder.</summary>
public sealed class LabelledBacklogsTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.90;

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Order", "Backlogs");

    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Files("").Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void References_and_disagreements_are_found_as_labelled(string folder)
    {
        CaseMeasure measure = new(new ReadinessChecker());
        foreach (string file in Files(folder))
        {
            measure.Add(Read(file)).ForEach(output.WriteLine);
        }

        output.WriteLine("");
        output.WriteLine(measure.ToTable());

        Assert.All([CaseMeasure.References, .. CaseMeasure.DisagreementNames], name =>
        {
            Assert.True(measure.Counts.TryGetValue(name, out CaseMeasure.Count? count), $"{name} is not measured.");
            Assert.True(count.Precision >= LeastPrecision, $"{name}: precision {count.Precision:0.000}");
            Assert.True(count.Recall >= LeastRecall, $"{name}: recall {count.Recall:0.000}");
        });
    }

    [Fact]
    public void There_are_backlogs_in_more_than_one_folder_and_every_kind_of_disagreement_in_each()
    {
        string[] folders = [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder))];
        Assert.InRange(folders.Length, 2, int.MaxValue);
        Assert.InRange(Files("").Length, 60, int.MaxValue);
        Assert.All(folders, folder =>
            Assert.Equal(
                CaseMeasure.DisagreementNames.Order(StringComparer.Ordinal),
                Files(folder).SelectMany(file => Read(file).Disagreements).Select(disagreement => disagreement.Kind).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_speak_of_items_that_are_there(string name)
    {
        BacklogCase labelled = Read(Path.Combine(Root, name));
        string[] keys = [.. labelled.Items.Select(item => item.Key)];
        string[] upcoming = [.. labelled.Items.Where(item => item.Status == "to do").Select(item => item.Key)];

        Assert.NotEqual("", labelled.About);
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(labelled.Items, item => Assert.Equal(item.Status == "to do", item.Expect is not null));
        Assert.Empty(labelled.Items.SelectMany(item => item.Expect?.Names ?? []).Except(keys));
        Assert.Empty(labelled.Items.SelectMany(item => item.Expect?.Coverage.Keys ?? Enumerable.Empty<string>()).Except(upcoming));
        Assert.Empty(labelled.Disagreements.SelectMany(disagreement => disagreement.Items).Except(keys));
        Assert.Empty(labelled.Disagreements.Select(disagreement => disagreement.Kind).Except(CaseMeasure.DisagreementNames));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_neighbour_that_is_labelled_is_asked_about_and_no_other(string name)
    {
        BacklogCase labelled = Read(Path.Combine(Root, name));
        SomeBacklog.Checked found = SomeBacklog.Check(labelled.Day, keepTexts: true, labelled.Entries());

        Assert.All(labelled.Items.Where(item => item.Expect is not null), item =>
            Assert.Equal(
                item.Expect!.Coverage.Keys.Order(StringComparer.Ordinal),
                found.Ordering(item.Key).Neighbours.Select(neighbour => neighbour.Key).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Quotes_stand_in_the_items_that_they_are_said_to_be_of(string name)
    {
        BacklogCase labelled = Read(Path.Combine(Root, name));
        SomeBacklog.Checked found = SomeBacklog.Check(labelled.Day, keepTexts: true, labelled.Entries());
        Dictionary<string, BacklogItem> items = found.Verdicts.ToDictionary(verdict => verdict.Item.Key, verdict => verdict.Item);

        Assert.All(found.Order.Disagreements.SelectMany(disagreement => disagreement.Evidence), quote => AssertStands(quote.Evidence, items[quote.Key]));
        Assert.All(found.Verdicts, verdict => Assert.All(found.Ordering(verdict.Item.Key).Evidence, quote => AssertStands(quote, verdict.Item)));
        Assert.All(found.Verdicts, verdict => Assert.All(
            found.Ordering(verdict.Item.Key).Neighbours.Where(neighbour => neighbour.NeighbourEvidence is not null),
            neighbour => AssertStands(neighbour.NeighbourEvidence!, items[neighbour.Key])));
    }

    private static void AssertStands(Evidence quote, BacklogItem item)
    {
        IEnumerable<string> texts = [item.Title, item.Body, .. item.Related.Select(related => related.Text)];
        Assert.Contains(texts, text => quote.End <= text.Length && text[quote.Start..quote.End] == quote.Quote);
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static BacklogCase Read(string file) => BacklogCase.Parse(File.ReadAllText(file), Path.GetRelativePath(Root, file));
}
