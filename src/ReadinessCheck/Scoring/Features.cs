using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>Turns the passages of an item into sparse binary features, each known by a hash.</summary>
/// <remarks>Not safe for concurrent use: it keeps its buffers. One instance serves one item after another.</remarks>
internal sealed class Features
{
    private readonly List<Token> _tokens = [];
    private readonly List<Token> _headingTokens = [];
    private readonly List<uint> _classes = [];
    private readonly List<uint> _headingClasses = [];
    private readonly HashSet<uint> _features = [];
    private string? _heading;
    private ItemText? _text;
    private uint _previousClasses;

    /// <summary>The tokens of the passage that was read last.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Gives the features of one passage.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="index">The passage's place in it.</param>
    /// <param name="kind">The item's kind.</param>
    /// <returns>The features; valid until the next call.</returns>
    public IReadOnlyCollection<uint> Of(ItemText text, int index, ItemKind kind)
    {
        if (!ReferenceEquals(_text, text))
        {
            _text = text;
            _previousClasses = 0;
        }

        Passage passage = text.Passages[index];
        _features.Clear();
        _tokens.Clear();
        Tokenizer.Tokenize(passage.Text, _tokens);
        Lexicon.Default.Classify(_tokens, _classes);

        AddWords();
        uint all = AddClasses();
        AddHeading(passage, all);
        AddPlace(text, index, passage, kind);
        AddNeighbour(text, index, all);
        return _features;
    }

    private void AddWords()
    {
        uint previous = 1;
        uint beforePrevious = 1;
        int count = Math.Min(_tokens.Count, 120);
        for (int i = 0; i < count; i++)
        {
            Token token = _tokens[i];
            uint word = token.Hash;
            if (token.Kind != TokenKind.Punctuation)
            {
                _features.Add(Feature(Family.Word, word));
            }

            _features.Add(Feature(Family.Pair, Hashing.Mix(previous, word)));
            if (i > 0)
            {
                _features.Add(Feature(Family.Triple, Hashing.Mix(Hashing.Mix(beforePrevious, previous), word)));
                _features.Add(Feature(Family.Gap, Hashing.Mix(beforePrevious, word)));
            }

            if (i < 3)
            {
                _features.Add(Feature(Family.Opening, Hashing.Mix((uint)i, word)));
            }

            beforePrevious = previous;
            previous = word;
        }
    }

    private uint AddClasses()
    {
        uint seen = 0;
        int count = Math.Min(_classes.Count, 120);
        for (int i = 0; i < count; i++)
        {
            uint here = _classes[i] | KindBit(_tokens[i].Kind);
            for (uint rest = here; rest != 0; rest &= rest - 1)
            {
                int cls = System.Numerics.BitOperations.TrailingZeroCount(rest);
                for (uint earlier = seen; earlier != 0; earlier &= earlier - 1)
                {
                    _features.Add(Feature(Family.ClassPair, (uint)((System.Numerics.BitOperations.TrailingZeroCount(earlier) * 32) + cls)));
                }

                _features.Add(Feature((seen & (1u << cls)) == 0 ? Family.Class : Family.ClassAgain, (uint)cls));
                if (i + 1 < count && _tokens[i + 1].Kind == TokenKind.Word)
                {
                    _features.Add(Feature(Family.ClassWord, Hashing.Mix((uint)cls, _tokens[i + 1].Hash)));
                }

                if (i > 0 && _tokens[i - 1].Kind == TokenKind.Word)
                {
                    _features.Add(Feature(Family.WordClass, Hashing.Mix((uint)cls, _tokens[i - 1].Hash)));
                }
            }

            seen |= here;
        }

        return seen;
    }

    private void AddHeading(Passage passage, uint classes)
    {
        if (!ReferenceEquals(_heading, passage.Heading))
        {
            _heading = passage.Heading;
            _headingTokens.Clear();
            Tokenizer.Tokenize(passage.Heading, _headingTokens);
            Lexicon.Default.Classify(_headingTokens, _headingClasses);
        }

        if (_headingTokens.Count == 0)
        {
            _features.Add(Feature(Family.Shape, 1));
            return;
        }

        uint headingClasses = 0;
        uint previous = 1;
        for (int i = 0; i < Math.Min(_headingTokens.Count, 10); i++)
        {
            uint word = _headingTokens[i].Hash;
            _features.Add(Feature(Family.Heading, word));
            _features.Add(Feature(Family.HeadingPair, Hashing.Mix(previous, word)));
            headingClasses |= _headingClasses[i];
            previous = word;
        }

        for (uint rest = headingClasses; rest != 0; rest &= rest - 1)
        {
            uint cls = (uint)System.Numerics.BitOperations.TrailingZeroCount(rest);
            _features.Add(Feature(Family.HeadingClass, cls));
            for (uint own = classes; own != 0; own &= own - 1)
            {
                _features.Add(Feature(Family.HeadingWithClass, (cls * 32) + (uint)System.Numerics.BitOperations.TrailingZeroCount(own)));
            }
        }
    }

    private void AddPlace(ItemText text, int index, Passage passage, ItemKind kind)
    {
        int words = _tokens.Count;
        uint length = words switch { < 3 => 0, < 6 => 1, < 10 => 2, < 16 => 3, < 25 => 4, < 40 => 5, _ => 6 };
        _features.Add(Feature(Family.Length, length));
        _features.Add(Feature(Family.PassageKind, (uint)passage.Kind));
        _features.Add(Feature(Family.PassageKind, 100 + ((uint)passage.Kind * 10) + length));
        _features.Add(Feature(Family.ItemKind, (uint)kind));
        int fromTop = Math.Min(index, 8);
        int fromEnd = Math.Min(text.Passages.Count - 1 - index, 4);
        _features.Add(Feature(Family.Place, (uint)fromTop));
        _features.Add(Feature(Family.Place, 100 + (uint)fromEnd));
        _features.Add(Feature(Family.Place, 200 + (uint)Math.Min(5, (int)Math.Log2(text.Passages.Count + 1))));
        if (passage.Quoted)
        {
            _features.Add(Feature(Family.Shape, 2));
        }

        if (words > 0 && passage.Text[^1] is '?' or ':')
        {
            _features.Add(Feature(Family.Shape, passage.Text[^1]));
        }
    }

    private void AddNeighbour(ItemText text, int index, uint classes)
    {
        uint previous = index > 0 && text.Passages[index - 1].Source == text.Passages[index].Source ? _previousClasses : 0;
        for (uint rest = previous; rest != 0; rest &= rest - 1)
        {
            _features.Add(Feature(Family.Before, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest)));
        }

        _previousClasses = classes;
    }

    private static uint KindBit(TokenKind kind) => kind switch
    {
        TokenKind.Number => 1u << 24,
        TokenKind.Percent => 1u << 25,
        TokenKind.Money => 1u << 26,
        TokenKind.Version => 1u << 27,
        TokenKind.Url => 1u << 28,
        TokenKind.Code => 1u << 29,
        TokenKind.Reference => 1u << 30,
        TokenKind.Mention => 1u << 31,
        _ => 0,
    };

    private static uint Feature(Family family, uint value) => Hashing.Mix((uint)family * 0x1000193u, value);

    private enum Family : uint
    {
        Word = 1,
        Pair,
        Triple,
        Gap,
        Opening,
        Class,
        ClassAgain,
        ClassPair,
        ClassWord,
        WordClass,
        Heading,
        HeadingPair,
        HeadingClass,
        HeadingWithClass,
        Shape,
        Length,
        PassageKind,
        ItemKind,
        Place,
        Before,
    }
}
