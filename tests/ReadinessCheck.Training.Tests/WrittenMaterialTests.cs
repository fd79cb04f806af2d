namespace ReadinessCheck.Training.Tests;

public sealed class WrittenMaterialTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Material"), "*.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_sentence_carries_more_than_its_item(string file)
    {
        List<TrainingItem> items = [.. MaterialReader.Read(Path.Combine(AppContext.BaseDirectory, "Material", file))];

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.All(item.Carriers, carrier => Assert.InRange(carrier.Level, 1, item.Levels[carrier.Question])));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_level_above_missing_has_a_carrier(string file) =>
        Assert.All(MaterialReader.Read(Path.Combine(AppContext.BaseDirectory, "Material", file)), item =>
            Assert.All(Enumerable.Range(0, item.Levels.Length).Where(q => item.Levels[q] > 0), q => Assert.Contains(item.Carriers, carrier => carrier.Question == q)));
}
