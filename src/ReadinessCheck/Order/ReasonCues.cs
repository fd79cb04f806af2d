using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The turns of phrase that tell kinds of reason apart.</summary>
internal static partial class ReasonCues
{
    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private const string Unit = @"(?:day|week|weekend|night|month|quarter|sprint|year|season|shift|hour|evening|working\ day)";

    private const string PerUnit = $@"\b(?:each|every|per|a|any|another)\ (?:further\ |additional\ |single\ )?{Unit}s?\b";

    private const string Loses = """
        (?:cost|costs|costing|lose|loses|losing|lost|burn|burns|waste|wastes|pay|pays|give\ away|forgo|forgoes|miss|misses|write\ off|fines?|spend|spends|comes?\ to|amounts?\ to|means?|eats?|swallows?|takes?)
        """;

    private const string Gone = """
        (?:gone|lost|wasted|thrown\ (?:away|out)|given\ away|burnt|burned|run\ off|runs\ off|vanish(?:es)?|disappears?|spoils?|leaks?|down\ the\ drain|out\ of\ the\ window|for\ nothing|goes?\ to\ waste|stolen)
        """;

    private const string AsLong = """
        (?:until|till|(?:for\ )?(?:as|so)\ long(?:\ as)?|while|that\ (?:this|it|we)|in\ which|it\ (?:stays|remains|is)|this\ (?:stays|remains|is)|without|we\ (?:wait|leave|delay|hesitate|let)|we\ dawdle|of\ (?:delay|waiting|dithering|hesitation|doing\ nothing)|delayed|later|longer)
        """;

    private const string Amount = """ (?:\d|\b(?:two|three|four|five|six|seven|eight|nine|half|ten|twenty|thirty|hundreds?|dozens?)\b) [\w.,%€$£\ ]{0,40} """;

    /// <summary>Plainly a cost of delay, whoever reads it.</summary>
    [GeneratedRegex(
        $$"""
        (?: \bcost\ of\ (?:the\ |this\ |any\ )?(?:delay|waiting)\b
          | {{PerUnit}} [\s,]+ {{AsLong}} \b (?! [^.;]{0,25} \b(?:nothing|no\b|little|not)) (?= [^.;]{0,80} (?: \d | \b(?:cost|lose|loss|lost|pay|people|customers|hours?|means?|fee|refund)))
          | \b{{Loses}}\b (?!\ (?:us\ |them\ )?(?:nothing|no\b|little)) [^.;]{0,70} {{PerUnit}} [^.;]{0,30}? \b{{AsLong}}\b
          | \b(?:until|till|(?:as|so)\ long(?:\ as)?|while)\b [^.;]{0,60} \b(?:{{Loses}}|{{Gone}})\b [^.;]{0,60} {{PerUnit}}
          | \b(?:lose|loses|losing|lost)\b [^.;]{0,30} \d [^.;]{0,40} {{PerUnit}}
          | {{Amount}} (?:of\ \w+\ )?(?:for\ )?{{PerUnit}} [^.;]{0,20} \b{{AsLong}}\b
          | {{Amount}} \b{{Gone}}\b [^.;]{0,20} {{PerUnit}}
          | {{Amount}} {{PerUnit}} [^.;]{0,20} \b{{Gone}}\b
          | \b(?:lose|loses|losing|waste|wastes|spend|spends|eat|eats|burn|burns|miss|misses|refund|refunds|bills?\ us|swallows?)\b [^.;]{0,40} {{Amount}} [^.;]{0,30} {{PerUnit}}
          | (?:[€$£]|R\$|\b(?:euros?|dollars?|pounds?|compensation|penalt\w+)\b) [^.;]{0,30} {{PerUnit}} [^.;]{0,20} \bour\ pocket | {{PerUnit}} [^.;]{0,60} \b(?:compensation|penalt\w+|fines|refunds)\b
          | \b(?:claims|refunds|penalties|losses|fines|compensation)\b [^.;]{0,60} {{PerUnit}} | {{Amount}} {{PerUnit}} \ (?:die|leave|drop|cancel|abandon|go\ elsewhere)\b
          | {{PerUnit}} [^.;]{0,60} \b(?:{{Gone}}|(?:are|is)\ (?:lost|stolen|thrown\ away))\b )
        """, Options)]
    public static partial Regex PlainCostOfDelay();

    /// <summary>Plainly a harm that grows, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: the\ longer\ (?:we|this|it|they|that)\b | (?<!\bnot\ |\bstopped\ |\bno\ longer\ )(?:keeps?|is|are|will\ keep)\ (?:on\ )?(?:growing|piling\ up|getting\ worse|accumulating|mounting|spreading|increasing|rising|worsening|multiplying)
          | (?:mounts?|piles?|heaps?)\ up\b | (?:heap|pile|backlog|damage|debt|hole|gap)\ (?:only\ )?(?:grows|gets|is\ growing) | snowball
          | (?:gets?|becomes?|grows?)\ (?:\w+\ )?(?:\w+er|worse|more\ \w+)\ (?:\w+\ ){0,2}?(?:each|every|by\ the|with\ (?:each|every)|from\ \w+\ to|day\ by\ day|week\ by\ week|as\ time)
          | (?:with\ |after\ |on\ |in\ )?(?:each|every)\ \w+ [^.;:]{0,50} \b(?:more|another|further|additional|adds?|grows?|worse|bigger|harder|wider|new\ ones)\b (?!\ (?:time|than))
          | (?:another|further|grows?|swells?|rots?|rising|rises|worse|adds?|creeps?|spreads?|widens?|climbs?|eats?\ into)\b [^.;]{0,50} \b(?:a|per|each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run|shift|weekend)\b
          | more\b [^.;]{0,60} \b(?:per|each|every|by\ the|with\ (?:each|every))\ (?:\w+\ )?(?:day|week|month|night|hour|sprint|release|import|run|shift|weekend)\b | (?:grows?|swells?|spreads?|worsens?|widens?)\ with\ (?:each|every)\b | day\ (?:by|after)\ day | week\ by\ week )
        """, Options)]
    public static partial Regex PlainGrowingHarm();

    /// <summary>Plainly work of others that waits, whoever reads it.</summary>
    [GeneratedRegex(
        """
        \b(?: (?:builds?|rel(?:y|ies)|depends?|hinges?|lives?|rests?|(?:is|are)\ (?:building|blocked|stuck))\ (?:up)?on\ (?:this|it)\b | (?:waits?|(?:is|are)\ (?:\w+\ )?waiting)\ for\ (?:this|these|it)\b
          | (?:parked|queued?|queues|stuck|frozen|held\ up|blocked|stalled)\ (?:up\ )?(?:behind|by|after|on)\ (?:this|it|us|ours)\b
          | (?:stands?|sits?|lies?|is|are|stays?|kept|keeps?)\ (?:\w+\ ){0,2}?(?:still|idle|idling|stuck|on\ hold|at\ a\ standstill|on\ ice|parked|frozen|stalled|blocked|dead(?:\ in\ the\ water)?|on\ (?:its|their)\ hands|in\ (?:the|its|a)\ drawer)\b
            [^.;]{0,20} (?: \b(?:until|till|without|w/o|before|(?:as|so)\ long(?:\ as)?|while)\ (?:this|it|we|our|us|int)\b | \bso\ long\b | \bbecause\ of\ us\b | : )
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
        \b(?: (?:now|at\ the\ moment|at\ present|right\ now|anyhow|anyway|currently|still\ in|just\ now)\b [^.]{0,130} \b(?:later|again|afterwards|in\ half\ a\ year|in\ a\ year|twice|a\ second\ time|never|for\ an\ own|once\ (?:it|she|he|they)|once\ it's|than\ when)\b | happens?\ to\ be\ (?:in|here|with)\b | (?:these\ days|today|for\ now)\b [^.]{0,130} \b(?:once|from\ cold)\b | (?:fail|learn|find\ out)\ (?:early|now)\b
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

    /// <summary>What announces the why behind the names: a colon, a dash, a semicolon and some words.</summary>
    [GeneratedRegex("""(?: :\s | [;–—] | \s-\s ) \s* \w+""", Options)]
    public static partial Regex Explains();
}
