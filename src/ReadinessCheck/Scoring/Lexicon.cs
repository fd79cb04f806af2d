namespace ReadinessCheck.Scoring;

/// <summary>Semantic classes of words and short phrases, written by hand in <c>lexicon.txt</c>.</summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 4;

    private readonly Dictionary<uint, uint> _classesByHash = [];
    private readonly List<string> _classes = [];

    private Lexicon()
    {
    }

    public static Lexicon Default { get; } = Load();

    /// <summary>Gives the bit of a class.</summary>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public uint Bit(string name)
    {
        int index = _classes.IndexOf(name);
        return index >= 0 ? 1u << index : throw new ArgumentException($"The lexicon has no class {name}.", nameof(name));
    }

    /// <summary>Gives, for each token, the classes of the words and phrases that begin there, as a bit set.</summary>
    public void Classify(IReadOnlyList<Token> tokens, List<uint> classes)
    {
        classes.Clear();
        for (int i = 0; i < tokens.Count; i++)
        {
            uint found = 0;
            uint hash = 0;
            int longest = Math.Min(LongestPhrase, tokens.Count - i);
            for (int n = 0; n < longest && tokens[i + n].Kind == TokenKind.Word; n++)
            {
                hash = n == 0 ? tokens[i].Hash : Hashing.Mix(hash, tokens[i + n].Hash);
                found |= _classesByHash.GetValueOrDefault(hash);
            }

            classes.Add(found);
        }
    }

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("ReadinessCheck.Scoring.lexicon.txt")
            ?? throw new InvalidOperationException("The lexicon is not embedded.");
        using var reader = new StreamReader(stream);
        List<Token> tokens = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                lexicon._classes.Add(line.Trim('[', ']'));
            }
            else if (!line.StartsWith('#'))
            {
                lexicon.Add(line, tokens);
            }
        }

        return lexicon;
    }

    private void Add(string line, List<Token> tokens)
    {
        uint bit = 1u << (_classes.Count - 1);
        foreach (string entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            tokens.Clear();
            Tokenizer.Tokenize(entry, tokens);
            uint hash = tokens[0].Hash;
            foreach (Token token in tokens.Skip(1))
            {
                hash = Hashing.Mix(hash, token.Hash);
            }

            _classesByHash[hash] = _classesByHash.GetValueOrDefault(hash) | bit;
        }
    }
}
