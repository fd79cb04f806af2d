using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Watch;

/// <summary>A check as somebody wrote it, each value in the form of its key.</summary>
internal sealed class WrittenCheck
{
    private readonly Place _place;
    private readonly Dictionary<ConfigurationKey, (Setting Setting, Place Place)> _settings = [];

    private WrittenCheck(Place place) => _place = place;

    /// <summary>Reads a check.</summary>
    /// <exception cref="InputException">It is none, or has a key that does not exist, or a value that its key does not take.</exception>
    public static WrittenCheck Of(Written written)
    {
        Written.Map map = written as Written.Map ?? throw written.Place.Mistake($"A check has keys with values, such as 'name: shop'; this is {written.Shown}.");
        WrittenCheck check = new(map.Place);
        foreach ((Written.Scalar name, Written value) in map.Entries)
        {
            ConfigurationKey key = WatchKeys.All.FirstOrDefault(each => each.Name == name.Value) ?? throw SecretSigns.Find(name) ?? Unknown(name);
            check._settings[key] = (key.Read(value, name.Place.Origin), value.Place);
        }

        return check;
    }

    /// <summary>Gives the value of a key, its default when nothing is said.</summary>
    public T Get<T>(ConfigurationKey<T> key) => ((Setting<T>)(_settings.TryGetValue(key, out var known) ? known.Setting : key.Default)).Value;

    /// <summary>Gives the value of a key that has to be there.</summary>
    /// <exception cref="InputException">It is not.</exception>
    public T Need<T>(ConfigurationKey<T?> key)
        where T : class =>
        Get(key) ?? throw _place.Mistake($"This check has no '{key.Name}': add it.");

    /// <summary>Says where the value of a key stands; where nothing is said, where the check begins.</summary>
    public Place PlaceOf(ConfigurationKey key) => _settings.TryGetValue(key, out var known) ? known.Place : _place;

    private static InputException Unknown(Written.Scalar name)
    {
        // What a check reads and how it judges is often looked for here.
        string hint = ConfigurationKeys.All.Any(key => key.Section is null ? key.Name == name.Value : key.Section.Name == name.Value)
            ? $"it belongs in the file that '{WatchKeys.Config.Name}' names."
            : NearestName.Hint(name.Value, [.. WatchKeys.All.Select(key => key.Name)]);
        return name.Place.Mistake($"A check has no key {name.Shown}: {hint}");
    }
}
