using System.Globalization;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Scoring;
using ReadinessCheck.Training;

string? folder = Environment.GetEnvironmentVariable("READINESS_LABELLED_DATA");
if (string.IsNullOrEmpty(folder))
{
    Console.Error.WriteLine("Set READINESS_LABELLED_DATA to the folder that holds train.jsonl.");
    return 2;
}

if (Share(args) is not { } share)
{
    Console.Error.WriteLine("--share takes a whole percentage from 1 to 100.");
    return 2;
}

switch (args)
{
    case ["rebuild", string output]:
        File.WriteAllBytes(output, Rebuild.Run(folder, new TrainingSettings()));
        return 0;
    case ["crossvalidate", .. string[] options]:
        {
            using AnswerCache? cache = options.Contains("--second-reader") ? AnswerCache.Open(Named("READINESS_CACHE", "file of answers")) : null;
            CrossValidation.Run(
                EncodedItem.EncodeAll(TrainingData.LoadAll(folder)),
                new TrainingSettings(),
                item => (!options.Contains("--without-contrast") || item.Origin != Origin.Contrast) && IsDrawn(item, share),
                cache is null ? null : new KnownAnswers(cache, Named("READINESS_MODEL", "model")),
                options.Contains("--disagreements"),
                Console.Out);
            return 0;
        }

    default:
        Console.Error.WriteLine("""
            Usage: rebuild OUTPUT      trains and writes the weights
                   crossvalidate       judges each project by weights trained on the others; --without-contrast trains
                                       without contrast items, --share 25 on a quarter of the real ones (for the learning
                                       curve), --disagreements lists what was judged otherwise,
                                       --second-reader judges the items again with the answers that READINESS_CACHE holds
                                       of READINESS_MODEL
            """);
        return 2;
}

static string Named(string variable, string what) => Environment.GetEnvironmentVariable(variable) ?? throw new InvalidDataException($"{variable} names no {what}.");

// Written items stay at each point of the curve: it is about real ones.
static bool IsDrawn(TrainingItem item, int percent) =>
    item.Origin is Origin.Contrast or Origin.Written || Hashing.Of(item.Item.Key) % 100 < percent;

static int? Share(string[] options)
{
    int at = Array.IndexOf(options, "--share");
    return at < 0 ? 100
        : at + 1 < options.Length && int.TryParse(options[at + 1], CultureInfo.InvariantCulture, out int percent) && percent is >= 1 and <= 100 ? percent
        : null;
}
