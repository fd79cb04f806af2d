namespace ReadinessCheck.Connectors.Files.Markdown;

/// <summary>Compares names as people sort them: <c>task-2</c> before <c>task-10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly NaturalOrder Comparer = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            bool numbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            int leftLength = numbers ? DigitsOf(left) : 1;
            int rightLength = numbers ? DigitsOf(right) : 1;
            int order = numbers
                ? CompareNumbers(left[..leftLength], right[..rightLength])
                : char.ToUpperInvariant(left[0]).CompareTo(char.ToUpperInvariant(right[0]));
            if (order != 0)
            {
                return order;
            }

            left = left[leftLength..];
            right = right[rightLength..];
        }

        // Names that differ in case or leading zeros alone still have one order.
        int rest = left.Length.CompareTo(right.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    // Without their leading zeros the longer number is the greater one, however long it is.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        int order = left.Length.CompareTo(right.Length);
        return order != 0 ? order : left.SequenceCompareTo(right);
    }
}
