using System.Globalization;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Comments;

/// <summary>
/// The last line of a comment of ours, by which later runs find it and tell whether it still asks the right questions. It proves nothing
/// alone, because anyone can paste it: a comment is ours only when our account wrote it, too.
/// </summary>
/// <param name="Version">The version of the marker's form.</param>
/// <param name="Hash">What the comment asks or says, see <see cref="CommentAsk.Hash"/>; empty when the marker carries none.</param>
/// <param name="HushedAt">When it was first seen that a person had folded the comment away; null when that was not seen.</param>
/// <param name="Fold">How far we are with folding the comment away; where it is folded and we did nothing, a person did it.</param>
public sealed partial record CommentMarker(int Version, string Hash, DateTimeOffset? HushedAt = null, Fold Fold = Fold.None)
{
    /// <summary>The form that this program writes; it leaves comments with a higher one alone.</summary>
    public const int CurrentVersion = 1;

    // What is common to all versions, and what Text.OwnComment knows a comment of ours by.
    internal const string VisibleBeginning = Name + ":";
    internal const string HiddenBeginning = "<!-- " + Name;

    /// <summary>The colour of the marker where it cannot be hidden: a grey that is read by who looks for it.</summary>
    internal const string Grey = "#8993a4";

    private const string Name = "readiness-check";
    private static readonly Dictionary<string, Fold> Folds = new() { ["folding"] = Fold.Begun, ["folded"] = Fold.Done };
    private const string HushedForm = "' hushed 'yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The marker for a comment that is written now.</summary>
    /// <param name="hash">See <see cref="CommentAsk.Hash"/>.</param>
    /// <returns>The marker.</returns>
    public static CommentMarker Of(string hash) => new(CurrentVersion, hash);

    /// <summary>Reads the marker of a comment.</summary>
    /// <param name="body">The comment's text, in Markdown, in Jira's wiki markup, or without markup.</param>
    /// <returns>The marker; null unless it is the last line, whole and by itself: then somebody quotes ours or wrote into it.</returns>
    public static CommentMarker? Read(string body)
    {
        ReadOnlySpan<char> text = body.AsSpan().TrimEnd();
        return Line().Match(text[(text.LastIndexOf('\n') + 1)..].ToString()) is { Success: true } match
            ? new CommentMarker(
                int.Parse(match.Groups["version"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["hash"].Value, Time(match.Groups["hushed"].Value), Folds.GetValueOrDefault(match.Groups["fold"].Value))
            : null;
    }

    /// <summary>Gives a comment's text with this marker in the place of its own.</summary>
    /// <param name="body">A text that ends with a marker.</param>
    /// <returns>The text.</returns>
    public string PutInto(string body)
    {
        string text = body.TrimEnd();
        return text[..(text.LastIndexOf('\n') + 1)] + Hidden();
    }

    /// <summary>Says whether any line of a text is a marker, wherever it stands.</summary>
    /// <param name="body">The comment's text.</param>
    /// <returns>True for a comment of ours that somebody wrote into, too; false where ours is quoted or spoken of.</returns>
    public static bool StandsIn(string body)
    {
        foreach (ReadOnlySpan<char> line in body.AsSpan().EnumerateLines())
        {
            if (Line().IsMatch(line.TrimEnd()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the marker where HTML comments are hidden.</summary>
    /// <returns>One line.</returns>
    public string Hidden() => $"{HiddenBeginning}:{Content()} -->";

    /// <summary>Writes the marker in Jira's wiki markup, small and grey.</summary>
    /// <returns>One line.</returns>
    public string Wiki() => $"{{color:{Grey}}}~{Visible()}~{{color}}";

    /// <summary>Writes the marker where nothing can be hidden, as in Jira.</summary>
    /// <returns>One line.</returns>
    public string Visible() => VisibleBeginning + Content();

    private string Content() => FormattableString.Invariant($"v{Version}") + (Hash.Length > 0 ? $" {Hash}" : "")
        + (Fold != Fold.None ? $" {Folds.First(fold => fold.Value == Fold).Key}" : HushedAt is { } time ? time.UtcDateTime.ToString(HushedForm, CultureInfo.InvariantCulture) : "");

    private static DateTimeOffset? Time(string written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    [GeneratedRegex(@"^((?<hidden><!-- )|(?<wiki>\{color:#8993a4\}~))?readiness-check:v(?<version>[0-9]{1,4})( (?<hash>[0-9a-f]{16})( hushed (?<hushed>[0-9TZ:-]{20})| (?<fold>folding|folded))?)?(?(hidden) -->)(?(wiki)~\{color\})$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

/// <summary>How far we are with folding a comment away. It takes more than one call, and a run may die between any two.</summary>
public enum Fold
{
    /// <summary>It is not ours to fold.</summary>
    None,

    /// <summary>It is about to be folded away, or just was.</summary>
    Begun,

    /// <summary>It was folded away; where it is in sight, a person brought it back.</summary>
    Done,
}
