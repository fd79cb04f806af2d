namespace ReadinessCheck.Text.Readers;

/// <summary>What a line of a list begins with.</summary>
/// <param name="Length">How long it is, with the space behind it; 0 when the line is none of a list.</param>
/// <param name="Depth">How deep in lists it stands.</param>
internal readonly record struct ListMarker(int Length, int Depth)
{
    /// <summary>Reads the marker at the beginning of a line without indentation.</summary>
    /// <param name="line">The line.</param>
    /// <param name="stacked">Whether markers repeat for depth, as in Jira: <c>**</c>, <c>#*</c>.</param>
    public static ListMarker Read(ReadOnlySpan<char> line, bool stacked)
    {
        const int deepest = 9;
        ReadOnlySpan<char> markers = stacked ? "*#-" : "*-+";
        int length = line.IndexOfAnyExcept(markers);
        if (length > 0 && length <= (stacked ? deepest : 1) && line[length] is ' ' or '\t')
        {
            return new ListMarker(length + 1, length);
        }

        if (line[0] is '•' or '●' or '▪' or '◦' or '·' or '‣')
        {
            return new ListMarker(1, 1);
        }

        int digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] is ' ' or '\t'
            ? new ListMarker(digits + 2, 1)
            : default;
    }
}
