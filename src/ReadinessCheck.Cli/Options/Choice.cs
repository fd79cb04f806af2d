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
            CustomParser = result =>
            {
                string word = result.Tokens[^1].Value;
                int at = Array.IndexOf(words, word.ToLowerInvariant());
                if (at < 0)
                {
                    result.AddError($"{name} does not take '{word}': {NearestName.Hint(word, words)}");
                }

                return Enum.GetValues<T>()[Math.Max(at, 0)];
            },
        };
        option.Offer(words);
        return option;
    }

    /// <summary>Sets the words that a shell completes an option's value with.</summary>
    public static void Offer(this Option option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
    }
}
