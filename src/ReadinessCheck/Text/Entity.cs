using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace ReadinessCheck.Text;

/// <summary>Character references of HTML: <c>&amp;amp;</c>, <c>&amp;#38;</c>, <c>&amp;#x26;</c>.</summary>
internal static class Entity
{
    private const int LongestName = 32;

    /// <summary>Reads the reference at the beginning of a text.</summary>
    /// <param name="text">The text, from the ampersand on.</param>
    /// <param name="decoded">The character it stands for, in one or two UTF-16 units; empty when it is none.</param>
    /// <returns>Its length; 0 when it is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string decoded)
    {
        decoded = "";
        int end = text[..Math.Min(LongestName, text.Length)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        ReadOnlySpan<char> name = text[1..end];
        decoded = (name[0] == '#' ? DecodeNumber(name[1..]) : EntityHelper.DecodeEntity(name)) ?? "";
        return decoded.Length is 1 or 2 ? end + 1 : 0;
    }

    private static string? DecodeNumber(ReadOnlySpan<char> digits)
    {
        bool valid = digits is ['x' or 'X', ..]
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return valid && Rune.IsValid(code) ? char.ConvertFromUtf32(code) : null;
    }
}
