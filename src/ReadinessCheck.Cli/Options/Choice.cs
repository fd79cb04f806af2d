using System.CommandLine;
using System.CommandLine.Parsing;
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
        return Among(new Option<T>(name) { CustomParser = result => Enum.GetValues<T>()[IndexOf(result, name, words)] }, description, words);
    }

    /// <summary>Makes an option that is null where nothing is said.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does; the first word is told to be the default.</param>
    /// <param name="words">The words, one for each name of the enum; names of products are no kebabs.</param>
    public static Option<T?> Of<T>(string name, string description, params string[] words)
        where T : struct, Enum =>
        Among(new Option<T?>(name) { CustomParser = result => Enum.GetValues<T>()[IndexOf(result, name, words)] }, description, words);

    private static Option<T> Among<T>(Option<T> option, string description, string[] words)
    {
        option.Description = $"{description} [default: {words[0]}]";
        option.HelpName = string.Join('|', words);
        option.Offer(words);
        return option;
    }

    private static int IndexOf(ArgumentResult result, string name, string[] words)
    {
        string word = result.Tokens[^1].Value;
        int at = Array.IndexOf(words, word.ToLowerInvariant());
        if (at < 0)
        {
            result.AddError($"{name} does not take '{word}': {NearestName.Hint(word, words)}");
        }

        return Math.Max(at, 0);
    }

    /// <summary>Sets the words that a shell completes an option's value with.</summary>
    public static void Offer(this Option option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
    }
}
