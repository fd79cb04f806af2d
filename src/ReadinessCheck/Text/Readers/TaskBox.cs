namespace ReadinessCheck.Text.Readers;

/// <summary>The box of a list item that can be ticked: <c>[ ] </c>, <c>[x] </c>.</summary>
internal static class TaskBox
{
    /// <summary>The length of a box with the space behind it.</summary>
    public const int Length = 4;

    /// <summary>Whether the box at the beginning of a line is ticked; null when there is none.</summary>
    public static bool? Read(ReadOnlySpan<char> line) => line switch
    {
        ['[', ' ', ']', ' ' or '\t', ..] => false,
        ['[', 'x' or 'X', ']', ' ' or '\t', ..] => true,
        _ => null,
    };
}
