namespace ReadinessCheck.Cli.Settings;

/// <summary>What a configuration file says.</summary>
/// <param name="Name">The file as the user calls it.</param>
/// <param name="Settings">The keys that it has, with their values.</param>
internal sealed record ConfigurationFile(string Name, IReadOnlyList<Setting> Settings)
{
    /// <summary>The file that is read, where it is there, when the command line names none.</summary>
    public const string StandardName = ".readiness.yml";

    // Far more than all keys with a page of remarks each.
    private const int MostCharacters = 256 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="named">The file that the command line names; null for the one of the working directory, if it is there.</param>
    /// <returns>What it says; null when there is none.</returns>
    /// <exception cref="InputException">The file that was named does not exist, or the file cannot be read, or has a mistake.</exception>
    public static ConfigurationFile? Open(string? named)
    {
        string name = named ?? StandardName;
        if (!File.Exists(name))
        {
            return named is null ? null : throw new InputException($"There is no configuration file '{name}': check what --config names.");
        }

        return Parse(name, TextOf(name));
    }

    /// <summary>Gives the text of a file that people write, if it is of a size that one can have.</summary>
    /// <exception cref="InputException">It cannot be read, or is too large.</exception>
    public static string TextOf(string name)
    {
        try
        {
            using StreamReader reader = new(name);
            char[] text = new char[MostCharacters + 1];
            int length = reader.ReadBlock(text);
            return length <= MostCharacters
                ? new string(text, 0, length)
                : throw new InputException($"'{name}' is too large for a configuration: check what it is.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The configuration '{name}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InputException">There is a mistake in it; the message has its place.</exception>
    public static ConfigurationFile Parse(string name, string text)
    {
        SecretSigns.Refuse(name, text);
        return YamlText.Read(name, text) switch
        {
            null => new ConfigurationFile(name, []),
            Written.Map map => Read(name, map),
            var other => throw other.Place.Mistake($"A configuration has keys with values, such as 'next: 20'; this is {other.Shown}."),
        };
    }

    private static ConfigurationFile Read(string name, Written.Map map)
    {
        ConfigurationFile file = new(name, [.. Read(map, section: null)]);
        TeamContradictions.Refuse(map);
        return file;
    }

    private static IEnumerable<Setting> Read(Written.Map map, ConfigurationSection? section)
    {
        ConfigurationKey[] keys = [.. ConfigurationKeys.All.Where(key => key.Section == section)];
        ConfigurationSection[] sections = [.. ConfigurationKeys.Sections.Where(each => each.Parent == section)];
        foreach ((Written.Scalar name, Written value) in map.Entries)
        {
            if (keys.FirstOrDefault(key => key.Name == name.Value) is { } known)
            {
                yield return known.Read(value, name.Place.Origin);
            }
            else if (sections.FirstOrDefault(each => each.Name == name.Value) is { } group)
            {
                foreach (Setting setting in Read(value as Written.Map ?? throw NotAGroup(group, value), group))
                {
                    yield return setting;
                }
            }
            else
            {
                throw SecretSigns.Find(name) ?? Unknown(name, section, [.. keys.Select(key => key.Name), .. sections.Select(each => each.Name)]);
            }
        }
    }

    private static InputException NotAGroup(ConfigurationSection section, Written value) =>
        value.Place.Mistake($"'{section.Path}' takes keys of its own below it; this is {value.Shown}.");

    private static InputException Unknown(Written.Scalar name, ConfigurationSection? section, string[] names) =>
        name.Place.Mistake($"There is no key {name.Shown}{(section is null ? "" : $" in '{section.Path}'")}: {NearestName.Hint(name.Value, names)}");
}
