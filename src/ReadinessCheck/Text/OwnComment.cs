using ReadinessCheck.Comments;

namespace ReadinessCheck.Text;

/// <summary>Recognises the checker's own comment, which must not count as an answer when somebody quotes it.</summary>
internal static class OwnComment
{
    /// <summary>Whether a text holds the marker that our comments carry: hidden, or at the beginning of a line.</summary>
    public static bool IsMarked(ReadOnlySpan<char> text)
    {
        if (text.Contains(CommentMarker.HiddenBeginning, StringComparison.Ordinal))
        {
            return true;
        }

        for (int at = 0; text[at..].IndexOf(CommentMarker.VisibleBeginning, StringComparison.Ordinal) is var ahead and >= 0; at++)
        {
            at += ahead;
            ReadOnlySpan<char> line = text[(text[..at].LastIndexOf('\n') + 1)..at];
            ReadOnlySpan<char> words = line.Trim("> \t*_|~^{}");
            if (words.IsEmpty || words.Equals("color:" + CommentMarker.Grey, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
