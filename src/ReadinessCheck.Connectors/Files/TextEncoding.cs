using System.Text;

namespace ReadinessCheck.Connectors.Files;

/// <summary>Finds out how the bytes of a text are to be read.</summary>
internal static class TextEncoding
{
    /// <summary>UTF-8 in which each byte that cannot be UTF-8 is read as Windows-1252, so that older files need no switch.</summary>
    private static readonly Encoding Utf8OrWindows = MakeUtf8OrWindows();

    /// <summary>Detects the encoding from a byte order mark or from the zeros that UTF-16 leaves in western text.</summary>
    /// <param name="prefix">The first bytes.</param>
    public static Encoding Detect(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32;
        }

        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        return DetectByZeros(prefix[..Math.Min(prefix.Length, 256)]) ?? Utf8OrWindows;
    }

    /// <summary>Decodes the beginning of a text; a character cut off at its end is dropped.</summary>
    public static string DecodePrefix(Encoding encoding, ReadOnlySpan<byte> prefix)
    {
        char[] chars = new char[encoding.GetMaxCharCount(prefix.Length)];
        int count = encoding.GetDecoder().GetChars(prefix, chars, flush: false);
        return new string(chars, 0, count).TrimStart('\uFEFF');
    }

    /// <summary>Makes a reader for a text that is read to its end; a byte order mark is not part of the text.</summary>
    public static StreamReader Reader(Stream stream, Encoding encoding) =>
        new(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024, leaveOpen: true);

    private static Encoding? DetectByZeros(ReadOnlySpan<byte> sample)
    {
        Span<int> zeros = stackalloc int[2];
        for (int i = 0; i < sample.Length; i++)
        {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }

        int most = sample.Length / 2 * 3 / 4;
        return (zeros[0], zeros[1]) switch
        {
            (0, > 0) when zeros[1] >= most => Encoding.Unicode,
            ( > 0, 0) when zeros[0] >= most => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static Encoding MakeUtf8OrWindows()
    {
        Encoding encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).Clone();
        encoding.DecoderFallback = new WindowsFallback();
        return encoding;
    }
}
