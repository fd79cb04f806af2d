using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Setup;

/// <summary>Says which of the five questions a heading seems to ask. Only plain cases: the user is shown the rest. Pure.</summary>
internal static partial class HeadingSense
{
    // The first one that fits counts: "Why now" asks for the order, not for the reason.
    private static readonly (Regex Words, string Criterion)[] Senses =
    [
        (Ordering(), CriterionIds.Ordering),
        (TradeOff(), CriterionIds.TradeOff),
        (ExpectedOutcome(), CriterionIds.ExpectedOutcome),
        (BusinessReason(), CriterionIds.BusinessReason),
        (CustomerNeed(), CriterionIds.CustomerNeed),
    ];

    /// <summary>Gives the question; null where it is not plain that the heading asks one.</summary>
    public static string? Of(string heading) => Senses.FirstOrDefault(sense => sense.Words.IsMatch(heading)).Criterion;

    [GeneratedRegex(@"\bwhy\b.*\b(now|first|today|before)\b|\burgen(t|cy)\b|\bdeadline|\bwhen (do you|is (it|this)) need|\bneeded by\b|\bcost of delay\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordering();

    [GeneratedRegex(@"\btrade-?\s?offs?\b|\balternatives?\b|\bdrawbacks?\b|\bdownsides?\b|\bout[- ]of[- ]scope\b|\bnon-?goals?\b|\bwhat (do|will) we (give up|not do|leave out)\b|\bnot (in|part of) (the )?scope\b", RegexOptions.IgnoreCase)]
    private static partial Regex TradeOff();

    [GeneratedRegex(@"\bacceptance criteria\b|\b(expected|desired|intended) (outcomes?|results? for|benefits?|impact|effects?)\b|\boutcomes?\b|\bsuccess (criteria|measures?|metrics?|looks? like)\b|\bhow (will|do|would|can) (we|you) (know|measure|see|tell)\b|\bwhat (will|would) (change|be different)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExpectedOutcome();

    [GeneratedRegex(@"\bbusiness (reason|value|case|goal|need|impact|benefit|justification)s?\b|\bwhy (is (it|this) (worth|important|valuable)|does (it|this) matter|should we|are we|do we)\b|\brationale\b|\bjustification\b|\bvalue (to|for) (us|the (business|company|organi[sz]ation))\b", RegexOptions.IgnoreCase)]
    private static partial Regex BusinessReason();

    [GeneratedRegex(@"\b(customer|user|stakeholder)('?s'?)? (needs?|problems?|story|stories|pains?)\b|\bproblem( statement| description)?\s*$|\b(related to|what|which) (is )?(a |the |your )?problem\b|\bpain points?\b|\bwho (needs|is affected|asked|is it for|will use|benefits)\b|\bproblem (to|you|we|this|that)\b|\buse[- ]cases?\b", RegexOptions.IgnoreCase)]
    private static partial Regex CustomerNeed();
}
