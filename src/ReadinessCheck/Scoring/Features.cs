using System.Numerics;
using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>Turns the passages of an item into sparse binary features, each known by a hash.</summary>
/// <remarks>Not safe for concurrent use: it keeps its buffers. One instance serves one item after another.</remarks>
internal sealed class Features
{
    // In tokens; what stands further on in an overlong passage is not read.
    private const int LongestPassage = 120;

    private readonly List<Token> _tokens = [];
    private readonly List<Token> _headingTokens = [];
    private readonly List<uint> _classes = [];
    private readonly List<uint> _headingClasses = [];
    private readonly uint[] _classesBefore = new uint[32];
    private uint[] _features = new uint[1024];
    private int _count;
    private string? _heading;
    private ItemText? _text;
    private uint _previousClasses;

    /// <summary>Gives the features of one passage.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="index">The passage's place in it.</param>
    /// <param name="kind">The item's kind.</param>
    /// <returns>The features, some perhaps more than once; valid until the next call.</returns>
    public ReadOnlySpan<uint> Of(ItemText text, int index, ItemKind kind)
    {
        if (!ReferenceEquals(_text, text))
        {
            _text = text;
            _previousClasses = 0;
        }

        Passage passage = text.Passages[index];
        _count = 0;
        _tokens.Clear();
        Tokenizer.Tokenize(passage.ReadText, _tokens);
        Lexicon.Default.Classify(_tokens, _classes);

        AddWords();
        uint all = AddClasses();
        AddHeading(passage, all);
        AddPlace(text, index, passage, kind);
        AddNeighbour(text, index, all);
        return _features.AsSpan(0, _count);
    }

    private void AddWords()
    {
        uint previous = 1;
        int count = Math.Min(_tokens.Count, LongestPassage);
        for (int i = 0; i < count; i++)
        {
            Token token = _tokens[i];
            uint word = token.Hash;
            if (token.Kind != TokenKind.Punctuation)
            {
                Add(Family.Word, word);
            }

            Add(Family.Pair, Hashing.Mix(previous, word));
            if (i < 3)
            {
                Add(Family.Opening, Hashing.Mix((uint)i, word));
            }

            previous = word;
        }
    }

    private uint AddClasses()
    {
        uint seen = 0;
        Array.Clear(_classesBefore);
        int count = Math.Min(_classes.Count, LongestPassage);
        for (int i = 0; i < count; i++)
        {
            uint here = _classes[i] | KindBit(_tokens[i].Kind);
            for (uint rest = here; rest != 0; rest &= rest - 1)
            {
                int cls = BitOperations.TrailingZeroCount(rest);
                for (uint earlier = seen & ~_classesBefore[cls]; earlier != 0; earlier &= earlier - 1)
                {
                    Add(Family.ClassPair, (uint)((BitOperations.TrailingZeroCount(earlier) * 32) + cls));
                }

                _classesBefore[cls] |= seen;
                Add((seen & (1u << cls)) == 0 ? Family.Class : Family.ClassAgain, (uint)cls);
                if (i + 1 < count && _tokens[i + 1].Kind == TokenKind.Word)
                {
                    Add(Family.ClassWord, Hashing.Mix((uint)cls, _tokens[i + 1].Hash));
                }

                if (i > 0 && _tokens[i - 1].Kind == TokenKind.Word)
                {
                    Add(Family.WordClass, Hashing.Mix((uint)cls, _tokens[i - 1].Hash));
                }
            }

            seen |= here;
        }

        return seen;
    }

    private void AddHeading(Passage passage, uint classes)
    {
        if (!ReferenceEquals(_heading, passage.ReadHeading))
        {
            _heading = passage.ReadHeading;
            _headingTokens.Clear();
            Tokenizer.Tokenize(_heading, _headingTokens);
            Lexicon.Default.Classify(_headingTokens, _headingClasses);
        }

        if (_headingTokens.Count == 0)
        {
            Add(Family.Shape, 1);
            return;
        }

        uint headingClasses = 0;
        uint previous = 1;
        for (int i = 0; i < Math.Min(_headingTokens.Count, 10); i++)
        {
            uint word = _headingTokens[i].Hash;
            Add(Family.Heading, word);
            Add(Family.HeadingPair, Hashing.Mix(previous, word));
            headingClasses |= _headingClasses[i];
            previous = word;
        }

        for (uint rest = headingClasses; rest != 0; rest &= rest - 1)
        {
            uint cls = (uint)BitOperations.TrailingZeroCount(rest);
            Add(Family.HeadingClass, cls);
            for (uint own = classes; own != 0; own &= own - 1)
            {
                Add(Family.HeadingWithClass, (cls * 32) + (uint)BitOperations.TrailingZeroCount(own));
            }
        }
    }

    private void AddPlace(ItemText text, int index, Passage passage, ItemKind kind)
    {
        int words = _tokens.Count;
        uint length = words switch { < 3 => 0, < 6 => 1, < 10 => 2, < 16 => 3, < 25 => 4, < 40 => 5, _ => 6 };
        Add(Family.Length, length);
        Add(Family.PassageKind, (uint)passage.Kind);
        Add(Family.PassageKind, 100 + ((uint)passage.Kind * 10) + length);
        Add(Family.ItemKind, (uint)kind);
        int fromTop = Math.Min(index, 8);
        int fromEnd = Math.Min(text.Passages.Count - 1 - index, 4);
        Add(Family.Place, (uint)fromTop);
        Add(Family.Place, 100 + (uint)fromEnd);
        Add(Family.Place, 200 + (uint)Math.Min(5, (int)Math.Log2(text.Passages.Count + 1)));
        if (passage.Quoted)
        {
            Add(Family.Shape, 2);
        }

        if (words > 0 && passage.ReadText[^1] is '?' or ':')
        {
            Add(Family.Shape, passage.ReadText[^1]);
        }
    }

    private void AddNeighbour(ItemText text, int index, uint classes)
    {
        uint previous = index > 0 && text.Passages[index - 1].Source == text.Passages[index].Source ? _previousClasses : 0;
        for (uint rest = previous; rest != 0; rest &= rest - 1)
        {
            Add(Family.Before, (uint)BitOperations.TrailingZeroCount(rest));
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

    private void Add(Family family, uint value)
    {
        if (_count == _features.Length)
        {
            Array.Resize(ref _features, _count * 2);
        }

        _features[_count++] = Hashing.Mix((uint)family * 0x1000193u, value);
    }

    private enum Family : uint
    {
        Word = 1,
        Pair,
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
