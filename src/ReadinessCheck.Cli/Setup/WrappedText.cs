namespace ReadinessCheck.Cli.Setup;

/// <summary>Breaks a sentence into the lines of a comment. Pure.</summary>
internal static class WrappedText
{
    /// <summary>Gives the lines, each with the beginning before it. A word that is longer than a line has one of its own.</summary>
    public static IEnumerable<string> Lines(string text, string beginning, int width)
    {
        string line = beginning;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > beginning.Length && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = beginning;
            }

            line += line.Length > beginning.Length ? $" {word}" : word;
        }

        yield return line;
    }
}
