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
    private const int LeastWordsOfAnswer = 3;

    // Of the sentences that careful readers quoted for a level, the engine gives 97 in 100 at least these log odds for it, and of the others a fifth;
    // where it is sure of a gap, more must speak for the sentence. docs/judgement.md has the figures.
    private const float Plausible = -5;
    private const float PlausibleAgainstSureGap = -3;

    /// <summary>Checks a quote.</summary>
    /// <param name="answer">What the reader says; weak or answered.</param>
    /// <param name="page">What it was given.</param>
    /// <param name="reading">The item.</param>
    /// <param name="offline">The offline engine's finding.</param>
    /// <returns>The highest level that the quote carries, and the passages that it stands in; no passages where it does not stand in the item.</returns>
    public static (Level Level, Passage[] Carriers) Of(QuestionAnswer answer, ReaderPage page, ItemReading reading, Finding offline)
    {
        int question = CriterionIds.IndexOf(offline.Criterion);

        // The same words may stand in several places: the best one counts.
        (Level Level, float Odds, Passage[] Carriers) best = (Level.Missing, float.NegativeInfinity, []);
        foreach (Range place in page.Find(answer.Quote))
        {
            (int from, int to) = (place.Start.Value, place.End.Value);
            int[] indices = [.. Enumerable.Range(from, to - from + 1)];
            Passage[] carriers = [.. indices.Select(i => reading.Scores.Passages[i])];
            float odds = indices.Max(i => reading.Scores.LogOdds(i, question, (int)answer.Level));
            Level level = Cap(answer, carriers);
            level = (Level)Math.Min((int)level, (int)Plausibly(indices, reading, offline, question, level));
            if (best.Carriers.Length == 0 || (level, odds).CompareTo((best.Level, best.Odds)) > 0)
            {
                best = (level, odds, carriers);
            }
        }

        return (best.Level, best.Carriers);
    }

    // The rules without exception.
    private static Level Cap(QuestionAnswer answer, Passage[] carriers)
    {
        bool isEmpty = carriers.All(passage => passage.Kind == PassageKind.Heading || Placeholder.Is(passage.Text) || Denial().IsMatch(passage.Text));
        bool isTooShort = ReaderPage.CountWords(answer.Quote) < LeastWordsOfAnswer;
        return answer.Level == Level.Answered && (isEmpty || isTooShort) ? Level.Weak : answer.Level;
    }

    private static Level Plausibly(int[] indices, ItemReading reading, Finding offline, int question, Level level)
    {
        for (; level > Level.Missing; level--)
        {
            // What is sure to be a gap stays one for less than a plausible answer; which kind of gap it is matters less.
            float least = level == Level.Answered && offline.Sure ? PlausibleAgainstSureGap : Plausible;
            if (indices.Any(i => reading.Scores.LogOdds(i, question, (int)level) >= least))
            {
                return level;
            }
        }

        return Level.Missing;
    }

    // "No trade-offs.", "There are no risks", "Not urgent at all": it is said that there is nothing to say.
    [GeneratedRegex(
        @"^\W*(?:[\p{L}\s/-]{1,30}[:–-]\s*)?(?:(?:there|we|it|this)\s+(?:is|are|has|have|see|comes with|expects?)\s+)?(?:(?:absolutely|really|definitely|at all|just|simply)\s+)?"
        + @"(?:no|none|nothing|not|zero|without)\b[^.;:,]{0,50}?\b(?:trade-?\s?offs?|risks?|alternatives?|drawbacks?|downsides?|disadvantages?|costs?|limitations?|dependencies|urgen\w+|rush|hurry|deadline|priority|reason|impact|effort|need|value|benefit|outcome)\b[^.;:,]{0,30}\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
