using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Watch;

/// <summary>Reads the file that says which checks run when.</summary>
/// <param name="time">The clock.</param>
/// <param name="environment">Gives an environment variable; null or empty when it is not set.</param>
internal sealed class WatchFile(TimeProvider time, Func<string, string?> environment)
{
    /// <summary>The file that is read when the command line names none.</summary>
    public const string StandardName = ".readiness-watch.yml";

    /// <summary>Reads a file.</summary>
    /// <param name="named">The file that the command line names; null for the one of the working directory.</param>
    /// <returns>The checks, at least one.</returns>
    /// <exception cref="InputException">There is no such file, or a mistake in it, or in a configuration that it names.</exception>
    public IReadOnlyList<WatchedCheck> Open(string? named)
    {
        string name = named ?? StandardName;
        return File.Exists(name)
            ? Parse(name, ConfigurationFile.TextOf(name))
            : throw new InputException($"There is no file '{name}': write one that lists the checks under '{WatchKeys.Checks}', or name it, as in 'readiness-check watch checks.yml'.");
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InputException">There is a mistake in it, or in a configuration that it names; the message has its place.</exception>
    public IReadOnlyList<WatchedCheck> Parse(string name, string text)
    {
        SecretSigns.Refuse(name, text);
        WatchedCheck[] checks = [.. Entries(name, YamlText.Read(name, text)).Select(Read)];
        RefuseTwice(checks, WatchKeys.Name.Name, check => check.Name, StringComparer.OrdinalIgnoreCase);
        RefuseTwice(checks, WatchKeys.Report.Name, check => check.Report is { } report ? Path.GetFullPath(report) : null, StringComparer.Ordinal);
        return checks;
    }

    private static IReadOnlyList<Written> Entries(string name, Written? root)
    {
        Place top = new(new Origin.File(name, 1), 1);
        if (root is not Written.Map map)
        {
            throw (root?.Place ?? top).Mistake($"The checks stand as a list under '{WatchKeys.Checks}:'; this is {root?.Shown ?? "empty"}.");
        }

        foreach ((Written.Scalar key, _) in map.Entries.Where(entry => entry.Key.Value != WatchKeys.Checks))
        {
            throw SecretSigns.Find(key) ?? key.Place.Mistake($"There is no key {key.Shown}: {NearestName.Hint(key.Value, [WatchKeys.Checks])}");
        }

        return map.Entries.Select(entry => entry.Value).SingleOrDefault() switch
        {
            Written.List { Entries: { Count: > 0 } entries } => entries,
            var other => throw (other?.Place ?? map.Place).Mistake($"'{WatchKeys.Checks}' takes a list of at least one check; this is {other?.Shown ?? "empty"}."),
        };
    }

    private WatchedCheck Read(Written written)
    {
        WrittenCheck check = WrittenCheck.Of(written);
        WatchedCheck read = new(
            check.Need(WatchKeys.Name),
            check.Need(WatchKeys.Schedule),
            check.Get(WatchKeys.TimeZone),
            Configured(check))
        {
            Post = check.Get(WatchKeys.Post),
            Report = check.Get(WatchKeys.Report),
            Format = check.Get(WatchKeys.Format),
            Place = written.Place,
        };

        if (read.After(time.GetUtcNow()) is null)
        {
            throw check.PlaceOf(WatchKeys.Schedule).Mistake($"This schedule names no time that will ever come ('{read.Schedule}'): look at its day and month.");
        }

        return read is { Post: false, Report: null }
            ? throw written.Place.Mistake($"The check '{read.Name}' would leave nothing behind: set 'report' to a file, or 'post: true'.")
            : read;
    }

    // A check that would wait for its backlog on standard input would get it once at most.
    private Configuration Configured(WrittenCheck check)
    {
        string file = check.Need(WatchKeys.Config);
        Place place = check.PlaceOf(WatchKeys.Config);
        if (!File.Exists(file))
        {
            throw place.Mistake($"There is no configuration file '{file}': check the path, which starts at {Environment.CurrentDirectory}.");
        }

        Configuration configuration = Configuration.Of(ConfigurationFile.Open(file), environment);
        return configuration.Get(ConfigurationKeys.Source).Value switch
        {
            null => throw place.Mistake($"'{file}' names no backlog: set 'source' in it."),
            "-" => throw place.Mistake($"'{file}' reads from standard input, which comes once: set 'source' in it to a file, a folder or {BacklogInput.Trackers}."),
            _ => configuration,
        };
    }

    private static void RefuseTwice(WatchedCheck[] checks, string key, Func<WatchedCheck, string?> valueOf, StringComparer comparer)
    {
        Dictionary<string, Place> seen = new(comparer);
        foreach (WatchedCheck check in checks)
        {
            if (valueOf(check) is { } value && !seen.TryAdd(value, check.Place))
            {
                throw check.Place.Mistake($"The check at {seen[value].Origin} has the same {key} ('{value}'): give each its own.");
            }
        }
    }
}
