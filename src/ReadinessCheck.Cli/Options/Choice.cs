using System.CommandLine;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Options;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes an option whose words are the names of an enum, in kebab case; the enum's first name is the default.</summary>
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(NearestName.Kebab)];
        Option<T> option = new(name)
        {
            Description = $"{description} [default: {words[0]}]",
            HelpName = string.Join('|', words),
            CustomParser = result => Enum.Parse<T>(result.Tokens.Single().Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        };

        return option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, words);
    }
}
