using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;

namespace ReadinessCheck.Comments;

/// <summary>What the comment on an item has to ask, once what people decided about it is taken into account.</summary>
/// <param name="Kind">The item's kind.</param>
/// <param name="Gaps">The sure gaps to ask about, the most decisive first; empty when nothing is asked.</param>
/// <param name="Rest">Why nothing is asked; null when something is.</param>
public sealed record CommentAsk(ItemKind Kind, IReadOnlyList<Finding> Gaps, Rest? Rest)
{
    /// <summary>
    /// Sixteen hexadecimal digits that change when something else is asked: another question, level, or neighbour. Words, titles
    /// and quotes do not change them.
    /// </summary>
    public string Hash => HashWith([]);

    /// <summary>Takes from a verdict what is to be asked.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="settled">The ids of the criteria that people waived, or said are answered.</param>
    /// <returns>What to ask.</returns>
    public static CommentAsk Of(Verdict verdict, IReadOnlySet<string>? settled = null)
    {
        Finding[] all = [.. verdict.Gaps];
        Finding[] open = [.. all.Where(gap => settled?.Contains(gap.Criterion) != true)];
        Rest? rest = open.Length > 0 ? null
            : all.Length > 0 || verdict.Findings.Any(finding => finding.Settled is { Kind: not SettlementKind.HeldBack }) ? Comments.Rest.Settled
            : verdict.Findings.Any(finding => finding.Settled is not null) ? Comments.Rest.HeldBack
            : verdict.Findings.All(finding => !finding.Applies || finding.Level == Level.Answered) ? Comments.Rest.Answered
            : Comments.Rest.Unsure;
        return new CommentAsk(verdict.Item.Kind, open, rest);
    }

    /// <summary>Asks nothing, whatever the item says.</summary>
    internal static CommentAsk Nothing(Rest why) => new(ItemKind.Unknown, [], why);

    /// <summary>Gives a hash that changes with what is noted as well; with nothing noted it is <see cref="Hash"/>.</summary>
    internal string HashWith(IReadOnlyList<string> noted) =>
        HashOf(string.Join('\n', [Rest is { } rest ? Word(rest) : string.Join('\n', Gaps.Select(Line).Order(StringComparer.Ordinal)), .. noted]));

    private static string Line(Finding gap) =>
        $"{gap.Criterion} {Word(gap.Level)}{string.Concat(gap.Neighbours.Select(Neighbour).Order(StringComparer.Ordinal))}";

    // The day is part of the question, not of its wording: a comment that names the wrong one misleads.
    private static string Neighbour(NeighbourCoverage neighbour) => neighbour.Coverage switch
    {
        Coverage.Covered => $" covered:{neighbour.Key}",
        Coverage.Same => string.Create(
            CultureInfo.InvariantCulture,
            $" same:{neighbour.Key}:{neighbour.NeighbourDue:yyyy-MM-dd}:{(neighbour.NeighbourDue < neighbour.Reason?.By ? "sooner" : "")}"),
        _ => $" uncovered:{neighbour.Key}",
    };

    // Written out, so that renaming a value leaves every comment in place.
    private static string Word(Level level) => level == Level.Missing ? "missing" : "weak";

    private static string Word(Rest rest) => rest switch
    {
        Comments.Rest.Answered => "nothing: answered",
        Comments.Rest.Settled => "nothing: settled",
        Comments.Rest.HeldBack => "nothing: held back",
        Comments.Rest.Skipped => "nothing: skipped",
        _ => "nothing: unsure",
    };

    private static string HashOf(string asked) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 8));
}
