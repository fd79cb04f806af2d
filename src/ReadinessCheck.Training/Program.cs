using ReadinessCheck.Training;

string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
if (folder is null)
{
    Console.Error.WriteLine("Set READINESS_LABELLED_DATA to the folder that holds train.jsonl.");
    return 2;
}

switch (args)
{
    case ["rebuild", string output]:
        File.WriteAllBytes(output, Rebuild.Run(folder, new TrainingSettings()));
        return 0;
    case ["crossvalidate"]:
        CrossValidation.Run(folder, new TrainingSettings(), withContrast: true);
        return 0;
    case ["crossvalidate", "--without-contrast"]:
        CrossValidation.Run(folder, new TrainingSettings(), withContrast: false);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: rebuild OUTPUT                         trains and writes the weights
                   crossvalidate [--without-contrast]     judges each project by weights trained on the others
            """);
        return 2;
}
