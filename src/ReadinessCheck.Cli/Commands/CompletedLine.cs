namespace ReadinessCheck.Cli.Commands;

/// <summary>The line that a shell asks to complete, which comes with the parser's own directive: <c>[suggest:12] "check --form"</c>.</summary>
internal static class CompletedLine
{
    private const string Directive = "[suggest";

    /// <summary>
    /// Makes a line ready to be completed: in its last word, the sign between an option and its value becomes a space, as the parser
    /// completes no value that is joined to its option.
    /// </summary>
    /// <param name="words">The words of a command line, of this kind or another.</param>
    /// <returns>The words to parse.</returns>
    public static string[] Prepare(string[] words)
    {
        if (words is not [var directive, var line, ..] || !directive.StartsWith(Directive, StringComparison.Ordinal))
        {
            return words;
        }

        int word = line.LastIndexOf(' ') + 1;
        int sign = line.IndexOf('=', word);
        return sign < 0 || !line.AsSpan(word).StartsWith("--", StringComparison.Ordinal)
            ? words
            : [directive, $"{line[..sign]} {line[(sign + 1)..]}", .. words[2..]];
    }
}
