using System.CommandLine;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli.Options;

/// <summary>The option that has items read by a second reader.</summary>
internal static class ReaderOptions
{
    private const string Name = "--second-reader";
    private const string Unsure = "unsure";
    private const string All = "all";

    private const string Standard = "Have a language model read as well, of which 'second-reader' in the configuration says where it is: what the offline engine"
        + " is unsure of, or with --second-reader=all everything. Nothing is sent without this option.";

    /// <summary>Makes the option. Without a word it stands for what the offline engine is unsure of, see <see cref="WithWord"/>.</summary>
    /// <param name="description">What it says of itself.</param>
    public static Option<ReaderScope?> SecondReader(string description = Standard)
    {
        Option<ReaderScope?> option = new(Name)
        {
            HelpName = $"{Unsure}|{All}",
            Description = description,
            CustomParser = result =>
            {
                string word = result.Tokens.Single().Value;
                ReaderScope? scope = ScopeOf(word);
                if (scope is null)
                {
                    result.AddError($"{Name} takes {Unsure} or {All}, as in {Name}={All}; this is '{word}'.");
                }

                return scope;
            },
        };
        option.Offer(Unsure, All);
        return option;
    }

    /// <summary>
    /// Gives the option its word where it stands alone: the parser would take whatever comes next for it, which is mostly the backlog's file.
    /// </summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The command line to parse.</returns>
    public static string[] WithWord(IReadOnlyList<string> arguments)
    {
        int end = arguments.TakeWhile(argument => argument != "--").Count();
        return [.. arguments.Select((argument, index) => index < end && argument == Name && ScopeOf(arguments.ElementAtOrDefault(index + 1)) is null ? $"{Name}={Unsure}" : argument)];
    }

    private static ReaderScope? ScopeOf(string? word) => word?.ToLowerInvariant() switch
    {
        Unsure => ReaderScope.Unsure,
        All => ReaderScope.All,
        _ => null,
    };
}
