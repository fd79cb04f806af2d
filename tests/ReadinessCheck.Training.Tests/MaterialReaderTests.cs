namespace ReadinessCheck.Training.Tests;

public sealed class MaterialReaderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.md");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Marks_become_carriers_and_leave_the_text()
    {
        TrainingItem item = Assert.Single(Read("## bug | Till hangs {C1} | C2 B0 T0 E1 O0\nCashiers lose the basket. {C2} It should stay. {E1}\n"));

        Assert.Equal("Till hangs", item.Item.Title);
        Assert.Equal("Cashiers lose the basket. It should stay.", item.Item.Body);
        Assert.Equal(ItemKind.Bug, item.Item.Kind);
        Assert.Equal([2, 0, 0, 1, 0], item.Levels);
        Assert.Equal(
            [new Carrier(0, 1, "till hangs"), new Carrier(0, 2, "cashiers lose the basket"), new Carrier(3, 1, "it should stay")],
            item.Carriers);
    }

    [Fact]
    public void A_sentence_may_carry_several_questions()
    {
        TrainingItem item = Assert.Single(Read("## task | Move | C0 B2 T2 E0 O0\nIt saves 40 euros and costs a day. {B2 T2}\n"));

        Assert.Equal([(1, 2), (2, 2)], item.Carriers.Select(carrier => (carrier.Question, carrier.Level)));
    }

    [Fact]
    public void Noise_is_a_letter_in_the_header() =>
        Assert.Equal([true, false], Read("## story | A | C1 B1 T0 E0 O0 N\nFine words. {C1 B1}\n## story | B | C0 B0 T0 E0 O0\nPlain.\n").Select(item => item.Noise));

    [Fact]
    public void Items_with_one_title_stay_together() =>
        Assert.Single(Read("## story | The same! | C0 B0 T0 E0 O0\nOne.\n## story | the same | C0 B0 T0 E0 O0\nTwo.\n").Select(item => item.Group).Distinct());

    [Theory]
    [InlineData("## story")]
    [InlineData("## story | Title |")]
    [InlineData("## story | Title | C2 B1 T0 E1")]
    [InlineData("## story | Title | B1 C2 T0 E1 O0")]
    [InlineData("## story | Title | C3 B1 T0 E1 O0")]
    public void A_header_without_its_levels_is_refused(string header) => Assert.Throws<InvalidDataException>(() => Read($"{header}\nText.\n"));

    private List<TrainingItem> Read(string text)
    {
        File.WriteAllText(_path, text);
        return [.. MaterialReader.Read(_path)];
    }
}
