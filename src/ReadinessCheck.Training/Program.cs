using ReadinessCheck.Training;

string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
if (string.IsNullOrEmpty(folder))
{
    Console.Error.WriteLine("Set READINESS_LABELLED_DATA to the folder that holds train.jsonl.");
    return 2;
}

switch (args)
{
    case ["rebuild", string output]:
        File.WriteAllBytes(output, Rebuild.Run(folder, new TrainingSettings()));
        return 0;
    case ["crossvalidate", .. string[] options]:
        CrossValidation.Run(
            EncodedItem.EncodeAll(TrainingData.LoadAll(folder)),
            new TrainingSettings(),
            item => !options.Contains("--without-contrast") || item.Origin != Origin.Contrast,
            options.Contains("--disagreements"),
            Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: rebuild OUTPUT      trains and writes the weights
                   crossvalidate       judges each project by weights trained on the others; --without-contrast trains
                                       without contrast items, --disagreements lists what was judged otherwise
            """);
        return 2;
}
