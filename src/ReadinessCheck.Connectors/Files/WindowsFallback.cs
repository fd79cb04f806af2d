using System.Text;

namespace ReadinessCheck.Connectors.Files;

/// <summary>Reads bytes that are not UTF-8 as Windows-1252, of which Latin-1 is a part.</summary>
internal sealed class WindowsFallback : DecoderFallback
{
    // 0x80 to 0x9F; the five that Windows leaves undefined stay control characters. https://encoding.spec.whatwg.org/index-windows-1252.txt
    private const string Specials =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _bytes = bytesUnknown;
            _next = 0;
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar()
        {
            if (Remaining == 0)
            {
                return '\0';
            }

            byte value = _bytes[_next++];
            return value is >= 0x80 and < 0xA0 ? Specials[value - 0x80] : (char)value;
        }

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset()
        {
            _bytes = [];
            _next = 0;
        }
    }
}
