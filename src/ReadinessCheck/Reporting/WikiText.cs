using System.Text;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Reporting;

/// <summary>
/// Writes text from an item into Jira's wiki markup so that it stays text: no formatting, no macro, no link, no picture, and nobody is
/// notified. Jira takes a backslash before some signs as an escape, and shows it before all others; there an entity serves.
/// https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
/// </summary>
internal static partial class WikiText
{
    /// <summary>Neutralises a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Wiki markup on one line that renders as the text.</returns>
    public static string Escape(string text)
    {
        string visible = VisibleText.Of(text);
        StringBuilder wiki = new(visible.Length + 16);
        int block = BlockStart().Match(visible).Length - 1;
        for (int index = 0; index < visible.Length; index++)
        {
            char character = visible[index];
            if (index != block && !MeansMore(visible, index))
            {
                wiki.Append(character);
            }
            else if (character is '\\' or '&' or ':' or '.' or '{' or '}')
            {
                // Jira drops the backslashes of braces before it looks for {{monospaced}} text.
                wiki.Append("&#").Append((int)character).Append(';');
            }
            else
            {
                wiki.Append('\\').Append(character);
            }
        }

        return wiki.ToString();
    }

    /// <summary>Whether a character is markup where it stands. In prose most signs are not, and stay as they are.</summary>
    private static bool MeansMore(string text, int index)
    {
        char before = index > 0 ? text[index - 1] : ' ';
        char after = index + 1 < text.Length ? text[index + 1] : ' ';
        return text[index] switch
        {
            '\\' or '{' or '}' or '[' or ']' or '|' or '*' or '_' or '^' or '~' => true,
            '&' or '!' => !char.IsWhiteSpace(after),
            '?' => before == '?' || after == '?',

            // Within a word, or alone.
            '-' or '+' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),

            // Addresses, and faces such as :D; a time of day is neither.
            ':' => !char.IsWhiteSpace(after) && !(char.IsDigit(before) && char.IsDigit(after)),

            // Faces such as ;) too: an escaped character becomes an entity, which ends with a semicolon.
            ')' => !char.IsLetterOrDigit(before),
            '(' => (!char.IsLetterOrDigit(before) && !char.IsWhiteSpace(before)) || Sign().IsMatch(text, index),
            _ => false,
        };
    }

    // "h1. ", "bq. ", "# ", "- " and "----" at the beginning of a line, up to the character to escape.
    [GeneratedRegex(@"^(?:(?:h[1-6]|bq)\.|[#-])", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    // (!), (/), (on), (*r), (tm): pictures and signs.
    [GeneratedRegex(@"\G\((?:[^\s\p{L}\p{N}]?[a-z]{0,2}|off|flag|flagoff)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}
