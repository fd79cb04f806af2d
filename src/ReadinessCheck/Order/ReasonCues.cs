using System.Buffers;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The turns of phrase that tell kinds of reason apart.</summary>
internal static partial class ReasonCues
{
    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>One of these stands in every growing harm.</summary>
    public static readonly SearchValues<string> GrowthSigns = Signs(
        "longer", "grow", "pil", "getting worse", "accumul", "mount", "spread", "increas", "rising", "rises", "worse", "multipl", "heap", "build up", "builds up", "snowball",
        "each", "every", "creep", "widen", "climb", "swell", "rot", " per ", "day by", "day after", "week by", "hole", "gap", "eat", "becom", "gets", "adds", "another", "further");

    /// <summary>One of these stands where others wait.</summary>
    public static readonly SearchValues<string> DependencySigns = Signs(
        "build", "rel", "depend", "hinge", "live", "rest", "wait", "park", "queue", "stuck", "frozen", "held", "block", "stall", "still", "idl", "hold", "standstill", " on ice", "dead",
        "drawer", "hands", "cannot", "can't", "can not", "can only", "won't", "will not", "unable", "not able", "nothing", "no more", "can be", "await", "resume", "start", "begin");

    /// <summary>One of these stands where a chance will pass.</summary>
    public static readonly SearchValues<string> ChanceSigns = Signs(
        "now", "moment", "present", "anyhow", "anyway", "currently", "still in", "while", "cheaper", "better to", "easier", "happen", "these days", "today", "fail early", "learn early",
        "find out", "promised", "word", "resolved", "committed");

    /// <summary>Plainly a harm that grows, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: the\ longer\ (?:we|this|it|they|that)\b | (?<!\bnot\ |\bstopped\ |\bno\ longer\ )(?: (?:keeps?|will\ keep)\ (?:on\ )?(?:growing|spreading|increasing|rising|climbing)\b(?!\ up) | (?:keeps?|is|are|will\ keep)\ (?:on\ )?(?:piling\ up|getting\ worse|accumulating|mounting|worsening|multiplying) )
          | (?:mounts?|piles?|heaps?)\ up\b | (?:heap|pile|backlog|damage|debt|hole|gap)\ (?:only\ )?(?:grows|gets|is\ growing) | snowball
          | (?:gets?|becomes?|grows?)\ (?:\w+\ )?(?:\w+er|worse|more\ \w+)\ (?:\w+\ ){0,2}?(?:each|every|by\ the|with\ (?:each|every)|from\ \w+\ to|day\ by\ day|week\ by\ week|as\ time)
          | (?: (?:with|after)\ (?:each|every)\ \w+ | (?:each|every)\ (?:\w+\ )?(?:day|week|weekend|month|quarter|night|hour|morning|sprint|release|import|run|shift|season|year) )\b [^.;:]{0,50} \b(?:more|another|further|additional|adds?|grows?|worse|bigger|harder|wider)\b (?!\ (?:time|than))
          | (?:another|further|grows?|swells?|rots?|rising|rises|worse|adds?|creeps?|spreads?|widens?|climbs?|eats?\ into)\b [^.;]{0,50} \b(?:a|per|each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run|shift|weekend)\b
          | more\b [^.;]{0,60} \b(?:per|each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run|shift|weekend)\b | (?:goes?\ up|grows?|swells?|spreads?|worsens?|widens?|climbs?)\ with\ (?:each|every)\b | day\ (?:by|after)\ day | week\ by\ week )
        """, Options)]
    public static partial Regex PlainGrowingHarm();

    /// <summary>Plainly work of others that waits, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: (?:builds?|rel(?:y|ies)|depends?|hinges?|lives?|rests?|(?:is|are)\ (?:building|blocked|stuck))\ (?:up)?on\ (?-i:this|it)\b | (?:waits?|(?:is|are)\ (?:\w+\ )?waiting)\ for\ (?:this|these|it)\b
          | (?:parked|queued?|queues|stuck|frozen|held\ up|blocked|stalled)\ (?:up\ )?(?:behind|by|after|on)\ (?:this|it|us|ours)\b
          | (?:stands?|sits?|lies?|is|are|stays?|kept|keeps?)\ (?:\w+\ ){0,2}?(?:still|idle|idling|stuck|on\ hold|at\ a\ standstill|on\ ice|parked|frozen|stalled|blocked|dead(?:\ in\ the\ water)?|on\ (?:its|their)\ hands|in\ (?:the|its|a)\ drawer)\b
            [^.;]{0,20} (?: \b(?:until|till|without|w/o|before|(?:as|so)\ long(?:\ as)?|while)\ (?:this|it|we|our|us|int)\b | \bso\ long\b | \bbecause\ of\ us\b | : )
          | (?:cannot|can't|can\ not|won't|couldn't)\ [^.;]{1,70} \b(?:until|till|before)\ (?:we(?:['’]ve|\ have)?\ \w+\ (?:this|it)|they\ (?:have|get)\ (?:this|it|our))\b
          | holding\ (?:back|off)\b [^.;]{0,60} \b(?:until|till|before)\b | awaits?\b [^.;]{0,40} \bfrom\ us\b | can\ do\ (?:nothing|no\ more)\b [^.;]{0,20} \b(?:until|till|before)\ we\b
          | (?:cannot|can't|can\ not|can\ only|won't|will\ not|unable\ to|not\ able\ to|can\ do\ (?:nothing|no\ more)|no\ \w+\ (?:\w+\ ){0,4}can\ be)\b (?:\ \w+){0,2}? \ ?
              (?:start|begun|begin|go\ (?:on|ahead|live)|get\ (?:going|started|under\ way)|proceed|continue|carry\ on|plan|be\ (?:built|started|planned|finished|released|tested|begun|connected)|build|move\ on|move|finish|test|release|hand\ in|roll\ out|resume|ship)?
              \b [^.;]{0,70} \b(?:until|till|before|without|once|(?:as|so)\ long\ as|while)\ (?:this|our|we\ (?:have|finish|deliver|ship|publish|provide|serve|release|build|merge)|(?:it|there)(?:\ i|['’])s\ (?:no\ such|in\b|there|out|done|live))
          | (?:cannot|can't|can\ not|won't)\ (?:\w+\ )?(?:get\ (?:going|started|under\ way)|go\ ahead|move\ on|proceed|carry\ on)\b [^.;]{0,50} \b(?:while|until|till|(?:as|so)\ long\ as)\b
          | (?:resume|resumes|start|starts|begin|begins)\ (?:\w+\ ){0,2}?(?:the\ day|as\ soon\ as|once|when)\b [^.;]{0,60} \bnot\ (?:earlier|before|sooner) )
        """, Options)]
    public static partial Regex PlainDependency();

    /// <summary>Plainly a chance that will pass, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: (?:now|at\ the\ moment|at\ present|right\ now|anyhow|anyway|currently|still\ in|just\ now)\b [^.]{0,130} \b(?:later|again|afterwards|in\ half\ a\ year|in\ a\ year|twice|a\ second\ time|never|for\ an\ own|once\ (?:it|she|he|they)|once\ it's|than\ when)\b | happens?\ to\ be\ (?:in|here|with)\b | (?:these\ days|for\ now)\b [^.]{0,130} \b(?:once|from\ cold)\b | today\b [^.]{0,60} \bfrom\ cold\b | (?:fail|learn|find\ out)\ (?:early|now)\b
          | (?:promised|gave\ (?:its|our|his|her|their)\ word|resolved|committed)\b [^.]{0,80} \b(?:next|first)\b
          | while\ [^.;:]{1,40} \b(?:is|are|sits?|sitting|stands?)\b [^.;:]{0,25} \b(?:with\ us|here|in\ our|open|in\ the\ house|available)\b
          | (?:cheaper|better|easier)\ to\ (?:learn|know|find\ out|see|do)\ (?:that|this|it)\ (?:now|early|while|before) )
        """, Options)]
    public static partial Regex PlainChance();

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

    /// <summary>What gives a comparison its why, wherever it stands.</summary>
    [GeneratedRegex("""\b(?:because|since|as\b(?!\ (?:agreed|planned|discussed|usual|said|well|soon|promised|decided))|so\ that|otherwise|or\ else|which|whereas|given|seeing|considering|while|due\ to|for\ (?:it|they|this)|the\ latter|the\ former|that\ one|then|reason|would|only|else)\b""", Options)]
    public static partial Regex Why();

    private static SearchValues<string> Signs(params ReadOnlySpan<string> signs) => SearchValues.Create(signs, StringComparison.OrdinalIgnoreCase);

    /// <summary>What announces the why behind the names: a colon, a dash, a semicolon and some words.</summary>
    [GeneratedRegex("""(?: :\s | [;–—] | \s-\s ) \s* \w+""", Options)]
    public static partial Regex Explains();
}
