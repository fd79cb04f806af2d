using System.Text.RegularExpressions;
using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>What the phrases that a team counts make of a criterion's own judgement.</summary>
internal static partial class TeamJudgement
{
    /// <summary>Raises a judgement below answered where a sentence has a phrase that answers this question.</summary>
    /// <param name="judged">What the criterion says.</param>
    /// <param name="criterion">Its id.</param>
    /// <param name="reading">The item.</param>
    public static Judgement Of(Judgement judged, string criterion, ItemReading reading)
    {
        if (!reading.Words.CountsFor(criterion))
        {
            return judged;
        }

        foreach (Passage passage in reading.Scores.Passages)
        {
            if (PhraseIn(passage, criterion, reading) is { } phrase)
            {
                return judged.Level == Level.Answered
                    ? judged with { Phrase = phrase }
                    : new Judgement(Level.Answered, 1, SureGap: false, Why(phrase), [passage]) { Phrase = phrase };
            }
        }

        return judged;
    }

    /// <summary>Says in a sentence that a phrase answers.</summary>
    public static string Why(string phrase) => $"Your configuration counts “{phrase}” as an answer.";

    /// <summary>Gives the counted phrase by which a passage answers a question; null where it does not.</summary>
    /// <remarks>
    /// A team says which words answer; what the rubric says of every answer holds all the same: a heading, an empty slot, a denial and text that
    /// would fit any item answer nothing, and a parent does not explain its children's place.
    /// </remarks>
    public static string? PhraseIn(Passage passage, string criterion, ItemReading reading)
    {
        if (!reading.Words.CountsFor(criterion))
        {
            return null;
        }

        bool isBarred = passage.Mask != Mask.None || passage.Kind == PassageKind.Heading || reading.Noise || passage.Text.EndsWith('?') || Placeholder.Is(passage.Text)
            || (passage.Source.OfParent && criterion == CriterionIds.Ordering);
        return isBarred ? null : reading.Words.CountedIn(passage.Text, criterion, IsDenied);
    }

    /// <summary>Says in a note which phrase it was that the team counts or discounts.</summary>
    public static PassageNote Note(PassageNote note, string criterion, ItemReading reading) =>
        note.Passage.Mask == Mask.Discounted && reading.Words.DiscountedIn(note.Passage.Text) is { } discounted
            ? note with { Why = $"holds “{discounted}”, which your configuration discounts" }
        : PhraseIn(note.Passage, criterion, reading) is { } phrase
            ? new PassageNote(note.Passage, Level.Answered, $"holds “{phrase}”, which your configuration counts")
        : note;

    // "This does not support OKR 3"; but "without it we do not meet OKR 3" is a reason, and so is "we cannot begin OKR 3 before".
    private static bool IsDenied(string text, int start)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, start);
        return Denial().IsMatch(before) || (DistantDenial().IsMatch(before) && !Consequence().IsMatch(before));
    }

    [GeneratedRegex(
        @"\b(?:no|none\ of|not(?:\ (?:for|in|about|because\ of|due\ to|(?:a\ )?part\ of|related\ to))?|nothing\ to\ do\ with|unrelated\ to)\ (?:(?:the|our|any|an?|this)\ )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    // Of what it does not do, only what says that it does not belong there: what we must not miss or put at risk is a reason.
    [GeneratedRegex(
        """
        (?:\b(?:not|never)|n['’]t)\ 
        (?:(?:really|yet|even|directly|currently|strictly)\ )?
        (?:(?:be|support|serve|help|concern|belong|contribute|advance|further|relate|affect|touch|matter|count|meant|intended|planned|made)\ )?
        (?:(?:put|set|placed?|add(?:ed)?)\ (?:it|this|that|them)\ )?
        (?:(?:for|in|on|about|a|part|of|under|among|because|due|to|with|towards?|related|the|our|any|an|this|these)\ ){0,4}$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DistantDenial();

    [GeneratedRegex(@"\b(?:if|lest|or\ else|otherwise|unless|until|without)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consequence();
}
