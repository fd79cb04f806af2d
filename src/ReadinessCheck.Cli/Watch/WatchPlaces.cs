namespace ReadinessCheck.Cli.Watch;

/// <summary>Sees to it that nothing the watch writes replaces what it reads.</summary>
internal static class WatchPlaces
{
    /// <summary>Looks at every report and at the health file.</summary>
    /// <param name="file">The file of the checks.</param>
    /// <param name="health">The health file; null for none.</param>
    /// <param name="checks">The checks.</param>
    /// <exception cref="InputException">One of them would be lost.</exception>
    public static void Verify(string file, string? health, IReadOnlyList<WatchedCheck> checks)
    {
        KeptFiles kept = new();
        kept.Add(file, "the file of the checks");
        foreach (WatchedCheck check in checks)
        {
            kept.Add(check.Configuration);
        }

        if (health is not null && kept.LostBy(health) is { } lost)
        {
            throw new InputException($"The health file '{health}' would replace {lost}: give --health another file.");
        }

        kept.Add(health, "the health file");
        foreach (WatchedCheck check in checks)
        {
            if (check.Report is { } report && kept.LostBy(report) is { } replaced)
            {
                throw check.Place.Mistake($"The report of '{check.Name}' ('{report}') would replace {replaced}: give it another file.");
            }
        }
    }
}
