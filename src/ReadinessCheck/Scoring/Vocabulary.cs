namespace ReadinessCheck.Scoring;

/// <summary>Finds the row of a feature's weights: an open-addressing table from hash to row.</summary>
internal sealed class Vocabulary
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <summary>Makes the table.</summary>
    /// <param name="hashes">The features, in the order of their rows; none is zero and none occurs twice.</param>
    public Vocabulary(uint[] hashes)
    {
        Hashes = hashes;
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        for (int row = 0; row < hashes.Length; row++)
        {
            int at = (int)hashes[row] & _mask;
            while (_keys[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _keys[at] = hashes[row];
            _rows[at] = row;
        }
    }

    /// <summary>The features, in the order of their rows.</summary>
    public uint[] Hashes { get; }

    /// <summary>Gives a feature's row, or −1 for one that is not known.</summary>
    public int Find(uint hash)
    {
        int at = (int)hash & _mask;
        while (_keys[at] != 0)
        {
            if (_keys[at] == hash)
            {
                return _rows[at];
            }

            at = (at + 1) & _mask;
        }

        return -1;
    }
}
