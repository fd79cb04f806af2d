using System.Numerics;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Text.Languages;

/// <summary>Counts the function words of a text, and names the language that they show.</summary>
internal sealed class FunctionWordCount
{
    private const int English = 0;
    private const int FewestWords = 8;
    private const int FewestHits = 4;

    private readonly FunctionWords _functionWords = FunctionWords.Default;
    private readonly int[] _hits = new int[FunctionWords.Default.Languages.Count];
    private readonly List<Token> _tokens = [];
    private int _words;

    /// <summary>The letters of all words in Latin script.</summary>
    public int LatinLetters { get; private set; }

    /// <summary>Whether there is so much English that nothing that follows can make it clearly another language.</summary>
    public bool IsEnglish => _hits[English] >= 6 && _hits[English] * 8 >= _words;

    /// <summary>The other language that the text is clearly written in; null when there is none.</summary>
    public string? Language
    {
        get
        {
            int best = English + 1;
            for (int i = best; i < _hits.Length; i++)
            {
                best = _hits[i] > _hits[best] ? i : best;
            }

            // Prose has about every third word from these lists; names of things and other languages' words come to a tenth.
            bool clear = _words >= FewestWords && _hits[best] >= FewestHits && _hits[best] * 7 >= _words && _hits[best] >= _hits[English] * 4;
            return clear ? _functionWords.Languages[best] : null;
        }
    }

    /// <summary>Whether more words of some other language than of English were seen, in however short a text.</summary>
    public bool IsForeign => _hits.AsSpan(English + 1).ContainsAnyExceptInRange(0, Math.Max(1, 2 * _hits[English]));

    public void Add(string text)
    {
        _tokens.Clear();
        Tokenizer.Tokenize(text, _tokens);
        foreach (Token token in _tokens)
        {
            if (token.Kind == TokenKind.Word && text[token.Start] < Scripts.First)
            {
                _words++;
                LatinLetters += token.Length;
                for (uint rest = _functionWords.LanguagesOf(token.Hash); rest != 0; rest &= rest - 1)
                {
                    _hits[BitOperations.TrailingZeroCount(rest)]++;
                }
            }
        }
    }
}
