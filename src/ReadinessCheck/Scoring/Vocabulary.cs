namespace ReadinessCheck.Scoring;

/// <summary>Finds the row of a feature's weights: an open-addressing table from hash to row.</summary>
internal sealed class Vocabulary
{
    // Key and row side by side: a look-up costs one cache line.
    private readonly (uint Key, int Row)[] _slots;
    private readonly int _mask;

    /// <summary>Makes the table.</summary>
    /// <param name="hashes">The features, in the order of their rows; none is zero and none occurs twice.</param>
    public Vocabulary(uint[] hashes)
    {
        Hashes = hashes;
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 3 / 2));
        _mask = size - 1;
        _slots = new (uint, int)[size];
        for (int row = 0; row < hashes.Length; row++)
        {
            int at = (int)hashes[row] & _mask;
            while (_slots[at].Key != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = (hashes[row], row);
        }
    }

    /// <summary>The features, in the order of their rows.</summary>
    public uint[] Hashes { get; }

    /// <summary>Gives a feature's row, or −1 for one that is not known.</summary>
    public int Find(uint hash)
    {
        int at = (int)hash & _mask;
        while (true)
        {
            (uint key, int row) = _slots[at];
            if (key == 0)
            {
                return -1;
            }

            if (key == hash)
            {
                return row;
            }

            at = (at + 1) & _mask;
        }
    }
}
