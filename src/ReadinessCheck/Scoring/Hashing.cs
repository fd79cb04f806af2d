namespace ReadinessCheck.Scoring;

/// <summary>The hashes by which features are known: FNV-1a over lower-cased characters, mixed for combinations.</summary>
internal static class Hashing
{
    /// <summary>The hash of no character.</summary>
    public const uint Offset = 2166136261;

    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Offset;
        foreach (char c in word)
        {
            char lower = c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);
            hash = Add(hash, lower == '’' ? '\'' : lower);
        }

        return hash;
    }

    /// <summary>Adds a lower-cased character to a word's hash.</summary>
    public static uint Add(uint hash, char lower) => (hash ^ lower) * Prime;

    public static uint OfKind(TokenKind kind) => Mix(0x5bd1e995u, (uint)kind);

    /// <summary>Combines two hashes; the order matters.</summary>
    public static uint Mix(uint first, uint second)
    {
        uint hash = (first ^ (second * 0x9e3779b1u)) * 0x85ebca6bu;
        hash ^= hash >> 15;
        hash *= 0xc2b2ae35u;
        return hash ^ (hash >> 13);
    }
}
