namespace ReadinessCheck.Training.Tests;

public sealed class TrainingDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{"customer-need":2}""", "business-reason")]
    [InlineData("""{"customer-need":2,"business-reason":1,"trade-off":0,"expected-outcome":0,"ordering":null}""", "ordering")]
    public void Nothing_is_learnt_from_items_that_are_labelled_in_part(string levels, string unlabelled)
    {
        File.WriteAllText(Path.Combine(_folder, "sentences.jsonl"), "");
        File.WriteAllText(
            Path.Combine(_folder, "train.jsonl"),
            $$"""{"id":"A","system":"github","kind":"bug","title":"T","body":"B","project":"p","levels":{{levels}},"evidence":{},"noise":false}""");

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => TrainingData.LoadAll(_folder));

        Assert.Equal($"A has no label for '{unlabelled}': training takes items that are labelled for all five questions.", exception.Message);
    }
}
