using System.Buffers;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>Tells what plainly is a cost of delay: something is lost by the day, the week or another stretch of time.</summary>
internal static partial class CostOfDelayCues
{
    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // What is lost stands this near to the stretch of time.
    private const int Reach = 140;

    private const string Loses = """
        (?:cost|costs|costing|lose|loses|losing|lost|burn|burns|waste|wastes|pay|pays|give\ away|forgo|forgoes|miss|misses|write\ off|fines?|spend|spends|comes?\ to|amounts?\ to|means?|eats?|swallows?|takes?)
        """;

    private const string Gone = """
        (?:gone|lost|wasted|thrown\ (?:away|out)|given\ away|burnt|burned|run\ off|runs\ off|vanish(?:es)?|disappears?|spoils?|leaks?|down\ the\ drain|out\ of\ the\ window|for\ nothing|goes?\ to\ waste|stolen)
        """;

    private const string AsLong = """
        (?:until|till|(?:for\ )?(?:as|so)\ long(?:\ as)?|while|that\ (?:this|it|we)|in\ which|it\ (?:stays|remains|is)|this\ (?:stays|remains|is)|without|we\ (?:wait|leave|delay|hesitate|let|dawdle)|of\ (?:delay|waiting|dithering|hesitation|doing\ nothing)|delayed|later|longer)
        """;

    private const string Amount = """ (?:\d|\b(?:two|three|four|five|six|seven|eight|nine|half|ten|twenty|thirty|hundreds?|dozens?)\b) [\w.,%€$£\ ]{0,40} """;

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["day", "week", "night", "month", "quarter", "sprint", "year", "season", "shift", "hour", "evening", "cost of"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence says so.</summary>
    public static bool IsIn(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return false;
        }

        foreach (Match unit in PerUnit().Matches(text))
        {
            string left = Clause().Match(text[Math.Max(0, unit.Index - Reach)..unit.Index]).Value;
            string right = text[(unit.Index + unit.Length)..Math.Min(text.Length, unit.Index + unit.Length + Reach)];
            if (IsLost(left, right))
            {
                return true;
            }
        }

        return ItsName().IsMatch(text);
    }

    private static bool IsLost(string left, string right) =>
        WhileItWaits().IsMatch(right)
        || (LosesBefore().IsMatch(left) && AsLongBehind().IsMatch(right))
        || (AmountBefore().IsMatch(left) && AmountGoesOn().IsMatch(right))
        || LostBefore().IsMatch(left)
        || LostBehind().IsMatch(right);

    [GeneratedRegex(
        @"\b(?:each|every|per|a|any|another)\ (?:further\ |additional\ |single\ )?(?:day|week|weekend|night|month|quarter|sprint|year|season|shift|hour|evening|working\ day)s?\b",
        Options)]
    private static partial Regex PerUnit();

    // A sentence may have clauses that say something else.
    [GeneratedRegex("[^.;]*$|(?<=[0-9])[.][0-9][^;]*$", Options)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\bcost\ of\ (?:the\ |this\ |any\ )?(?:delay|waiting)\b", Options)]
    private static partial Regex ItsName();

    [GeneratedRegex(
        $$"""^ [\s,]+ {{AsLong}} \b (?! [^.;]{0,25} \b(?:nothing|no\b|little|not)) (?= [^.;]{0,80} (?: \d | \b(?:cost|lose|loss|lost|pay|people|customers|hours?|means?|fee|refund)))""", Options)]
    private static partial Regex WhileItWaits();

    [GeneratedRegex($$"""\b{{Loses}}\b (?!\ (?:us\ |them\ )?(?:nothing|no\b|little)) [^.;]{0,70} $""", Options)]
    private static partial Regex LosesBefore();

    [GeneratedRegex($$"""^ [^.;]{0,30}? \b{{AsLong}}\b""", Options)]
    private static partial Regex AsLongBehind();

    [GeneratedRegex($$"""{{Amount}} (?:of\ \w+\ )?(?:for\ )? $""", Options)]
    private static partial Regex AmountBefore();

    [GeneratedRegex($$"""^ (?: [^.;]{0,20} \b(?:{{AsLong}}|{{Gone}}|our\ pocket)\b | \ (?:die|leave|drop|cancel|abandon|go\ elsewhere)\b )""", Options)]
    private static partial Regex AmountGoesOn();

    [GeneratedRegex(
        $$"""
        (?: \b(?:until|till|(?:as|so)\ long(?:\ as)?|while)\b [^.;]{0,60} \b(?:{{Loses}}|{{Gone}})\b [^.;]{0,60}
          | \b(?:lose|loses|losing|lost)\b [^.;]{0,30} \d [^.;]{0,40}
          | {{Amount}} \b{{Gone}}\b [^.;]{0,20}
          | \b(?:lose|loses|losing|waste|wastes|spend|spends|eat|eats|burn|burns|miss|misses|refund|refunds|bills?\ us|swallows?|costs?\ us|costing\ us|(?:are|is)\ paying)\b [^.;]{0,40} {{Amount}} [^.;]{0,30}
          | \b(?:claims|refunds|penalties|losses|fines|compensation)\b [^.;]{0,60} ) $
        """, Options)]
    private static partial Regex LostBefore();

    [GeneratedRegex($$"""^ [^.;]{0,60} \b(?:{{Gone}}|(?:we|they)\ (?:are\ )?los(?:e|ing)|(?:are|is)\ (?:lost|stolen|thrown\ away)|compensation|penalt\w+|fines|refunds)\b""", Options)]
    private static partial Regex LostBehind();
}
