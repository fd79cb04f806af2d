using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training.Tests;

public sealed class WeightsTests
{
    private const string DataVariable = "READINESS_LABELLED_DATA";

    [SkippableFact]
    public void The_shipped_weights_are_the_rebuilt_ones()
    {
        string? folder = Environment.GetEnvironmentVariable(DataVariable);
        Skip.If(string.IsNullOrEmpty(folder), $"{DataVariable} does not name a folder with labelled data.");

        byte[] rebuilt = Rebuild.Run(folder, new TrainingSettings());

        using Stream shipped = typeof(ScoringModel).Assembly.GetManifestResourceStream("ReadinessCheck.Scoring.weights.bin")!;
        byte[] expected = new byte[shipped.Length];
        shipped.ReadExactly(expected);
        Assert.True(expected.AsSpan().SequenceEqual(rebuilt), "The weights differ from what the data and the settings give: run the rebuild command of docs/judgement.md.");
    }
}
