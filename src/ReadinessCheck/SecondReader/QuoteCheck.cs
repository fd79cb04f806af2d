using System.Text.RegularExpressions;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.SecondReader;

/// <summary>
/// Says what the second reader's quote carries, without asking the reader: the rules of the rubric that know no exception, and the offline engine's
/// own view of the quoted sentence, which need not find an answer in it and must not find one out of the question.
/// </summary>
internal static partial class QuoteCheck
{
    // Fewer stand in many an item by chance, and raise nothing.
    private const int LeastWords = 4;

    // The log odds that the engine must give the quoted sentence for a level above its own; docs/judgement.md has what they cost.
    private const float Plausible = -4;

    // What is sure to be a gap is not closed by a sentence in which the engine sees nothing; which kind of gap it is matters less.
    private const float WeakAgainstSureGap = -3;
    private const float Likely = 0;

    /// <summary>Checks a quote.</summary>
    /// <param name="answer">What the reader says; weak or answered.</param>
    /// <param name="page">What it was given.</param>
    /// <param name="reading">The item.</param>
    /// <param name="offline">The offline engine's finding.</param>
    public static QuoteWorth Of(QuestionAnswer answer, ReaderPage page, ItemReading reading, Finding offline)
    {
        QuoteWorth best = QuoteWorth.None;
        if (answer.Quote.Length > ReaderPrompt.LongestQuote)
        {
            return best;
        }

        // The same words may stand in several places: the best one counts.
        foreach (Range place in page.Find(answer.Quote))
        {
            QuoteWorth worth = At(place, answer, page, reading, offline);
            if (best.Carriers.Count == 0 || worth.Level > best.Level || (worth.Level == best.Level && worth.Odds > best.Odds))
            {
                best = worth;
            }
        }

        return best;
    }

    private static QuoteWorth At(Range place, QuestionAnswer answer, ReaderPage page, ItemReading reading, Finding offline)
    {
        int question = CriterionIds.IndexOf(offline.Criterion);
        int[] quoted = [.. Enumerable.Range(place.Start.Value, place.End.Value - place.Start.Value + 1)];

        // What never answers lends nothing to what stands beside it.
        int[] telling = [.. quoted.Where(i => !IsEmpty(reading.Scores.Passages[i]))];
        int[] carriers = telling.Length > 0 ? telling : quoted;
        float Odds(Level level) => carriers.Max(i => reading.Scores.LogOdds(i, question, (int)level));
        Level cap = telling.Length > 0 && !reading.Noise ? answer.Level : Level.Weak;
        bool isBrief = ReaderPage.CountWords(answer.Quote) < LeastWords;
        Level level = cap;
        while (level > offline.Level && (isBrief || Odds(level) < Least(level, page, offline)))
        {
            level--;
        }

        // The two that say most, as they stand.
        IEnumerable<int> shown = carriers.OrderByDescending(i => reading.Scores.LogOdds(i, question, (int)answer.Level)).Take(2).Order();
        return new QuoteWorth([.. shown.Select(i => reading.Scores.Passages[i])], cap, level) { Odds = Odds(answer.Level) };
    }

    // A heading, a slot or a denial, whoever takes it for an answer.
    private static bool IsEmpty(Passage passage) => passage.Kind == PassageKind.Heading || Placeholder.Is(passage.Text) || Denial().IsMatch(passage.Text);

    private static float Least(Level level, ReaderPage page, Finding offline) =>
        page.IsSuspicious ? Likely
        : !offline.Sure ? Plausible
        : level == Level.Answered ? Likely
        : WeakAgainstSureGap;

    // "No trade-offs.", "There are no risks that we know of", "Not urgent at all": it is said that there is nothing to say, and nothing else is.
    private const string Nouns =
        @"(?:trade-?\s?offs?|risks?|alternatives?|drawbacks?|downsides?|disadvantages?|costs?|limitations?|dependencies|urgency|urgent|rush|hurry|deadline|priority"
        + @"|(?:special |particular )?reason|impact|effort)";

    [GeneratedRegex(
        @"^\W*(?:[\p{L}\s/-]{1,30}[:–-]\s*)?"
        // "There are", "We see", "It comes with"
        + @"(?:(?:there|we|i|it|this)\s+(?:is|are|was|were|has|have|had|see|expect|know of|comes with|(?:will|would) be)\s+)?(?:(?:absolutely|really|just|simply)\s+)?"
        // "no", "no known", "none of the", "not a", "not at all a"; or "it doesn't have any", "there isn't any"
        + @"(?:(?:no|zero)(?:\s+(?:known|real|big|major|further|particular|special|other))?|none(?: of the)?(?: known)?|not(?: at all)?(?: an?| any| really)?"
        + @"|without(?: any| the least)?|nothing(?: that would be an?)?"
        + @"|(?:there|we|i|it|this)\s+(?:is|are|was|were|do|does|did|has|have|would)n['’]t(?:\s+(?:see|have|expect|need))?(?:\s+(?:any|an?|really|very|that))*)\s+"
        + Nouns + @"(?:(?:,| or| and)\s+(?:no\s+)?" + Nouns + @")*"
        // "that we know of", "at all", "for this one", "on other teams"
        + @"(?:\s+(?:that (?:we|i) know of|to speak of|that we can think of|at all|so far|yet|here|now|in it|to it|with it|of it|for (?:it|this|us|this one)|on (?:anybody|anyone|other teams|others)))*\W*$"
        // "Trade-offs: none that we know of"
        + @"|^\W*[\p{L}\s/-]{1,30}[:–-]\s*(?:none|nothing|no)(?:\s+(?:that (?:we|i) know of|to speak of|known|so far|yet|at all|here|really|i can think of))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}

/// <summary>What a quote carries.</summary>
/// <param name="Carriers">Of the passages that it stands in, the two at most that say most; none where it does not stand in the item.</param>
/// <param name="Cap">The highest level by the rules without exception.</param>
/// <param name="Level">The highest level that counts: of what is above the offline level, only what the engine does not find out of the question.</param>
internal sealed record QuoteWorth(IReadOnlyList<Passage> Carriers, Level Cap, Level Level)
{
    /// <summary>What a quote is worth that does not stand there, and no quote at all.</summary>
    public static QuoteWorth None { get; } = new([], Level.Missing, Level.Missing);

    /// <summary>How likely the engine finds the level that the reader says, as log odds.</summary>
    public float Odds { get; init; } = float.NegativeInfinity;
}
