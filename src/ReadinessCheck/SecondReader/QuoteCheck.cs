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
        int question = CriterionIds.IndexOf(offline.Criterion);

        // The same words may stand in several places: the best one counts.
        QuoteWorth best = new([], Level.Missing, Level.Missing);
        bool isBrief = ReaderPage.CountWords(answer.Quote) < LeastWords;
        float most = float.NegativeInfinity;
        foreach (Range place in page.Find(answer.Quote))
        {
            int[] indices = [.. Enumerable.Range(place.Start.Value, place.End.Value - place.Start.Value + 1)];
            float Odds(Level level) => indices.Max(i => reading.Scores.LogOdds(i, question, (int)level));
            Passage[] carriers = [.. indices.Select(i => reading.Scores.Passages[i])];
            Level cap = carriers.All(IsEmpty) ? Level.Weak : answer.Level;
            Level level = cap;
            while (level > offline.Level && (isBrief || Odds(level) < Least(level, page, offline)))
            {
                level--;
            }

            if (best.Carriers.Length == 0 || level > best.Level || (level == best.Level && Odds(answer.Level) > most))
            {
                best = new QuoteWorth(carriers, cap, level);
                most = Odds(answer.Level);
            }
        }

        return best;
    }

    // What never answers, whoever says so.
    private static bool IsEmpty(Passage passage) => passage.Kind == PassageKind.Heading || Placeholder.Is(passage.Text) || Denial().IsMatch(passage.Text);

    private static float Least(Level level, ReaderPage page, Finding offline) =>
        page.IsSuspicious ? Likely
        : !offline.Sure ? Plausible
        : level == Level.Answered ? Likely
        : WeakAgainstSureGap;

    // "No trade-offs.", "There are no risks", "Not urgent at all", "It doesn't have any drawbacks": it is said that there is nothing to say. "Without it
    // we miss the deadline", "not doing it risks the contract" and "no alternative, but …" say something.
    private const string Subject = @"(?:there|we|i|it|this)\s+";
    private const string Nouns =
        @"\b(?:trade-?\s?offs?|risks?|alternatives?|drawbacks?|downsides?|disadvantages?|costs?|limitations?|dependencies|urgen\w+|rush|hurry|deadline|priority|reason"
        + @"|impact|effort|need|value|benefit|outcome)\b";

    private const string Said = "can|cannot|could|must|will|we|they|you";

    [GeneratedRegex(
        @"^\W*(?:[\p{L}\s/-]{1,30}[:–-]\s*)?"
        + "(?:(?:" + Subject + @"(?:is|are|was|were|has|have|see|comes with|expects?|(?:will|would) be)\s+)?(?:(?:absolutely|really|definitely|at all|just|simply)\s+)?"
        + @"(?:(?:(?:no|none|nothing|zero)\b(?!\s+(?:longer|more|later|sooner|earlier|less|fewer)\b)|not\b(?!\s+(?:only|just|\w+ing)\b))"
        + @"(?:(?!\b(?:" + Said + @")\b)[^.;:,]){0,50}?"
        + @"|without\b(?:(?!\b(?:" + Said + @"|it|this|is|are|was|were|\w+ing)\b)[^.;:,]){0,50}?)"
        + "|" + Subject + @"(?:is|are|was|were|do|does|did|has|have|would)n['’]t(?:\s+(?:see|have|expect|need))?(?:\s+(?:any|an?|really|very|that))?\s+)"
        + Nouns + @"(?:(?!\b(?:because|since|but|except|unless)\b)[^.;:,]){0,30}\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}

/// <summary>What a quote carries.</summary>
/// <param name="Carriers">The passages that it stands in; none where it does not stand in the item.</param>
/// <param name="Cap">The highest level by the rules without exception.</param>
/// <param name="Level">The highest level that counts: of what is above the offline level, only what the engine does not find out of the question.</param>
internal readonly record struct QuoteWorth(Passage[] Carriers, Level Cap, Level Level);
