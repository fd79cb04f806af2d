using System.CommandLine;

namespace ReadinessCheck.Cli.Options;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes an option whose words are the names of an enum, lower case; the enum's first name is the default.</summary>
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
        Option<T> option = new(name)
        {
            Description = $"{description} [default: {words[0]}]",
            HelpName = string.Join('|', words),
        };

        return option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, words);
    }
}
