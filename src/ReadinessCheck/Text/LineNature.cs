using System.Buffers;

namespace ReadinessCheck.Text;

/// <summary>Recognises lines of logs, stack traces, console output and code that stand in the text without a fence.</summary>
internal static class LineNature
{
    private const int ShortestNoise = 24;

    private static readonly SearchValues<char> Noise = SearchValues.Create("{}<>|\\$_=;/@#%+~^[]()0123456789");

    private static readonly string[] TraceStarts =
    [
        "Traceback (most recent", "Exception in thread", "Caused by: ", "goroutine ", "stack backtrace:", "--- End of ", "-----BEGIN ", "debug1: ", "debug2: ", "debug3: ", "!ENTRY ", "!SUBENTRY ", "!MESSAGE ", "!STACK ",
    ];

    private static readonly SearchValues<char> TraceFirsts = FirstsOf(TraceStarts);

    private static readonly string[] Levels = ["ERROR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL", "SEVERE", "VERBOSE"];

    private static readonly SearchValues<char> LevelFirsts = FirstsOf(Levels);

    /// <summary>The mask of a line; <see cref="Mask.None"/> for prose and whatever could be prose.</summary>
    public static Mask Of(ReadOnlySpan<char> line)
    {
        if (line.Length < 4)
        {
            return Mask.None;
        }

        return IsTrace(line) || StartsWithTime(line) || StartsWithLevel(line) ? Mask.Log : OfTokens(line);
    }

    // "at Shop.Cart.Add(Cart.cs:12)", "E/AndroidRuntime( 123): …", "File "a.py", line 3, in f", "java.lang.Error: …"
    private static bool IsTrace(ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case 'a' when line.StartsWith("at ", StringComparison.Ordinal):
                int paren = line.IndexOf('(');
                return paren > 0 && line[..paren].Contains('.') && !line[3..paren].Contains(' ');
            case 'F' when line.StartsWith("File \"", StringComparison.Ordinal):
                return line.Contains("\", line ", StringComparison.Ordinal);
            case 'V' or 'D' or 'I' or 'W' or 'E' or 'F' when line[1] == '/':
                return line.Contains(": ", StringComparison.Ordinal) && char.IsLetter(line[2]);
        }

        foreach (string start in TraceFirsts.Contains(line[0]) ? TraceStarts : [])
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        int space = line.IndexOf(' ');
        ReadOnlySpan<char> name = (space < 0 ? line : line[..space]).TrimEnd(':');
        return name.Length > 12 && (name.EndsWith("Exception", StringComparison.Ordinal) || name.EndsWith("Error", StringComparison.Ordinal))
            && name.Count('.') >= 2;
    }

    // A time of day within the first characters, behind at most a date and a bracket.
    private static bool StartsWithTime(ReadOnlySpan<char> line)
    {
        if (!char.IsAsciiDigit(line[0]) && !(line[0] == '[' && char.IsAsciiDigit(line[1])))
        {
            return false;
        }

        ReadOnlySpan<char> head = line[..Math.Min(28, line.Length)];
        int at = head.IndexOf(':');
        if (at < 1 || at + 5 >= head.Length || !char.IsAsciiDigit(head[at - 1]) || !char.IsAsciiDigit(head[at + 1])
            || !char.IsAsciiDigit(head[at + 2]) || head[at + 3] != ':')
        {
            return false;
        }

        return !head[..at].ContainsAnyInRange('a', 'z');
    }

    // "[INFO] …", "ERROR: …", "WARN  [main] …"
    private static bool StartsWithLevel(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line[0] == '[' ? line[1..] : line;
        foreach (string level in LevelFirsts.Contains(head[0]) ? Levels : [])
        {
            if (head.StartsWith(level, StringComparison.Ordinal) && head.Length > level.Length)
            {
                char next = head[level.Length];
                return line[0] == '[' ? next == ']' : next == ' ' && head[(level.Length + 1)..] is ['[' or '-' or '(', ..];
            }
        }

        return false;
    }

    // Code and dumps: hardly a word among the tokens, and much that is in no word.
    private static Mask OfTokens(ReadOnlySpan<char> line)
    {
        bool endsAsCode = line[^1] is ';' or '{' or '}' || line is ['{', '"', ..] || line.StartsWith("</", StringComparison.Ordinal);
        int noise = endsAsCode ? 2 : Math.Max(4, line.Length * 15 / 100);
        if (!HasNoise(line, noise) || line.Contains("://", StringComparison.Ordinal))
        {
            return Mask.None;
        }

        (int words, int tokens) = CountWords(line);
        bool isName = words == 0 && tokens < 4 && line.Length >= ShortestNoise;
        return isName || (endsAsCode && words * 2 <= tokens) ? Mask.Code
            : line.Length >= ShortestNoise && tokens >= 4 && words * 5 < tokens ? Mask.Log
            : Mask.None;
    }

    private static bool HasNoise(ReadOnlySpan<char> line, int count)
    {
        int at = 0;
        while (count > 0 && line[at..].IndexOfAny(Noise) is var ahead and >= 0)
        {
            at += ahead + 1;
            count--;
        }

        return count == 0;
    }

    private static (int Words, int Tokens) CountWords(ReadOnlySpan<char> line)
    {
        int words = 0;
        int tokens = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> token = line[range];
            if (!token.IsEmpty)
            {
                tokens++;
                words += IsWord(token.Trim("\"'’,.:;!?-")) ? 1 : 0;
            }
        }

        return (words, tokens);
    }

    private static bool IsWord(ReadOnlySpan<char> token)
    {
        token = token is ['(', ..] ? token[1..] : token;
        token = token is [.., ')'] && !token.Contains('(') ? token[..^1] : token;
        foreach (char c in token)
        {
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-'))
            {
                return false;
            }
        }

        return !token.IsEmpty;
    }

    private static SearchValues<char> FirstsOf(string[] words) => SearchValues.Create([.. words.Select(word => word[0])]);
}
