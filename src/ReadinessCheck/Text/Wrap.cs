namespace ReadinessCheck.Text;

/// <summary>A stretch of the source with its delimiters: bold words, a code span, a link.</summary>
internal readonly record struct Wrap(int Start, int End, bool Bold) : IComparable<Wrap>
{
    public int CompareTo(Wrap other) => Start.CompareTo(other.Start);
}
