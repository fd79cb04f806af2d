using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>Builds what two readers found: offline nothing.</summary>
internal static class SomeReading
{
    public static SecondReading Of(ReadingOutcome outcome, Level? level = Level.Answered) => new()
    {
        Model = "some-model",
        Prompt = "1",
        OfflineLevel = Level.Missing,
        OfflineConfidence = 0.7,
        OfflineEvidence = [],
        ReaderLevel = level,
        Outcome = outcome,
    };
}
