namespace ReadinessCheck.Scoring;

/// <summary>What kind of thing a token is; numbers, addresses and names of code count as their kind, not as themselves.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Percent,
    Money,
    Version,
    Url,
    Code,
    Reference,
    Mention,
    Punctuation,
}

/// <summary>A token of a passage.</summary>
/// <param name="Start">Where it begins in the passage's text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Hash">Hash of the lower-cased word, or of the kind where the word itself does not matter.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, uint Hash);

/// <summary>Cuts a passage into words, numbers, references and the punctuation that matters.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of a text.</summary>
    /// <param name="text">The normalised text of a passage.</param>
    /// <param name="tokens">Receives the tokens.</param>
    public static void Tokenize(string text, List<Token> tokens)
    {
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == ' ')
            {
                at++;
                continue;
            }

            if (TakePlainWord(text, at, tokens) is > 0 and int length)
            {
                at += length;
                continue;
            }

            int end = at + 1;
            if (IsTokenChar(c))
            {
                end = EndOfChunk(text, at);
                Add(text, at, end, tokens);
            }
            else if (c is '?' or '!' or ':' or ';' or '(' or '"' or '>' or '<' or '=' or '/' or '+' or ',' or '.')
            {
                tokens.Add(new Token(at, 1, TokenKind.Punctuation, Hashing.Of(text.AsSpan(at, 1))));
            }

            at = end;
        }
    }

    // Most tokens are words of plain letters between spaces: these are found and hashed at one go.
    private static int TakePlainWord(string text, int start, List<Token> tokens)
    {
        uint hash = Hashing.Offset;
        int at = start;
        bool lower = false;
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            bool isLower = text[at] >= 'a';
            if (lower && !isLower)
            {
                return 0;
            }

            lower = isLower;
            hash = Hashing.Add(hash, (char)(text[at] | 0x20));
        }

        bool ends = at == text.Length || text[at] == ' ' || (text[at] is ',' or '.' or ';' && (at + 1 == text.Length || text[at + 1] == ' '));
        if (at == start || !ends)
        {
            return 0;
        }

        tokens.Add(new Token(start, at - start, TokenKind.Word, hash));
        return at - start;
    }

    private static bool IsTokenChar(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '#' or '@' or '\'' or '’' or '$' or '€' or '£' or '¥';

    private static int EndOfChunk(string text, int start)
    {
        int at = start + 1;
        while (at < text.Length)
        {
            char c = text[at];
            bool inner = c is '.' or ':' or '/' or '-' or '%' or '&' or '=' or '~' or '(' or '\\' or ',';
            if (IsTokenChar(c) || c == '%')
            {
                at++;
            }
            else if (inner && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '/' or '_')
                && (c is not (',' or '(') || (c == ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))))
            {
                at++;
            }
            else if (c == '/' && at + 1 < text.Length && text[at - 1] is ':' or '/')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static void Add(string text, int start, int end, List<Token> tokens)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        TokenKind kind = KindOf(chunk);
        if (kind != TokenKind.Word)
        {
            tokens.Add(new Token(start, end - start, kind, Hashing.OfKind(kind)));
            return;
        }

        // Compounds count by their parts: "time-consuming", "and/or".
        int part = 0;
        for (int i = 0; i <= chunk.Length; i++)
        {
            if (i == chunk.Length || chunk[i] is '-' or '/')
            {
                ReadOnlySpan<char> word = chunk[part..i].Trim("'’");
                if (!word.IsEmpty)
                {
                    tokens.Add(new Token(start + part, i - part, TokenKind.Word, Hashing.Of(word)));
                }

                part = i + 1;
            }
        }
    }

    private static TokenKind KindOf(ReadOnlySpan<char> chunk)
    {
        char first = chunk[0];
        if (first == '@' && chunk.Length > 1)
        {
            return TokenKind.Mention;
        }

        if (first == '#')
        {
            return chunk.Length > 1 && char.IsDigit(chunk[1]) ? TokenKind.Reference : TokenKind.Code;
        }

        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return TokenKind.Url;
        }

        if (first is '$' or '€' or '£' or '¥' || chunk[^1] is '$' or '€' or '£' or '¥')
        {
            return TokenKind.Money;
        }

        return char.IsDigit(first) ? KindOfNumber(chunk) : KindOfWord(chunk);
    }

    private static TokenKind KindOfNumber(ReadOnlySpan<char> chunk)
    {
        int dots = chunk.Count('.');
        return chunk[^1] == '%' ? TokenKind.Percent
            : dots > 1 ? TokenKind.Version
            : TokenKind.Number;
    }

    private static TokenKind KindOfWord(ReadOnlySpan<char> chunk)
    {
        bool lower = false;
        bool hump = false;
        int digits = 0;
        int capitals = 0;
        for (int i = 0; i < chunk.Length; i++)
        {
            char c = chunk[i];
            if (c is '_' or '.' or ':' or '\\' or '(' or '=' or '&' or '~')
            {
                return TokenKind.Code;
            }

            hump |= lower && char.IsUpper(c);
            lower = char.IsLower(c);
            digits += char.IsDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        int hyphen = chunk.IndexOf('-');
        if (digits > 0 && hyphen > 0 && capitals == hyphen && digits == chunk.Length - hyphen - 1)
        {
            return TokenKind.Reference;
        }

        return hump && chunk.IndexOfAny('-', '/') < 0 ? TokenKind.Code
            : digits > 0 && (first(chunk) is 'v' or 'V') && digits == chunk.Length - 1 ? TokenKind.Version
            : TokenKind.Word;

        static char first(ReadOnlySpan<char> span) => span[0];
    }
}
