using System.Text.Json.Nodes;

namespace ReadinessCheck.Cli.Settings;

/// <summary>A group of keys in the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What the keys in it say, in one sentence or two.</param>
internal sealed record ConfigurationSection(string Name, string Description)
{
    /// <summary>The group that it stands in; null for none.</summary>
    public ConfigurationSection? Parent { get; init; }

    /// <summary>Its name with that of the group: <c>comments.words</c>.</summary>
    public string Path => Parent is null ? Name : $"{Parent.Path}.{Name}";
}

/// <summary>Something that can be set.</summary>
internal abstract class ConfigurationKey
{
    /// <summary>The group that it stands in; null for none.</summary>
    public ConfigurationSection? Section { get; init; }

    /// <summary>Its name in the group.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>The environment variable that can say it too; null for none.</summary>
    public string? Variable { get; init; }

    /// <summary>What people are shown where it has no value.</summary>
    public string NoValue { get; init; } = "none";

    /// <summary>Its name with that of the group: <c>questions.bug</c>.</summary>
    public string Path => Section is null ? Name : $"{Section.Path}.{Name}";

    /// <summary>What is in force when nobody says anything.</summary>
    public abstract Setting Default { get; }

    /// <summary>A value to show where the default is none or an empty list; null where nobody thought of one.</summary>
    public abstract JsonNode? ExampleJson { get; }

    /// <summary>Reads a value from a file or a variable.</summary>
    /// <exception cref="InputException">It is not a value of this key.</exception>
    public abstract Setting Read(Written written, Origin origin);
}

/// <summary>Something that can be set to values of a type.</summary>
/// <param name="form">How its values are written.</param>
/// <param name="standard">The value when nobody says anything.</param>
internal sealed class ConfigurationKey<T>(ValueForm<T> form, T standard) : ConfigurationKey
{
    /// <summary>A value to show where the default is none or an empty list.</summary>
    public T? Example { get; init; }

    public override Setting Default => Set(standard, new Origin.Default());

    public override JsonNode? ExampleJson => Example is null ? null : form.ToJson(Example);

    public override Setting Read(Written written, Origin origin) => Set(form.Read(Path, written), origin);

    public Setting<T> Set(T value, Origin origin) => new(this, value, origin, form.ToJson(value));
}

/// <summary>A key with its value and where that comes from.</summary>
internal abstract record Setting(ConfigurationKey Key, Origin Origin, JsonNode? Json);

/// <summary>A key with its value of a type.</summary>
internal sealed record Setting<T>(ConfigurationKey Key, T Value, Origin Origin, JsonNode? Json) : Setting(Key, Origin, Json);
