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
          | (?:each|every|another|per|a)\ (?:day|week|weekend|night|month|quarter|sprint|year|season)\ (?:of\ (?:delay|waiting)|(?:that\ )?(?:we|it|this)\ (?:wait|leave\ it|delay|postpone|put\ it\ off|go\ (?:on|without)|is\ (?:late|delayed|postponed|not\ (?:there|done|in|live)))|without\ (?:it|this))\b
            (?! [^.;]{0,25} \b(?:nothing|no\b|little|not))
          | (?:cost|costs|costing|lose|loses|losing|burn|burns|waste|wastes|pay|pays|give\ away|forgo|forgoes|miss|misses|write\ off|fines?|spend|spends|comes?\ to|amounts?\ to)\b (?!\ (?:us\ |them\ )?(?:nothing|no\b|little))
            [^.;]{0,70} \b(?:each|every|per|a)\ (?:further\ |additional\ |single\ )?(?:day|week|weekend|night|month|quarter|sprint|season)\b
            (?: \ (?:that|in\ which|it|this|without|we|of\ (?:delay|waiting)|as\ long|delayed|until|till|while)\b | [^.;]{0,30}? \b(?:until|till|(?:as|so)\ long|while)\b )
          | (?:until|till|(?:as|so)\ long(?:\ as)?|while)\b [^.;]{0,60} \b(?:lose|loses|pay|pays|costs?|spend|spends|burn|burns|waste|wastes|run\ off|leaks?)\b [^.;]{0,60} \b(?:each|every|per|a)\ (?:day|week|weekend|night|month|quarter|sprint)
          | (?:lose|loses|losing|lost)\b [^.;]{0,30} \d [^.;]{0,40} \b(?:each|every|per|a)\ (?:day|week|weekend|night|month|quarter|sprint|season)\b
          | \d[\w.,%\ ]{0,40} \b(?:each|every|per|a)\ (?:day|week|weekend|night|month|quarter|sprint)\b [^.;]{0,20} \b(?:as|so)\ long\b
          | \d[\w.,%\ ]{0,30} \b(?:gone|lost|wasted|thrown\ away|given\ away|burnt|burned|run\ off|vanish|disappear|spoil)\b [^.;]{0,20} \b(?:each|every|per|a)\ (?:day|week|weekend|night|month|quarter|sprint|season)
          | (?:each|every)\ (?:day|week|weekend|night|month|quarter|sprint|season)\b [^.;]{0,60} \b(?:vanish|disappear|spoil|leak|go\ to\ waste|are\ (?:lost|stolen|thrown\ away)|is\ (?:lost|stolen|thrown\ away))\b )
        """, Options)]
    public static partial Regex PlainCostOfDelay();

    /// <summary>Plainly a harm that grows, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: the\ longer\ (?:we|this|it|they|that)\b | (?<!\bnot\ |\bstopped\ |\bno\ longer\ )(?:keeps?|is|are|will\ keep)\ (?:on\ )?(?:growing|piling\ up|getting\ worse|accumulating|mounting|spreading|increasing|rising|worsening|multiplying)
          | (?:gets?|becomes?|grows?)\ (?:\w+\ )?(?:worse|harder|bigger|longer|more\ expensive|larger|slower|costlier|dearer)\ (?:\w+\ ){0,2}?(?:each|every|by\ the|with\ (?:each|every)|from\ \w+\ to)
          | (?:each|every)\ (?:\w+\ )?(?:day|week|month|night|hour|morning|sprint|release|import|run|new\ \w+)\b [^.;]{0,40} \b(?:more|another|further|additional|adds?|grows?|worse|bigger|harder|new\ ones)\b
          | (?:another|further|grows?|rising|rises|worse|adds?|creeps?|spreads?|widens?|climbs?|eats?\ into)\b [^.;]{0,50} \b(?:a|per|each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run)\b
          | more\b [^.;]{0,40} \b(?:each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run)\b | with\ (?:each|every)\ [^.;]{1,40} \b(?:more|another)\b | day\ by\ day | week\ by\ week | snowball )
        """, Options)]
    public static partial Regex PlainGrowingHarm();

    /// <summary>Plainly work of others that waits, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: (?:builds?|rel(?:y|ies)|depends?|(?:is|are)\ (?:building|blocked))\ (?:up)?on\ (?:this|it)\b | (?:waits?|(?:is|are)\ (?:\w+\ )?waiting)\ for\ (?:this|these|it)\b
          | (?:stands?\ still|idle|on\ hold|stuck|blocked|stalled)\ (?:\w+\ )?(?:until|till|without)\ (?:this|it|that)\b
          | (?:cannot|can't|can\ only)\ [^.;]{1,60} \b(?:until|till|before|once)\ this\ (?:is|has|lands|works|exists|stands)\b
          | (?:cannot|can't|can\ only)\ (?:\w+\ )?(?:start|begin|go\ on|proceed|continue|plan|be\ (?:built|started|planned|finished|released|tested)|build|move|finish|test|release)\b [^.;]{0,40} \b(?:until|till|before|without|once|when)\ (?:this|it)\b )
        """, Options)]
    public static partial Regex PlainDependency();

    /// <summary>What takes such a turn of phrase back when it stands in front of it: "nobody waits for it".</summary>
    [GeneratedRegex("""\b(?:nobody|no\ one|nothing|none|neither|not|never|no\ \w+|n't)\b [\w\ ,]{0,25} $""", Options)]
    public static partial Regex Denial();

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
}
