using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>Asks the lexicon about whole passages, for the wording of reasons.</summary>
internal static class WordClasses
{
    /// <summary>Says whether any passage has a word of any of the classes.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="classes">Names of classes in the lexicon.</param>
    public static bool Any(IReadOnlyList<Passage> passages, params ReadOnlySpan<string> classes)
    {
        uint wanted = 0;
        foreach (string name in classes)
        {
            wanted |= Lexicon.Default.Bit(name);
        }

        List<Token> tokens = [];
        List<uint> found = [];
        foreach (Passage passage in passages)
        {
            tokens.Clear();
            Tokenizer.Tokenize(passage.Text, tokens);
            Lexicon.Default.Classify(tokens, found);
            if (found.Exists(bits => (bits & wanted) != 0))
            {
                return true;
            }
        }

        return false;
    }
}
