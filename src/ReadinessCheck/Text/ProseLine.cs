using System.Buffers;

namespace ReadinessCheck.Text;

/// <summary>Recognises sentences where code is expected.</summary>
internal static class ProseLine
{
    private const int FewestWords = 5;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'’-");

    /// <summary>Whether more than half of the lines of a compacted block are prose.</summary>
    public static bool AreMostly(ReadOnlySpan<char> block)
    {
        int lines = 0;
        int prose = 0;
        foreach (Range range in block.SplitAny(BlockText.SoftBreak, BlockText.HardBreak))
        {
            lines++;
            prose += IsProse(block[range]) ? 1 : 0;
        }

        return prose * 2 > lines;
    }

    /// <summary>Whether a line is beyond doubt somebody's sentence: words and little else.</summary>
    public static bool IsProse(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !(char.IsLetter(line[0]) || line[0] is '"' or '\''))
        {
            return false;
        }

        int tokens = 0;
        int words = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> token = line[range].Trim("\t.,;:!?'\"()");
            if (!line[range].IsWhiteSpace())
            {
                tokens++;
                words += !token.IsEmpty && !token.ContainsAnyExcept(Letters) ? 1 : 0;
            }
        }

        return tokens >= FewestWords && words * 10 >= tokens * 8;
    }
}
