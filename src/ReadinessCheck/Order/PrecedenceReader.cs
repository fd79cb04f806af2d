using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>Tells from the words around the name of another item which of the two goes first.</summary>
internal static partial class PrecedenceReader
{
    // More of the sentence than this says nothing of the name, and patterns stay quick on texts of any length.
    private const int LeftReach = 110;
    private const int RightReach = 180;

    private static readonly HashSet<uint> BackToThis = Words.SetOf("this it we and but that here so our us");

    /// <summary>What a passage says of the order.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="mentions">The items that it names, in the order of their places.</param>
    public static List<Statement> Read(OrderPassage passage, IReadOnlyList<ItemMention> mentions)
    {
        List<Statement> statements = [];
        if (passage.Text.AsSpan().TrimEnd().EndsWith('?'))
        {
            return statements;
        }

        for (int first = 0; first < mentions.Count;)
        {
            int last = first;
            while (last + 1 < mentions.Count && AreJoined(passage, mentions[last], mentions[last + 1]))
            {
                last++;
            }

            if (Read(passage, mentions, first, last) is var (thisFirst, kind))
            {
                statements.AddRange(mentions.Skip(first).Take(last - first + 1).Select(mention => new Statement(mention.Item, thisFirst, kind)));
            }

            first = last + 1;
        }

        return statements;
    }

    // "#12, and #13 is its twin" are two clauses.
    private static bool AreJoined(OrderPassage passage, ItemMention one, ItemMention other) =>
        PrecedenceCues.Joins().IsMatch(Between(passage, one.End, other.Start)) && !Singular().IsMatch(passage.Text.AsSpan(other.End));

    private static (bool ThisFirst, PrecedenceKind Kind)? Read(OrderPassage passage, IReadOnlyList<ItemMention> mentions, int first, int last)
    {
        string left = Left(passage, mentions[first].Start);
        string right = Between(passage, mentions[last].End, Math.Min(passage.Text.Length, mentions[last].End + RightReach));
        if (PrecedenceCues.Hypothetical().IsMatch(left) || (Would().IsMatch(left) && Condition().IsMatch(right)))
        {
            return null;
        }

        bool isSubject = last + 1 < mentions.Count && IsAboutOthers(passage, mentions, last);
        bool isObject = first > 0 && IsAboutOthers(passage, mentions, first - 1);
        return (isObject ? null : FromLeft(left, right)) ?? (isSubject || PrecedenceCues.Nobody().IsMatch(left) ? null : FromRight(left, right));
    }

    // "#41 blocks #52" in a third item says nothing of that one.
    private static bool IsAboutOthers(OrderPassage passage, IReadOnlyList<ItemMention> mentions, int subject)
    {
        string between = Between(passage, mentions[subject].End, mentions[subject + 1].Start);
        List<Word> words = Words.Of(between);
        return words.Count is > 0 and <= 8
            && !between.AsSpan().ContainsAny(",;:.")
            && !words.Exists(word => BackToThis.Contains(word.Hash));
    }

    private static (bool ThisFirst, PrecedenceKind Kind)? FromLeft(string left, string right)
    {
        // What must not be touched before this is in waits for this.
        if (PrecedenceCues.WorkOn().IsMatch(left) && BeforeThis().IsMatch(right))
        {
            return (true, PrecedenceKind.Dependency);
        }

        if (Cue(PrecedenceCues.LaterByDependency(), left) is { } blocks)
        {
            return PrecedenceCues.Denial().IsMatch(blocks.Before) ? null : (true, PrecedenceKind.Dependency);
        }

        if (Cue(PrecedenceCues.FirstByComparison(), left) is { } less)
        {
            return PrecedenceCues.Denial().IsMatch(less.Before) ? null : (false, PrecedenceKind.Comparison);
        }

        if (Cue(PrecedenceCues.FirstByDependency(), left) is { } needs)
        {
            return IsTakenBack(needs.Cue, needs.Before, right) ? null : (false, PrecedenceKind.Dependency);
        }

        if (Cue(PrecedenceCues.LaterByComparison(), left) is { } before)
        {
            bool isPast = TellsTime().IsMatch(before.Cue) && PrecedenceCues.Past().IsMatch(before.Before);
            return isPast || PrecedenceCues.Denial().IsMatch(before.Before) ? null : (true, PrecedenceKind.Comparison);
        }

        return IsWhen().IsMatch(left) && PrecedenceCues.IsDone().IsMatch(right) ? (false, PrecedenceKind.Dependency) : null;
    }

    private static bool IsTakenBack(string cue, string before, string right)
    {
        if (cue.Equals("after", StringComparison.OrdinalIgnoreCase))
        {
            return PrecedenceCues.History().IsMatch(before) || PastPerfect().IsMatch(right);
        }

        // "Not before #12" waits for it all the more.
        return PrecedenceCues.OtherSubject().IsMatch(before) || NeedNot().IsMatch(cue + before) || (!SaysNot().IsMatch(cue) && !IsPointInTime().IsMatch(cue) && PrecedenceCues.Denial().IsMatch(before));
    }

    private static (bool ThisFirst, PrecedenceKind Kind)? FromRight(string left, string right)
    {
        Match canWait = PrecedenceCues.CanWait().Match(right);
        bool isSecond = canWait.Success && IsSecond().IsMatch(canWait.Groups["cue"].Value);
        return PrecedenceCues.WaitsForThis().IsMatch(right) ? (true, PrecedenceKind.Dependency)
            : PrecedenceCues.GoesFirst().IsMatch(right) || (PrecedenceCues.Do().IsMatch(left) && First().IsMatch(right)) ? (false, PrecedenceKind.Dependency)
            : PrecedenceCues.IsMoreUrgent().IsMatch(right) ? (false, PrecedenceKind.Comparison)
            : canWait.Success && (!isSecond || PrecedenceCues.SaysFirst().IsMatch(left + right)) ? (true, PrecedenceKind.Comparison)
            : null;
    }

    private static (string Cue, string Before)? Cue(Regex pattern, string left)
    {
        Match match = pattern.Match(left);
        return match.Success ? (match.Groups["cue"].Value, left[..match.Groups["cue"].Index]) : null;
    }

    // "Blocks:" above a list of names is said of each.
    private static string Left(OrderPassage passage, int start)
    {
        string left = Between(passage, Math.Max(0, start - LeftReach), start);
        return left.Trim(' ', '-', '*', '•', '(', '[').Length == 0 && passage.Heading.Length is > 0 and < 40 ? passage.Heading + " " : left;
    }

    private static string Between(OrderPassage passage, int start, int end) => start < end ? passage.Text[start..end] : "";

    [GeneratedRegex(@"\b(?:would|could|might)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Would();

    [GeneratedRegex(@"^(?:(?!because|since|\bas\b)[^.;])*\bif\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^\s*(?:is|was|has|does|needs|waits)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Singular();

    [GeneratedRegex(@"^\W*(?:[^.;]{0,30}?\b)?(?:before|until|till|unless|once|when|after|as soon as|(?:as|so) long as)\s(?:this|it|we|the\s\w+)\s(?:is|are|isn't|has|have|hasn't|lands?|works|finish)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeThis();

    [GeneratedRegex(@"\bneed not\b|\bneedn't\b|^not come before", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeedNot();

    [GeneratedRegex(@"(?:before|then)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsTime();

    [GeneratedRegex(@"^\W*first\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:when|while)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsWhen();

    [GeneratedRegex(@"^\W*(?:had|was|were)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastPerfect();

    [GeneratedRegex("^(?:not|never|cannot|can't|can not|impossible|useless|pointless|no |makes no|nothing)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysNot();

    [GeneratedRegex("^(?:until|till|once|as soon as|behind)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPointInTime();

    [GeneratedRegex("^(?:second|later|afterwards|to trail|to follow|last)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsSecond();

    /// <summary>What a passage says of its own item and another.</summary>
    /// <param name="Other">The other item.</param>
    /// <param name="ThisFirst">Whether the passage's own item goes first.</param>
    /// <param name="Kind">How it is said.</param>
    internal readonly record struct Statement(KnownItems.Known Other, bool ThisFirst, PrecedenceKind Kind);
}
