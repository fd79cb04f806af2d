using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>Tells the days that an item must meet from days that are told as history.</summary>
/// <param name="dates">Reads the days.</param>
/// <param name="today">The day from which a day is past.</param>
internal sealed partial class ObligationReader(DateReader dates, DateOnly today)
{
    private const int Reach = 70;

    /// <summary>Finds the obligations of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="title">The words of its item's title, folded: they are no reason for a date.</param>
    /// <param name="next">The passage behind it; null at the end.</param>
    public IEnumerable<Obligation> Find(OrderPassage passage, HashSet<uint> title, OrderPassage? next)
    {
        foreach (WrittenDate date in dates.Find(passage))
        {
            if (!passage.HasCode(date.Start, date.End) && IsObligation(passage, date))
            {
                yield return new Obligation(DayOf(passage, date), passage.Evidence, HasWhy(passage, date, title, next));
            }
        }
    }

    private bool IsObligation(OrderPassage passage, WrittenDate date)
    {
        string text = passage.Text;
        string left = (passage.Heading.Length is > 0 and < 40 && date.Start < 4 ? passage.Heading + " " : "") + text[Math.Max(0, date.Start - Reach)..date.Start];
        string right = text[date.End..Math.Min(text.Length, date.End + (2 * Reach))];
        if (IsStretch(left, right) || (NotYet().IsMatch(left) && !ByThen().IsMatch(right)) || Denied().IsMatch(left) || OtherThings().IsMatch(left)
            || Planned().IsMatch(left) || Hypothetical().IsMatch(text))
        {
            return false;
        }

        bool due = Due().IsMatch(left) || DueBehind().IsMatch(right);
        return due ? !Past().IsMatch(left) || OughtTo().IsMatch(left) || (date.Day >= today && !Seen().IsMatch(left)) : date.Day >= today && !Past().IsMatch(left) && !PastBehind().IsMatch(right);
    }

    // "From 1 April to 30 June" is a stretch of the data; "the deadline was moved from 15 March to 20 April" names one that counts.
    private static bool IsStretch(string left, string right) =>
        (FromHere().IsMatch(left) && ToThere().IsMatch(right)) || (FromThere().IsMatch(left) && !Moved().IsMatch(left));

    // "Should have been done by 1 February": the last one, not the next.
    private DateOnly DayOf(OrderPassage passage, WrittenDate date) =>
        !date.HasYear && date.Day >= today && ShouldHave().IsMatch(passage.Text.AsSpan(0, date.Start)) ? date.Day.AddYears(-1) : date.Day;

    private static bool HasWhy(OrderPassage passage, WrittenDate date, HashSet<uint> title, OrderPassage? next)
    {
        if (passage.Answers || (next is not null && next.Block == passage.Block && (next.Answers || Why().IsMatch(next.Text))))
        {
            return true;
        }

        return Words.Of(passage.Text).Any(word =>
            word.IsTelling && (word.End <= date.Start || word.Start >= date.End) && !title.Contains(word.Hash) && !SaysNoMore.Contains(word.Hash)
            && char.IsLetter(passage.Text[word.Start]));
    }

    private static readonly HashSet<uint> SaysNoMore = Words.SetOf(
        """
        due date deadline latest please finish finished complete completed ready live release released deliver delivered delivery ship shipped out
        done item story ticket feature task work target planned plan eta schedule scheduled expected end beginning start early late mid time day week month quarter year
        sprint milestone iteration urgent asap priority high important want wanted like possible
        """);

    [GeneratedRegex("""
        (?: \b(?:by|until|till|before|due|due\ (?:on|in|by|date)|deadline|deadline\ (?:is|of|on|for\ \w+\ is)|deadline\b[^.;]{0,40}\b(?:is|was)|no\ later\ than|not\ later\ than|latest|at\ the\ latest|in\ time\ for|ahead\ of|prior\ to|target(?:\ date)?|ends?|expires?|runs?\ out|go-?live)\b
          | \b(?:was|were|is|are)\ to\b [^.;]{0,40} \b(?:for|on|by) | \b(?:must|has\ to|have\ to|needs?\ to|should|shall|required|needed)\b [^.;]{0,50} \b(?:on|in|for|with|at|from) )
        [\s:*("'“]* (?:is\s|the\s|on\s|of\s|end\s|in\s|our\s|start\s|beginning\s|early\s|mid-?|summer\s|this\s)* $
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Due();

    [GeneratedRegex("""^[\s)*,]* (?: (?:is\ |was\ )?(?:the|our|a)?\s*(?:hard\ )?deadline | at\ the\ latest | is\ the\ (?:last|latest) | latest )""", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DueBehind();

    // Told as history: "since 3 May", "reported on 4 May", "in the night of 5 May".
    [GeneratedRegex("""
        (?: \bsince | \bago | \b(?:in|of)\ 20\d\d | (?<!\b(?:be|to|get|been|are|is)\ )\b(?!need|plann|schedul|expect|requir|announc|promis|agre|oblig|allow)\w{2,}ed(?:\ \w+){0,3} | \b(?:was|were|had|did|saw|went|broke|began|came|got|lost|found|met|told|wrote|sent|said|made|gave|ran|fell|took|last|previous)(?:\ \w+){0,4} | \b(?:record|decision|minutes|report|mail|e-?mail|letter|meeting|review|notes?|post|thread|incident|outage|week|calendar)\ (?:of|from)(?:\ the)? | \b(?:seen|happened|occurred|noticed|observed|once\ before)\b [^.;]* | \b(?:night|outage|incident|review|meeting|post-?mortem)\ of(?:\ the)? )
        \s* (?:on|in|at|from|of|by|between|,)? [\s("*]* (?:the\s|early\s|late\s|end\ of\s|mid-?)* $
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex("""^[\s),]* (?:last\ year|years?\ ago|of\ last\ year) | ^[\s),]* (?:\w+\s){0,3}? (?:was|were|had|failed|crashed|broke|lost|went|happened|reported|complained|showed|saw|brought|told|said|asked|wrote|called|raised|came|met|saw|we\ (?:had|saw|lost|found|got))\b""", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastBehind();

    [GeneratedRegex(@"\b(?:after|not before|not [^.;]{0,30}before|no earlier than|not earlier than|earliest|only from|since)\b[\s:*]*(?:the\s|on\s|end of\s)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\b(?:need not|needn't|(?:does|do) not (?:have|need) to|(?:doesn't|don't) (?:have|need) to|no longer)\b[^.;]{0,40}$|\b(?:no|not|without|n't)\b[^.;]{0,25}\b(?:deadline|due|need\w*|bound|tied|depend\w*|date)\b[^.;]{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bfrom\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromHere();

    [GeneratedRegex(@"^\s*(?:to|until|till|-|–)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToThere();

    [GeneratedRegex(@"\bfrom\s[^.;]{0,25}\b(?:to|until|till)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromThere();

    [GeneratedRegex(@"\b(?:moved|postponed|deadline|brought forward|pushed|extended)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(?:should|ought to|must|had to) have been\b|\b(?:was|were) due\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShouldHave();

    [GeneratedRegex(@"\b(?:was|were) due\b|\bshould have been\b|\bdeadline\b|\b(?:obliged|required|supposed|bound|due|meant|had|was|were) to\b|\b(?:promised|agreed|committed|guaranteed)\b|\b(?:gave|given|left) us (?:until|till|to)\b|\bhad (?:until|till)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OughtTo();

    [GeneratedRegex(@"\b(?:seen|happened|occurred|noticed|observed|once before)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seen();

    // A plan is no obligation.
    [GeneratedRegex(@"\b(?:planned|scheduled|slated|earmarked|pencilled in|aimed|intended) (?:for|in|to)\s*(?:the\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    [GeneratedRegex(@"\bif\b[^.;]*\bwould\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hypothetical();

    [GeneratedRegex(@"\bby then\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByThen();

    // "the policies that run out by 31 January": a day of the things that the work is about.
    [GeneratedRegex(@"\b(?:that|which|who)\s(?:will\s)?(?:run out|expire|end|are due|start|fall due)\s+(?:\w+\s+){0,2}$|\b(?:from|born|created|made|dated|registered|placed|opened|older|entries|records|bookings|orders|data|rows|files|logs?|sales|invoices|all\s\w+)\s+(?:until|till|before|from|since)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherThings();

    [GeneratedRegex(@"^\W*(?:because|as|since|then|that(?:'s| is)? (?:day|when|date|is when|is the)|from then|by then|on that day|otherwise|or else|after that|the \w+ (?:starts?|ends?|opens?|begins?|closes?|expires?|arrives?|comes?|applies))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Why();
}
