using ReadinessCheck.Connectors.SecondReader;

namespace ReadinessCheck.Cli.Settings;

/// <summary>Finds environment variables that nobody reads and that somebody probably meant for the program.</summary>
internal static class UnknownVariables
{
    private const string Prefix = "READINESS_";

    private static readonly string[] Others = [ModelEnvironment.KeyVariable, ModelEnvironment.KeyFileVariable];

    /// <summary>Finds those whose names are nearly right. What has another name may be another program's.</summary>
    /// <param name="names">The names of the variables that are set.</param>
    /// <returns>A sentence for each, in the order of their names. Values are in none.</returns>
    public static IEnumerable<string> Find(IEnumerable<string> names)
    {
        string[] known = [.. ConfigurationKeys.All.Select(key => key.Variable).OfType<string>().Concat(Others).Select(Word)];
        foreach (string name in names.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            string word = Word(name);
            if ((!known.Contains(word) || !IsWrittenAsOurs(name)) && NearestName.Of(word, known) is { } nearest)
            {
                yield return $"{name} is set and not read: did you mean {Prefix}{nearest.Replace('-', '_').ToUpperInvariant()}?";
            }
        }
    }

    // Elsewhere than on Windows, upper case is part of the name.
    private static bool IsWrittenAsOurs(string name) => OperatingSystem.IsWindows() || !name.Any(char.IsAsciiLetterLower);

    private static string Word(string name) => NearestName.Kebab(name[Prefix.Length..]);
}
