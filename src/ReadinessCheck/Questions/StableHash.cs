namespace ReadinessCheck.Questions;

/// <summary>A hash that is the same in every process; <see cref="string.GetHashCode()"/> is not.</summary>
internal static class StableHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Chooses one of a number of things by a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many there are to choose from, at least one.</param>
    /// <returns>From 0 to <paramref name="count"/> - 1.</returns>
    public static int Choose(string text, int count)
    {
        // FNV-1a, as in https://datatracker.ietf.org/doc/draft-eastlake-fnv/; keys that differ in one digit at the end
        // differ little in the high bits, so they are mixed once more before they choose.
        ulong hash = OffsetBasis;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }

        hash ^= hash >> 32;
        hash *= Prime;
        hash ^= hash >> 29;
        return (int)(hash % (ulong)count);
    }
}
