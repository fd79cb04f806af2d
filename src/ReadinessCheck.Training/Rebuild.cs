using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Builds the weights that are shipped, from all items that may be trained on.</summary>
internal static class Rebuild
{
    /// <summary>Trains and gives the content of the weights file: the same data and settings give the same bytes.</summary>
    public static byte[] Run(string dataFolder, TrainingSettings settings)
    {
        List<EncodedItem> items = EncodedItem.EncodeAll(TrainingData.LoadAll(dataFolder));
        ScoringModel model = new ModelTrainer(settings).Train([.. items.Where(item => !item.Source.MeasureOnly)]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WeightsFile.Write(model, writer);
        return stream.ToArray();
    }
}
