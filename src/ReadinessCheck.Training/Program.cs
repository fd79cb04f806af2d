using ReadinessCheck.Scoring;
using ReadinessCheck.Training;

string folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA")
    ?? throw new InvalidOperationException("Set READINESS_LABELLED_DATA to the folder that holds train.jsonl.");
var features = new Features();
List<EncodedItem> items = [.. TrainingData.LoadAll(folder).Select(item => EncodedItem.Encode(item, features))];
Console.Error.WriteLine($"{items.Count} items, {items.Sum(item => item.Passages.Length)} passages");
var settings = new TrainingSettings();
switch (args)
{
    case ["rebuild", string output]:
        using (var writer = new BinaryWriter(File.Create(output)))
        {
            WeightsFile.Write(new ModelTrainer(settings).Train([.. items.Where(item => !item.Source.MeasureOnly)]), writer);
        }

        return 0;
    case ["crossvalidate", .. string[] options]:
        bool contrast = !options.Contains("--without-contrast");
        var verdicts = new CrossValidation(settings, 5).Judge(
            items, item => !item.Source.MeasureOnly && (contrast || item.Source.Origin != Origin.Contrast));
        CrossValidation.Print("real", verdicts.Where(pair => pair.Key.Source.Origin == Origin.Real).Select(pair => (pair.Key, pair.Value)));
        CrossValidation.Print("contrast", verdicts.Where(pair => pair.Key.Source.Origin == Origin.Contrast).Select(pair => (pair.Key, pair.Value)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: rebuild OUTPUT | crossvalidate [--without-contrast]");
        return 2;
}
