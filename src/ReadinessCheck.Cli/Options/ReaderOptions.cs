using System.CommandLine;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Options;

/// <summary>The option that has items read by a second reader.</summary>
internal static class ReaderOptions
{
    private const string Unsure = "unsure";
    private const string All = "all";

    private const string Standard = "Have a language model read as well, of which 'second-reader' in the configuration says where it is: what the offline engine"
        + " is unsure of, or with --second-reader=all everything. Nothing is sent without this option.";

    /// <summary>Makes the option. Without a word it stands for what the offline engine is unsure of; it takes no word that is meant for something else.</summary>
    /// <param name="description">What it says of itself.</param>
    public static Option<ReaderScope?> SecondReader(string description = Standard) => new("--second-reader")
    {
        HelpName = $"{Unsure}|{All}",
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result =>
        {
            switch (result.Tokens.SingleOrDefault()?.Value.ToLowerInvariant())
            {
                case null or Unsure:
                    return ReaderScope.Unsure;
                case All:
                    return ReaderScope.All;
                default:
                    result.OnlyTake(0);
                    return ReaderScope.Unsure;
            }
        },
    };
}
