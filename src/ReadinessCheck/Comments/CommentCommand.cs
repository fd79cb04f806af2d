using System.Globalization;
using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Comments;

/// <summary>A command that a comment gives by being nothing else than one line that begins with <c>/readiness</c>.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Criterion">The id of the criterion that it is about; null for commands about the whole item.</param>
/// <param name="Until">The last day of a waiver; null for other commands, and for a waiver that names none.</param>
/// <param name="Reason">Why it is waived, as written; null for other commands.</param>
public sealed partial record CommentCommand(CommandKind Kind, string? Criterion = null, DateOnly? Until = null, string? Reason = null)
{
    /// <summary>How long a waiver lasts that names no day, in days.</summary>
    public const int DefaultWaiverDays = 90;

    // "business reason" must not be read as another question and the word "reason", so the longest name goes first.
    private static readonly (string Name, string Criterion)[] Questions = [.. CriteriaCatalog.All
        .Select(criterion => criterion.Id)
        .SelectMany(id => new[] { id, CriterionLabel.Of(id).Word, CriterionLabel.Of(id).Name }.Select(name => (name, id)))
        .Distinct()
        .OrderByDescending(question => question.name.Length)];

    /// <summary>Says whether a comment is to the checker, also where it is no command that is understood.</summary>
    /// <param name="body">A comment's text.</param>
    /// <returns>True when its first line begins with <c>/readiness</c>.</returns>
    public static bool IsMeant(string body) => Beginning().IsMatch(body);

    /// <summary>Reads a command.</summary>
    /// <param name="body">A comment's text.</param>
    /// <returns>The command; null when the comment says anything more, anything less, or anything else.</returns>
    public static CommentCommand? Parse(string body)
    {
        string line = body.TrimEnd().TrimStart('\r', '\n');
        if (line.AsSpan().ContainsAny("\r\n\u0085\u2028\u2029") || Form().Match(line) is not { Success: true } match)
        {
            return null;
        }

        string rest = match.Groups["rest"].Value.Trim();
        return match.Groups["word"].Value.ToUpperInvariant() switch
        {
            "RECHECK" when rest.Length == 0 => new CommentCommand(CommandKind.Recheck),
            "SKIP" when rest.Length == 0 => new CommentCommand(CommandKind.Skip),
            "ANSWERED" when Question(ref rest) is { } criterion && rest.Length == 0 => new CommentCommand(CommandKind.Answered, criterion),
            "WAIVE" when Question(ref rest) is { } criterion => Waiver(criterion, rest),
            _ => null,
        };
    }

    // A day that is not understood must not become 90 days without a word: "until spring …" is no waiver.
    private static CommentCommand? Waiver(string criterion, string rest)
    {
        DateOnly? until = null;
        if (Takes(ref rest, "until"))
        {
            string day = rest.Split(' ', 2)[0];
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return null;
            }

            until = date;
            rest = rest[day.Length..].TrimStart();
        }

        return rest.Any(char.IsLetterOrDigit) ? new CommentCommand(CommandKind.Waive, criterion, until, rest) : null;
    }

    private static string? Question(ref string rest)
    {
        foreach ((string name, string criterion) in Questions)
        {
            if (Takes(ref rest, name))
            {
                return criterion;
            }
        }

        return null;
    }

    private static bool Takes(ref string rest, string word)
    {
        bool isThere = rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || char.IsWhiteSpace(rest[word.Length]));
        rest = isThere ? rest[word.Length..].TrimStart() : rest;
        return isThere;
    }

    [GeneratedRegex(@"^\s*/readiness(?![\w/-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    // Up to three spaces: with more of them, Markdown shows it as code.
    [GeneratedRegex(@"^ {0,3}/readiness[ \t]+(?<word>[a-z]+)(?<rest>[ \t].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}

/// <summary>The kinds of <see cref="CommentCommand"/>.</summary>
public enum CommandKind
{
    /// <summary>Look at the item again; takes an earlier <see cref="Skip"/> back.</summary>
    Recheck,

    /// <summary>Ask nothing on this item.</summary>
    Skip,

    /// <summary>Do not ask one question until a day.</summary>
    Waive,

    /// <summary>The checker is wrong: do not ask one question until the item is edited.</summary>
    Answered,
}
