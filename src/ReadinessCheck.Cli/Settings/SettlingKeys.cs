using ReadinessCheck.Settling;

namespace ReadinessCheck.Cli.Settings;

/// <summary>What can be set of waivers and the baseline.</summary>
internal static class SettlingKeys
{
    private static readonly ConfigurationSection Group = new("baseline", "The gaps of a day, held back for some time so that a team with many old items starts calmly.");

    /// <summary>The questions that are not asked for some time.</summary>
    public static ConfigurationKey<IReadOnlyList<ItemWaiver>> Waivers { get; } = new(new WaiverListForm(), [])
    {
        Name = "waivers",
        Description = "Questions of items that are not asked until a day, each with item, question, reason, owner and until. Every report lists them.",
        NoValue = "none",
    };

    /// <summary>The file of the baseline.</summary>
    public static ConfigurationKey<string?> BaselineFile { get; } = new(new TextForm(), null)
    {
        Section = Group,
        Name = "file",
        Description = "The file that 'readiness-check baseline take' wrote; the gaps in it are held back.",
        Variable = "READINESS_BASELINE",
        Example = Cli.BaselineFile.StandardName,
        NoValue = "none",
    };

    /// <summary>For how many days a gap is held back.</summary>
    public static ConfigurationKey<int?> BaselineMaxAge { get; } = new(new CountForm(most: 3650), Baseline.DefaultMaxAge)
    {
        Section = Group,
        Name = "max-age",
        Description = "For how many days a gap is held back; after that it counts again.",
    };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationKey> All { get; } = [Waivers, BaselineFile, BaselineMaxAge];
}
