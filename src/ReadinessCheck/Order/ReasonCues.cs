using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The turns of phrase that tell kinds of reason apart.</summary>
internal static partial class ReasonCues
{
    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>Plainly a cost of delay, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: cost\ of\ (?:the\ |this\ |any\ )?(?:delay|waiting)
          | (?:each|every|another|per|a)\ (?:day|week|month|quarter|sprint|year)\ (?:of\ (?:delay|waiting)|(?:that\ )?(?:we|it|this)\ (?:wait|delay|postpone|put\ it\ off|is\ (?:late|delayed|postponed|not\ (?:there|done|in|live)))|later|longer|without\ (?:it|this)) [^.;]*? \b (?:cost|costs|lose|loses|losing|lost|means|adds|burns|forgo|pay|pays|miss|spend|spends|gives\ away|give\ away|is\ worth)
          | (?:cost|costs|costing|lose|loses|losing|burn|burns|burning|waste|wastes|wasting|pay|pays|paying|give\ away|forgo|forgoes|miss|misses|write\ off)\b [^.;]{0,60} \b(?:each|every|per|a)\ (?:further\ |additional\ |single\ )?(?:day|week|month|quarter|sprint)\b [^.;]{0,30}? \b(?:until|till|as\ long\ as|while|that\ (?:this|it|we)|we\ wait|of\ delay|of\ waiting|without|delayed)
          | (?:until|till|as\ long\ as|while|for\ as\ long\ as)\b [^.;]{0,60} \b(?:lose|loses|pay|pays|costs?|spend|spends|burn|burns|waste|wastes)\b [^.;]{0,60} \b(?:each|every|per|a)\ (?:day|week|month|quarter|sprint) )
        """, Options)]
    public static partial Regex PlainCostOfDelay();

    /// <summary>Plainly a harm that grows, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: the\ longer\ (?:we|this|it|they|that)\b | (?:keeps?|is|are|will\ keep)\ (?:on\ )?(?:growing|piling\ up|getting\ worse|accumulating|mounting|spreading|increasing|rising|worsening|multiplying)
          | (?:gets?|becomes?|grows?)\ (?:\w+\ )?(?:worse|harder|bigger|longer|more\ expensive|larger|slower|costlier|dearer)\ (?:\w+\ ){0,2}?(?:each|every|by\ the|with\ (?:each|every)|from\ \w+\ to)
          | (?:each|every)\ (?:\w+\ )?(?:day|week|month|night|hour|morning|sprint|release|import|run|new\ \w+)\b [^.;]{0,40} \b(?:more|another|further|additional|adds?|grows?|worse|bigger|harder|new\ ones)\b
          | (?:more|another|further|grows?|rising|worse|adds?)\b [^.;]{0,50} \b(?:each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run)\b | day\ by\ day | week\ by\ week | snowball )
        """, Options)]
    public static partial Regex PlainGrowingHarm();

    /// <summary>Where it is a concrete reason at all, one of cost.</summary>
    [GeneratedRegex(
        """\b(?:cost|costs|costing|lose|loses|losing|lost|pay|pays|paying|spend|spends|waste|wastes|burn|burns|miss|refund|refunds|penalt\w+|fine|fines)\b .* \b(?:a|per|each|every)\s(?:\w+\s)?(?:day|week|month|quarter|sprint|hour|year|night)\b | \b(?:a|per|each|every)\s(?:\w+\s)?(?:day|week|month|quarter|sprint|hour|year|night)\b .* \b(?:cost|costs|lose|loses|losing|pay|pays|spend|spends|waste|wastes|burn|burns)\b""", Options)]
    public static partial Regex CostPerTime();

    /// <summary>Where it is a concrete reason at all, one of growth.</summary>
    [GeneratedRegex("""\b(?:grow|grows|growing|rising|rise|increas\w+|worse\w*|accumulat\w+|pil(?:es|ing)\ up|more\ and\ more|doubl\w+|spread\w*|by\ now|already\s\d+)\b""", Options)]
    public static partial Regex Growth();

    /// <summary>Where it is a concrete reason at all, one of other work that waits.</summary>
    [GeneratedRegex(
        """
        \b(?: (?:un)?block(?:s|ed|ing|er)? | depend\w* | wait(?:s|ing)?\ (?:for|on)\ (?:this|it) | waiting | pre-?requisite | pre-?condition | foundation | groundwork | builds?\ on | needs?\ (?:this|it)\b | (?:cannot|can't|can\ only)\ (?:\w+\ ){1,4}(?:until|before|without)
          | first\ step | needed\ (?:by|for) | required\ (?:by|for) | enabl\w+ | stands?\ still | idle | on\ hold | stuck )\b
        """, Options)]
    public static partial Regex Dependency();

    /// <summary>What gives a comparison its why.</summary>
    [GeneratedRegex("""\b(?:because|since|as|so\ that|otherwise|or\ else|which|whereas|while|due\ to|for\ (?:it|they|this)|the\ latter|the\ former|that\ one|then|reason|would|only|else)\b | [:;–—]""", Options)]
    public static partial Regex Why();

    /// <summary>Any sign that a passage speaks of order: what has none of them needs no second look.</summary>
    [GeneratedRegex(
        """
        \b(?: before|ahead|prior|sooner|earlier|rather|instead|preced\w*|than|over|above|priorit\w*|outrank\w*|trump\w*|beats|prefer\w* | (?:un)?block\w*|need\w*|requir\w*|depend\w*|wait\w*|pre-?\w*|foundation|ground\w*|basis|enabl\w*|way|door|hold\w*|gat\w+|step|delay\w*
          | after|once|until|till|rel(?:y|ies|ying)|buil\w+|behind|follow\w*|first|later|next|without|cannot|can't|can|could|stuck|when|uses?|reads?|writes?|that\ (?:this|it)|less|merely|only|cosmetic|follow-up|then
          | longer|each|every|cost\w*|los[et]\w*|grow\w*|worse|by|due|deadline|latest|expires?|ends? )\b | \d
        """, Options)]
    public static partial Regex AnySign();
}
