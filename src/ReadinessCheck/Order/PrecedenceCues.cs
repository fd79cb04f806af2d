using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The turns of phrase that tell which of two items goes first. Each is matched beside the name of the other item.</summary>
internal static partial class PrecedenceCues
{
    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // What may stand between a cue and the name: "before (we start with) the story #12".
    private const string Filler = """
        [\s:*_("'“‘\[]* (?: (?: (?:(?:we|you|they|anyone|anybody|one|people)\ (?:can\ |could\ |even\ |ever\ |then\ )?)?
          (?:start|starts|begin|begins|starting|beginning|do|does|doing|touch|touches|touching|build|building|ship|shipping|tackle|tackling|pick\ up|picking\ up|take\ up|release|releasing|open|opening
            |work\ on|working\ on|with|on|out|the\ work\ on|any\ work\ on)
          | the|a|an|our|any|all\ of|both|either|issue|issues|item|items|ticket|tickets|story|stories|task|bug|epic|card|feature|items\ such\ as|even|e\.g\.|i\.e\.|namely
          | anything\ (?:in|on|from|of|else,?\ (?:e\.g\.|including|even)) | everything\ (?:in|on|from|of|else,?\ even) | the\ (?:new|planned|big|whole|old) | work
        ) [\s:*_("'“‘\[]+ )* $
        """;

    // To need something: what is needed goes first.
    private const string Needs = """
        (?: (?:depend(?:s|ed|ing)?|hing(?:es?|ing)|rest(?:s|ing)?|hang(?:s|ing)?|rel(?:y|ies|ying)|buil(?:ds?|ding|t)|lean(?:s|ing)?|liv(?:es?|ing)|draws?|sits?)\ (?:entirely\ |wholly\ |heavily\ |directly\ |completely\ )?(?:up)?on(?:\ top\ of)?
          | (?:dependent|contingent|conditional|reliant|based)\ (?:up)?on | on\ top\ of | stands?\ (?:and|or)\ falls?\ with | wait(?:s|ing|ed)?\ (?:for|on|until|till|behind)
          | (?:still\ |also\ |first\ |really\ |badly\ )?(?:needs?|requires?|presupposes?|wants|assumes?) | (?:parked|queued?|queues|queuing|stuck|frozen|held\ up|held\ back|blocked|gated|stalled)\ (?:up\ )?(?:behind|by|on|until|till|after)
          | subject\ to | follows?(?:\ on\ from)? | in\ need\ of | comes\ on\ the\ heels\ of )
        """;

    // To make no headway.
    private const string Halted = """
        (?: (?:stands?|sits?|lies?|is|are|stays?|remains?|keeps?)\ (?:\w+\ ){0,2}? (?:still|idle|idling|stuck|on\ hold|at\ a\ standstill|on\ ice|parked|frozen|stalled|blocked|dead(?:\ in\ the\ water)?|on\ (?:its|their)\ hands|in\ (?:the|its|a)\ drawer|waiting|halted|grounded|shelved|pending|held)
          | (?:cannot|can't|can\ not|could\ not|couldn't|won't|will\ not|must\ not|may\ not|should\ not|is\ not|isn't|are\ not|aren't|not|unable|impossible|hardly|no\ use)\b [^.;]{0,50}?
          | (?:gets?|got|goes|comes?)\ nowhere | (?:has|have)\ (?:nothing|no\ way|no\ chance)\b [^.;]{0,40}? | can\ (?:do\ )?(?:nothing|no\ more) [^.;]{0,20}? | (?:can|may|could)\ only\b [^.;]{0,40}? | makes?\ no\ sense )
        """;

    private const string Unless = """ (?:until|till|before|without|w/o|unless|(?:for\ )?(?:as|so)\ long\ as|while|once|when|after|any\ (?:earlier|sooner)(?:\ than)?|earlier\ than|for\ (?:want|lack)\ of) """;

    /// <summary>In front of the name: the other one comes later, by comparison.</summary>
    [GeneratedRegex(
        $$"""
        (?<cue> \b(?: before | ahead\ of | prior\ to | (?:earlier|sooner|rather)\ (?:than|as) | (?:in|up)\ front\ of | instead\ of | preced(?:es?|ing) | by\ the\ time
          | more\ (?:urgent|important|pressing|valuable|harmful|painful|costly|critical|serious|worth\ it)(?:\ (?:to|for)\ (?:\w+\ ){0,2}\w+)? (?:\ right\ now|\ now|\ at\ the\ moment)? \ than
          | (?:and|only|,)\ then | (?:matters|hurts|costs|weighs|worries\ \w+|helps|counts)\ (?:us\ |them\ )?more\ (?:\w+\ )?than | worse\ than | (?:ranks?|ranked|placed|higher)\ (?:\w+\ )?(?:higher|above|over)\ than | (?:swapped|moved|pulled|put|bumped|pushed)\ (?:it\ |this\ )?(?:up\ )?past | higher\ than | (?:higher|greater|more)\ priority\ than | outranks? | outweighs? | trumps | beats | overtakes? | leapfrogs?
          | (?:priority|precedence|preference)\ over | (?:prefer(?:red)?|choose|chosen|chose|pick(?:ed)?|rank(?:s|ed)?|put|placed?|this|it|first)\ (?:\w+\ ){0,2}?(?:over|above)
          | (?:this|it|theirs|ours|these|this\ one)\ (?:go(?:es)?\ |runs?\ |comes?\ |be\ |is\ )?first\ and ) )
        {{Filler}}
        """, Options)]
    public static partial Regex LaterByComparison();

    /// <summary>In front of the name: this one comes later, by comparison.</summary>
    [GeneratedRegex(
        $$"""
        (?<cue> \b(?: less\ (?:urgent|important|pressing|valuable|harmful|painful|costly|critical|serious)\ than | (?:lower|less)\ priority\ than | later\ than | not\ as\ (?:urgent|important|pressing)\ as
          | (?:gives?|giving|yields?|make)\ (?:way|precedence|place)\ to | yields?\ to | takes?\ (?:a\ )?(?:back\ seat|second\ place)\ to | (?:second|behind)\ (?:only\ )?to ) )
        {{Filler}}
        """, Options)]
    public static partial Regex FirstByComparison();

    /// <summary>In front of the name: the other one waits for this.</summary>
    [GeneratedRegex(
        $$"""
        (?<cue> \b(?: (?:un)?block(?:s|ing)? | unlock(?:s|ing)? | (?:needed|required|necessary|essential|indispensable|wanted|awaited|missing)\ (?:\w+\ )?(?:by|for|in)
          | pre-?requisite\ (?:for|of|to) | pre-?condition\ (?:for|of) | (?:foundation|groundwork|basis|base|ground|stepping\ stone|key|door\ opener|input|fuel|blocker)\ (?:for|of|to)
          | enabl(?:es?|ing) | paves\ the\ way\ (?:for|to) | opens\ the\ (?:way|door)\ (?:for|to) | opens\ up | clears\ the\ (?:way|path)\ (?:for|to) | hold(?:s|ing)?\ up | holds\ back | stands?\ in\ the\ way\ of | is\ in\ the\ way\ of
          | gates | feeds(?:\ into)? | makes?\ (?:room\ for|possible) | frees | lets\ us\ (?:start|begin|do|build) | gets?\ (?:\w+\ ){0,2}going\ (?:on|with) | without\ (?:this|it)\b,? | unless\ (?:we\ )?\w+\ (?:this|it)\b,?(?:\ also)?
          | dependenc(?:y|ies)\ (?:of|for) | depended\ (?:up)?on\ by | first\ step\ (?:towards?|to|for|of) | delays | delaying | stops | (?:last|missing|only)\ (?:\w+\ )?(?:piece|part|thing|brick|bit)\ (?:\w+\ )?(?:of|for|in|that) ) )
        {{Filler}}
        """, Options)]
    public static partial Regex LaterByDependency();

    /// <summary>In front of the name: work on the other one, which can or cannot begin.</summary>
    [GeneratedRegex(
        $$"""
        (?<cue> \b(?:not|never|cannot|can't|can|could|may|won't|no\ point\ in|no\ use\ in)\ (?:\w+\ )?(?:to\ )?(?:touch(?:ing)?|start(?:ing)?(?:\ with|\ on)?|begin(?:ning)?(?:\ with)?|open(?:ing)?|tackl(?:e|ing)|do(?:ing)?|tak(?:e|ing)\ up|pick(?:ing)?\ up|look(?:ing)?\ at|ship(?:ping)?|build(?:ing)?|finish(?:ing)?|release|plan) | n't\ (?:touch|start|begin|open|tackle|do|take\ up|pick\ up|look\ at|ship|build) )
        {{Filler}}
        """, Options)]
    public static partial Regex WorkOn();

    /// <summary>In front of the name: this one waits for the other.</summary>
    [GeneratedRegex(
        $$"""
        (?<cue> \b(?: after | {{Needs}}
          | (?:once|as\ soon\ as|until|till) | (?:not(?!\ only)|never)\ (?:\w+\ ){0,3}?before | not\ (?:\w+\ ){0,3}?(?:until|till) | (?:cannot|can't|can\ not|impossible|useless|pointless|no\ use|not\ (?!only)\w+|makes\ no\ sense|nothing|no\ point)\ (?:\w+\ ){0,4}?(?:without|before|until)
          | pre-?requisites?\ (?:is|are|:) | dependenc(?:y|ies)\s*(?:is|are|:|on) | depends\ on:? | blocked\ by:? | behind ) )
        {{Filler}}
        """, Options)]
    public static partial Regex FirstByDependency();

    /// <summary>Behind the name: the other one waits for this.</summary>
    [GeneratedRegex(
        $$"""
        ^ [\s)\]"'”’*_:,]* (?: (?:both|all|also|still|then|in\ turn|only|currently|directly|and\ others?|therefore|for\ (?:its|their)\ part|will|would|does|do|,)\ )*
        (?<cue>
            (?:(?:is|are|was|were|will\ be|has\ been|have\ been|stays?|sits?|remains?|keeps?)\ (?:\w+\ )?)? {{Needs}} \ (?: (?:\w+\ ){0,3}? (?:this|it|these|here|us|ours|what\ (?:this|it)|our\ \w+)\b | (?:\w+\ ){1,8}? (?:with|from|of|by|in)\ (?:this|us)\b | [^.;]{1,60}\b to\ (?:get\ (?:under\ way|going|started)|start|begin)\b )
          | {{Halted}} \ ? \b{{Unless}} \b (?! \ (?:\#|[A-Z]+-\d) )
          | (?:stands?|is|are|sits?)\ (?:\w+\ )?(?:idle|idling|still|stuck|on\ hold)\ because\ of\ us
          | (?:can|could|may|will)\ (?:then\ )?(?:only\ )?(?:start|begin|go\ ahead|proceed|be\ \w+|follow|continue)\ [^.;]{0,20}? (?:once|when|after|as\ soon\ as)\ (?:this|it)\b
          | (?:comes?|follows?|is|are)\ (?:only\ )?(?:after|on\ top\ of)\ (?:this|it)\b
          | (?:uses?|reads?(?:\ from)?|writes?\ (?:to|into)|calls?|consumes?|pulls?|takes?|gets?|starts?\ from|embeds?|will\ (?:use|read|build\ on|rely\ on))\ (?: (?:\w+\ ){0,3}? (?:this|it|these|here|what\ (?:this|it)) (?= \s*(?:[.,;:)]|$) | \ (?:and|for|to|when|so|as|because)\b | \ (?:creates?|adds?|brings?|makes?|writes?|builds?|defines?|delivers?)\b) | (?:\w+\ ){1,8}? (?:with|from|of|by|in)\ this\b )
          | (?:is|are)\ (?:impossible|useless|pointless|worthless|blind)\ without | (?:has|have|had)\ to\ wait | must\ wait | (?:is|are)\ waiting\b(?!\ (?:for|on)\ \w)
           | would\ (?:otherwise\ )?(?:break|fail|have\ to\ be\ redone|stall)
          | (?:is|are)\ (?:blocked|stuck|on\ hold|stalled)\b (?!\ (?:by|on|behind)\ (?!this|it|that|the\ missing)) (?= .* \b(?:this|it|until|here|missing)\b | \s* [.)]? $ )
          | (?:is|are)\ (?:still\ )?(?:missing|lacking)\b | [^.;]{0,60}? \b(?:that|which)\ (?:this|it)\ (?:item\ |story\ |one\ )?(?:creates?|adds?|introduces?|brings?|builds?|provides?|makes?|defines?|produces?|delivers?|sets\ up|lays|writes?|fills?|collects?|exposes?|moves?)
          | (?:before|until|till|unless|(?:as|so)\ long\ as)\ (?:this|it|we|the\ \w+)\ (?:is|are|isn't|has|have|hasn't|lands?|works|finish)\b
          | (?:gets?|is|will\ be)\ (?:built|based)\ (?:up)?on\b | [^.;]{0,100}? \b(?:has|have)\ to\ (?:wait|hold|hang)\b [^.;]{0,30} \b(?:until|till)\ (?:this|we)\b )
        """, Options)]
    public static partial Regex WaitsForThis();

    /// <summary>Behind the name: the other one can wait, by comparison.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*_:,]* (?: (?:both|all|also|still|then)\ )*
        (?<cue> (?:can|could|may|should|might|will|would)\ (?:easily\ |well\ |safely\ |probably\ |certainly\ |happily\ )?wait\b(?!\ for) | (?:is|are)\ (?:far\ |much\ |a\ lot\ )?less\ (?:urgent|important|pressing|painful|harmful|costly)\b (?!\ than\ (?:\#|the))
          | (?:can|could|may|should|will)\ (?:then\ )?(?:follow|come\ (?:after|later|next|second)) | comes?\ (?:later|next|second|afterwards) | follows\b(?!\ (?:the|a)) | (?:is|are)\ (?:merely\ |only\ |just\ |purely\ )?(?:cosmetic|a\ nice-to-have|nice\ to\ have|nice-to-have) | (?:loses?|costs?)\ nothing | has\ (?:no\ (?:deadline|date|hurry))
          | (?:should|must|has\ to|will|may|can|to)\ (?:give\ way|yield|stand\ back|step\ back|trail|follow|come\ second|take\ a\ back\ seat)\b | gives?\ way\ to\ (?:this|it)
          | (?:second|later|afterwards|to\ trail|last)\b | [^.;]{0,20} \b(?:so|and)\ (?:that\ )?this\ (?:one\ )?(?:runs|goes|comes|is\ done|is)\ first\b )
        """, Options)]
    public static partial Regex CanWait();

    /// <summary>In front of a name that comes second: "this first and #12 later".</summary>
    [GeneratedRegex(@"\b(?:first|lead|leads|ahead|swapped\ with|front)\b", Options)]
    public static partial Regex SaysFirst();

    /// <summary>Behind the name: the other one goes first.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*_:,]* (?: (?:both|all|also|still|then)\ )*
        (?<cue> (?: (?:must|has\ to|have\ to|needs?\ to|should|will|would|is\ to|ought\ to)\ (?:come|go|be\ (?:done|finished|merged|in|live|ready|released|shipped|completed?|delivered|in\ place|built)|land|happen|ship)
              | comes?|goes|lands?|is\ (?:done|built|merged|needed|required) )\ (?:\w+\ )?(?:first|before\ (?:this|it|we|that)|earlier|beforehand)\b
          | (?:is\ )?block(?:s|ing)\ (?:this|it|us|that|everything\ here)\b | (?:is\ )?hold(?:s|ing)\ (?:this|it|us)\ (?:up|back) | holds\ up\ (?:this|it|us)\b | (?:is|are)\ a\ (?:pre-?requisite|pre-?condition|blocker)\b (?!\ (?:for|of|to)\ (?!this|it))
          | (?:is|are)\ (?:needed|required)\ (?:first|for\ this|here|by\ this) | (?:delivers?|provides?|brings?|adds?|creates?)\ (?:the\ )?\w+\ (?:\w+\ )?(?:that\ )?(?:this|it)\ (?:needs|uses|reads|builds\ on)
          | unlocks\ (?:this|it)\b )
        """, Options)]
    public static partial Regex GoesFirst();

    /// <summary>Behind the name: the other one goes first, by comparison.</summary>
    [GeneratedRegex("""^ [\s)\]"'”’*_:,]* (?:is|are)\ (?:\w+\ )?more\ (?:urgent|important|pressing)\b (?!\ than\ (?!this|it)) | ^ [\s)\]"'”’*_:,]* takes?\ (?:precedence|priority)\b (?!\ over\ (?!this|it))""", Options)]
    public static partial Regex IsMoreUrgent();

    /// <summary>In front of the name, with <c>first</c> behind it: "do #12 first".</summary>
    [GeneratedRegex(@"\b(?:do|take|finish|build|ship|merge|start\ with|release|land)\s*$", Options)]
    public static partial Regex Do();

    /// <summary>Behind a name that follows <c>until</c>, <c>when</c> or <c>after</c>: it is a state that is waited for.</summary>
    [GeneratedRegex(
        """
        ^ [\s)\]"'”’*_]* (?: (?:is|are|has\ been|have\ been|gets?|will\ be)\ )? (?:fully\ |finally\ |all\ )? (?:done|finished|merged|in\b|live|completed?|delivered|shipped|released|there|ready|landed|lands|closed|implemented|deployed|out|ships|works|fixed|through)
        """, Options)]
    public static partial Regex IsDone();

    /// <summary>What takes a cue back when it stands in front of it: "does not block".</summary>
    [GeneratedRegex(
        """
        \b(?:not(?!\ only)|never|no\ longer|nor|neither|without|cannot|nothing|nobody|hardly|independent|need\ not|needn't|no|unlike)\b [\s\w,]{0,18} $ | n't\b [\s\w]{0,18} $
        """, Options)]
    public static partial Regex Denial();

    /// <summary>What stands in front of a name of which nothing is said: "neither #12 nor #13 needs this".</summary>
    [GeneratedRegex(@"\b(?:neither|none\ of|no|not\ even|nor)\s*$", Options)]
    public static partial Regex Nobody();

    /// <summary>Who waits, where it is not this item.</summary>
    [GeneratedRegex(@"\b(?:nobody|no\ one|nothing|partners?|customers?|users?|people|they|everyone|everybody|others?|teams?|someone|somebody|crew|colleagues)\b [^.;]{0,25} $", Options)]
    public static partial Regex OtherSubject();

    /// <summary>What tells of the past in front of "before".</summary>
    [GeneratedRegex(@"\b(?:worked|was|were|existed|happened|had|did|ran|stood)\b [^.;]{0,30} $", Options)]
    public static partial Regex Past();

    /// <summary>What makes a sentence one about what might be, was once, or somebody asked.</summary>
    [GeneratedRegex(
        """
        \b(?:if|whether|used\ to|nobody\ should|no\ one\ should|wanted\ to\ know|wondered|wonders|asked\ (?:if|whether|me|us)|supposed\ to\ be|hypothetically|in\ theory|at\ first\ we|we\ once|formerly|originally|once\ stood|no\ longer\ has\ to|imagine|suppose|in\ case|not\ so\ that|not\ the\ case|not\ true|untrue|isn't\ true|a\ myth|wrong\ that|(?:this|it)\ (?:once\ )?(?:stood|was|came|went|ranked))\b [^.;]* $
        """, Options)]
    public static partial Regex Hypothetical();

    /// <summary>What makes "after" one of history: "noticed a week after #12 had gone live".</summary>
    [GeneratedRegex(@"\b(?:noticed|seen|broke|broken|appeared|started|began|introduced|regress\w*|happens|happened|came\ up|days?|weeks?|months?|hours?|shortly|ever\ since|since)\b [^.;]{0,30} $", Options)]
    public static partial Regex History();

    /// <summary>What joins two names into one list.</summary>
    [GeneratedRegex("""^ [\s)\]"'”’*_(]* (?:,|;|/|&|\+|and|or|nor|as\ well\ as|plus|,\ and|,\ or|\ -\ )? [\s("'“‘\[*_]* (?:also\ |both\ |the\ |issue\ |story\ |of\ |even\ )* [\s("'“‘\[*_]* $""", Options)]
    public static partial Regex Joins();
}
