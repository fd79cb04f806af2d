using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The turns of phrase that tell which of two items goes first. Each is matched beside the name of the other item.</summary>
internal static partial class PrecedenceCues
{
    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // What may stand between a cue and the name: "before (we start with) the story #12".
    private const string Filler = """
        [\s:*("'“‘\[]* (?: (?: (?:(?:we|you|they|anyone|anybody|one|people)\ (?:can\ |could\ |even\ |ever\ |then\ )?)?
          (?:start|begin|starting|beginning|do|doing|touch|touching|build|building|ship|shipping|tackle|tackling|pick\ up|picking\ up|take\ up|release|releasing
            |work\ on|working\ on|with|on|out|the\ work\ on|any\ work\ on|work\ on)
          | the|a|an|our|any|all\ of|both|either|issue|issues|item|items|ticket|tickets|story|stories|task|bug|epic|card|feature|items\ such\ as|even|e\.g\.|i\.e\.|namely
          | anything\ (?:in|on|from|of|else,?\ (?:e\.g\.|including|even)) | everything\ (?:in|on|from|of|else,?\ even) | the\ (?:new|planned|big|whole|old) | work
        ) [\s:*("'“‘\[]+ )* $
        """;

    /// <summary>In front of the name: the other one comes later, by comparison.</summary>
    [GeneratedRegex(
        """
        (?<cue> \b(?: before | ahead\ of | prior\ to | (?:earlier|sooner)\ than | in\ front\ of | rather\ than | instead\ of | precedes?
          | more\ (?:urgent|important|pressing|valuable|harmful|painful|costly|critical|serious|worth\ it)(?:\ (?:to|for)\ (?:us|them|users|customers))? (?:\ right\ now|\ now|\ at\ the\ moment)? \ than
          | (?:and|only|,)\ then | (?:matters|hurts|costs|weighs|worries\ \w+|helps)\ (?:us\ |them\ )?more\ (?:\w+\ )?than | worse\ than | outranks? | outweighs? | trumps | beats
          | (?:priority|precedence|preference)\ over | (?:prefer(?:red)?|choose|chosen|chose|pick(?:ed)?|rank(?:s|ed)?|put|placed?|this|it|first)\ (?:\w+\ ){0,2}?(?:over|above) )
        )
        """ + Filler, Options)]
    public static partial Regex LaterByComparison();

    /// <summary>In front of the name: this one comes later, by comparison.</summary>
    [GeneratedRegex(
        """
        (?<cue> \b(?: less\ (?:urgent|important|pressing|valuable|harmful|painful|costly|critical|serious)\ than | (?:can|could|may|should|must|has\ to|will|to)\ (?:come|go|be\ done)\ (?:right\ |directly\ |only\ )?after
          | (?:comes|goes|is\ done|later)\ (?:right\ |directly\ |only\ )?(?:after|than) | not\ as\ (?:urgent|important|pressing)\ as ) )
        """ + Filler, Options)]
    public static partial Regex FirstByComparison();

    /// <summary>In front of the name: the other one waits for this.</summary>
    [GeneratedRegex(
        """
        (?<cue> \b(?: (?:un)?block(?:s|ing)? | (?:needed|required|necessary|essential|indispensable|wanted|awaited)\ (?:\w+\ )?(?:by|for|in)
          | pre-?requisite\ (?:for|of|to) | pre-?condition\ (?:for|of) | (?:foundation|groundwork|basis|base|ground|stepping\ stone)\ (?:for|of|to)
          | enabl(?:es?|ing) | paves\ the\ way\ (?:for|to) | opens\ the\ (?:way|door)\ (?:for|to) | opens\ up | clears\ the\ (?:way|path)\ (?:for|to) | hold(?:s|ing)?\ up | holds\ back | stands?\ in\ the\ way\ of | is\ in\ the\ way\ of
          | gates | feeds(?:\ into)? | makes?\ (?:room\ for|possible) | frees | lets\ us\ (?:start|begin|do|build)
          | without\ (?:this|it)\b,? | dependenc(?:y|ies)\ (?:of|for) | depended\ (?:up)?on\ by | first\ step\ (?:towards?|to|for|of) | delays | delaying | stops ) )
        """ + Filler, Options)]
    public static partial Regex LaterByDependency();

    /// <summary>In front of the name: this one waits for the other.</summary>
    [GeneratedRegex(
        """
        (?<cue> \b(?: (?<bare>after) | depend(?:s|ed|ing|ent)?\ (?:up)?on | (?:blocked|gated|held\ up|stuck)\ (?:by|on|behind|until) | wait(?:s|ing|ed)?\ (?:for|on|until|till)
          | (?:still\ |also\ |first\ )?(?:needs?|requires?) | (?:once|as\ soon\ as|until|till) | rel(?:ies|y|ying)\ on | buil(?:ds?|ding|t)\ (?:up)?on(?:\ top\ of)? | on\ top\ of
          | (?:not|never)\ before | not\ (?:until|till) | hangs?\ on | subject\ to | follows(?:\ on\ from)? | (?:cannot|can't|can\ not|impossible|useless|pointless|no\ use|not\ \w+|makes\ no\ sense|nothing)\ (?:\w+\ ){0,4}?without
          | pre-?requisites?\ (?:is|are|:) | dependenc(?:y|ies)\ (?:is|are|:|on) | depends\ on:? | blocked\ by:? | behind ) )
        """ + Filler, Options)]
    public static partial Regex FirstByDependency();

    /// <summary>Behind the name: the other one waits for this.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*:,]* (?: (?:both|all|also|still|then|in\ turn|only|currently|and\ others?)\ )*
        (?<cue> (?:
            (?: depends?\ (?:up)?on | needs? | requires? | waits?\ (?:for|on) | (?:is|are|sits|sit)\ (?:all\ )?waiting\ (?:for|on) | (?:is|are|stays?|remains?)\ (?:\w+\ )?(?:blocked|held\ up|stuck)\ (?:by|on|until|behind|without)
              | builds?\ (?:up)?on(?:\ top\ of)? | rel(?:ies|y)\ on | hangs?\ on | will\ (?:need|use|read|build\ on|rely\ on) | would\ need | uses? | reads?(?:\ from)? | writes?\ (?:to|into) | calls? | consumes? | starts?\ from | (?:comes?|follows?|is|are)\ (?:only\ )?(?:after|on\ top\ of)
              | (?:is|are)\ (?:impossible|useless|pointless|worthless|blind|not\ possible|no\ use)\ without | makes?\ no\ sense\ without )
            \ (?: (?:\w+\ ){0,3}? (?:this|it|these|here|what\ (?:this|it))\b | (?:\w+\ ){1,8}? (?:with|from|of|by|in)\ this\b )
          | (?:cannot|can't|can\ not|can\ only|could\ not|could\ only|must\ not|may\ not|should\ not|will\ not|won't|isn't\ going\ to|is\ not\ going\ to)\ [^.;]*? \b(?:until|till|before|without|unless|as\ long\ as|once|when|after|while) \b
          | (?:has|have|had)\ to\ wait | must\ wait | is\ waiting\b(?!\ for) | are\ waiting\b(?!\ for) | (?:can|could|may|should|will)\ (?:then\ )?(?:follow|come\ (?:after|later|next|second)) | comes?\ (?:later|next|second|afterwards) | follows\b | would\ (?:otherwise\ )?(?:break|fail|have\ to\ be\ redone|stall)
          | (?:is|are)\ (?:not\ )?(?:blocked|stuck|on\ hold|stalled)\b (?!\ (?:by|on|behind)\ (?!this|it|that|the\ missing)) (?= .* \b(?:this|it|until|here|missing)\b | \s* [.)]? $ )
        ) | [^.;]{0,60}? \b(?:that|which)\ (?:this|it)\ (?:item\ |story\ |one\ )?(?:creates?|adds?|introduces?|brings?|builds?|provides?|makes?|defines?|produces?|delivers?|sets\ up|lays|writes?|fills?|collects?|exposes?|moves?) )
        """, Options)]
    public static partial Regex WaitsForThis();

    /// <summary>Behind the name: the other one can wait, by comparison.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*:,]* (?: (?:both|all|also|still|then)\ )*
        (?<cue> (?:can|could|may|should|might|will|would)\ (?:easily\ |well\ |safely\ |probably\ |certainly\ |happily\ )?wait\b(?!\ for) | (?:is|are)\ (?:far\ |much\ |a\ lot\ )?less\ (?:urgent|important|pressing|painful|harmful|costly)\b (?!\ than\ (?:\#|the))
          | (?:is|are)\ (?:merely\ |only\ |just\ |purely\ )?(?:cosmetic|a\ nice-to-have|nice\ to\ have|nice-to-have) | (?:loses?|costs?)\ nothing | has\ (?:no\ (?:deadline|date|hurry)) )
        """, Options)]
    public static partial Regex CanWait();

    /// <summary>Behind the name: the other one goes first.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*:,]* (?: (?:both|all|also|still|then)\ )*
        (?<cue> (?: (?:must|has\ to|have\ to|needs?\ to|should|will|would|is\ to|ought\ to)\ (?:come|go|be\ (?:done|finished|merged|in|live|ready|released|shipped|completed?|delivered|in\ place|built)|land|happen|ship)
              | comes?|goes|lands?|is\ (?:done|built|merged|needed|required) )\ (?:\w+\ )?(?:first|before\ (?:this|it|we|that)|earlier|beforehand)\b
          | (?:is\ )?block(?:s|ing)\ (?:this|it|us|that|everything\ here)\b | (?:is\ )?hold(?:s|ing)\ (?:this|it|us)\ (?:up|back) | holds\ up\ (?:this|it|us)\b | (?:is|are)\ a\ (?:pre-?requisite|pre-?condition|blocker)\b (?!\ (?:for|of|to)\ (?!this|it))
          | (?:is|are)\ (?:needed|required)\ (?:first|for\ this|here|by\ this) | (?:delivers?|provides?|brings?|adds?|creates?)\ (?:the\ )?\w+\ (?:\w+\ )?(?:that\ )?(?:this|it)\ (?:needs|uses|reads|builds\ on)
          | (?:is|are)\ (?:more\ (?:urgent|important|pressing))\b (?!\ than\ (?!this|it)) | takes?\ (?:precedence|priority)\b )
        """, Options)]
    public static partial Regex GoesFirst();

    /// <summary>Behind a name that follows <c>until</c>, <c>when</c> or <c>after</c>: it is a state that is waited for.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*]* (?: (?:is|are|has\ been|have\ been|gets?|was|were|will\ be)\ )? (?:fully\ |finally\ |all\ )? (?:done|finished|merged|in\b|live|completed?|delivered|shipped|released|there|ready|landed|lands|closed|implemented|deployed|out|ships|works|fixed|through)
        """, Options)]
    public static partial Regex IsDone();

    /// <summary>What takes a cue back when it stands in front of it: "does not block".</summary>
    [GeneratedRegex(
        """
        \b(?:not|n't|never|no\ longer|nor|neither|without|cannot|nothing|hardly|independent|isn't|doesn't|don't|won't|isnt|doesnt|need\ not|needn't|no|unlike)\b [\s\w,]{0,18} $ | n't\b [\s\w]{0,18} $
        """, Options)]
    public static partial Regex Denial();

    /// <summary>What makes it past and explained: "now that #12 is done".</summary>
    [GeneratedRegex(@"\b(?:now\ that|since|because|as)\s*$", Options)]
    public static partial Regex Trigger();

    /// <summary>What joins two names into one list.</summary>
    [GeneratedRegex("""^ [\s)\]"'”’*(]* (?:,|;|/|&|\+|and|or|nor|as\ well\ as|plus|,\ and|,\ or|\ -\ )? [\s("'“‘\[*]* (?:also\ |both\ |then\ |the\ |issue\ |story\ |of\ |for\ |even\ |before\ |on\ )* [\s("'“‘\[*]* $""", Options)]
    public static partial Regex Joins();
}
