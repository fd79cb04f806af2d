using System.CommandLine;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Options;

/// <summary>The option that has items read by a second reader.</summary>
internal static class ReaderOptions
{
    private const string Unsure = "unsure";
    private const string All = "all";

    /// <summary>Makes the option. Without a word it stands for what the offline engine is unsure of; it takes no word that is meant for something else.</summary>
    public static Option<ReaderScope?> SecondReader() => new("--second-reader")
    {
        HelpName = $"{Unsure}|{All}",
        Description = "Have a language model read as well, of which 'second-reader' in the configuration says where it is: what the offline engine is unsure of,"
            + " or with --second-reader=all everything. Nothing is sent without this option.",
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
