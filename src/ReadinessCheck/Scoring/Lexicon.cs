using System.Runtime.InteropServices;

namespace ReadinessCheck.Scoring;

/// <summary>Semantic classes of words and short phrases, written by hand in <c>lexicon.txt</c>.</summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 4;

    private const uint BeginsPhrase = 1u << 31;

    private readonly Vocabulary _vocabulary;
    private readonly uint[] _classesByRow;
    private readonly List<string> _classes;

    private Lexicon(List<string> classes, Dictionary<uint, uint> classesByHash)
    {
        _classes = classes;
        _vocabulary = new Vocabulary([.. classesByHash.Keys]);
        _classesByRow = [.. classesByHash.Values];
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
    public void Classify(List<Token> list, List<uint> classes)
    {
        classes.Clear();
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(list);
        for (int i = 0; i < tokens.Length; i++)
        {
            uint found = 0;
            uint hash = tokens[i].Hash;
            if (tokens[i].Kind == TokenKind.Word)
            {
                found = ClassesOf(hash);
                int longest = (found & BeginsPhrase) != 0 ? Math.Min(LongestPhrase, tokens.Length - i) : 1;
                for (int n = 1; n < longest && tokens[i + n].Kind == TokenKind.Word; n++)
                {
                    hash = Hashing.Mix(hash, tokens[i + n].Hash);
                    found |= ClassesOf(hash);
                }
            }

            classes.Add(found & ~BeginsPhrase);
        }
    }

    private uint ClassesOf(uint hash)
    {
        int row = _vocabulary.Find(hash);
        return row < 0 ? 0 : _classesByRow[row];
    }

    private static Lexicon Load()
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("ReadinessCheck.Scoring.lexicon.txt")
            ?? throw new InvalidOperationException("The lexicon is not embedded.");
        using var reader = new StreamReader(stream);
        List<string> classes = [];
        Dictionary<uint, uint> classesByHash = [];
        List<Token> tokens = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                classes.Add(line.Trim('[', ']'));
            }
            else if (!line.StartsWith('#'))
            {
                Add(line, 1u << (classes.Count - 1), classesByHash, tokens);
            }
        }

        return new Lexicon(classes, classesByHash);
    }

    private static void Add(string line, uint bit, Dictionary<uint, uint> classesByHash, List<Token> tokens)
    {
        foreach (string entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            tokens.Clear();
            Tokenizer.Tokenize(entry, tokens);
            uint hash = tokens[0].Hash;
            if (tokens.Count > 1)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(classesByHash, hash, out _) |= BeginsPhrase;
            }

            foreach (Token token in tokens.Skip(1))
            {
                hash = Hashing.Mix(hash, token.Hash);
            }

            CollectionsMarshal.GetValueRefOrAddDefault(classesByHash, hash, out _) |= bit;
        }
    }
}
