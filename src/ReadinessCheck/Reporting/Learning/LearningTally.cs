using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting.Learning;

/// <summary>
/// Counts while a backlog is being read, and keeps a few examples, so that a long one needs no more memory than a short one. Not safe for
/// concurrent use.
/// </summary>
public sealed class LearningTally
{
    private readonly Dictionary<string, QuestionCount> _questions = CriteriaCatalog.All.ToDictionary(criterion => criterion.Id, _ => new QuestionCount());
    private int _items;
    private int _unjudged;

    /// <summary>Counts an item.</summary>
    /// <param name="verdict">Its verdict.</param>
    public void Add(Verdict verdict)
    {
        if (verdict.Findings.All(finding => finding.Level == Level.Undetermined))
        {
            _unjudged++;
            return;
        }

        _items++;
        foreach (Finding finding in verdict.Findings)
        {
            // Of a criterion that is none of the five, nothing can be learnt here.
            if (finding.Applies && _questions.TryGetValue(finding.Criterion, out QuestionCount? count))
            {
                count.Add(verdict, finding);
            }
        }
    }

    /// <summary>Gives what was counted so far.</summary>
    /// <returns>The learning gap.</returns>
    public LearningGap ToGap() => new(_items, [.. _questions.Select(question => question.Value.ToLearning(question.Key))]) { Unjudged = _unjudged };

    private sealed class QuestionCount
    {
        private const int MostExamples = 2;
        private const int LongestTitle = 72;
        private const int LongestQuote = 200;

        // Shorter ones are headings and scraps more often than sentences to learn from.
        private const int ShortestGoodQuote = 40;

        private readonly SortedDictionary<Lack, (int Count, List<LearningExample> Examples)> _ways = [];
        private readonly List<(double Confidence, int Turn, LearningExample Example)> _doneWell = [];
        private int _asked;
        private int _couldNotTell;

        public void Add(Verdict verdict, Finding finding)
        {
            // From what a baseline holds back there is most to learn.
            Finding counted = finding.Settled is { Kind: SettlementKind.HeldBack } ? finding with { Settled = null } : finding;
            switch (counted.Standing())
            {
                case Standing.Answered:
                    _asked++;
                    Keep(verdict, finding);
                    break;
                case Standing.Missing or Standing.Weak:
                    _asked++;
                    Miss(verdict, finding);
                    break;
                case Standing.CouldNotTell:
                    _asked++;
                    _couldNotTell++;
                    break;
            }
        }

        public QuestionLearning ToLearning(string criterion) => new()
        {
            Criterion = criterion,
            Asked = _asked,
            CouldNotTell = _couldNotTell,
            Ways = [.. _ways.Select(way => new WayOfMissing(way.Key, way.Value.Count, way.Value.Examples)).OrderByDescending(way => way.Count)],
            DoneWell = [.. _doneWell.OrderBy(kept => kept.Turn).Select(kept => kept.Example)],
        };

        private void Miss(Verdict verdict, Finding finding)
        {
            // A weak answer of which it is not known what it lacks, or which is an empty slot, is one whose words say too little.
            Lack lack = finding.Level == Level.Weak && (finding.Lack == Lack.None || QuoteOf(finding) is null) ? Lack.Substance : finding.Lack;
            (int count, List<LearningExample> examples) = _ways.GetValueOrDefault(lack, (0, []));
            if (count < MostExamples)
            {
                examples.Add(Example(verdict, finding));
            }

            _ways[lack] = (count + 1, examples);
        }

        // The surest ones: an example that does not answer would teach the wrong thing.
        private void Keep(Verdict verdict, Finding finding)
        {
            bool isSentence = QuoteOf(finding) is { } quote && VisibleText.Of(quote).Length >= ShortestGoodQuote;
            if (isSentence && (_doneWell.Count < MostExamples || finding.Confidence > _doneWell.Min(kept => kept.Confidence)))
            {
                _doneWell.Add((finding.Confidence, _asked, Example(verdict, finding)));
                if (_doneWell.Count > MostExamples)
                {
                    _doneWell.Remove(_doneWell.MinBy(kept => (kept.Confidence, -kept.Turn)));
                }
            }
        }

        private static LearningExample Example(Verdict verdict, Finding finding) => new(
            VisibleText.Of(verdict.Item.Key),
            TextCut.Shortened(VisibleText.Of(verdict.Item.Title), LongestTitle),
            QuoteOf(finding) is { } quote ? TextCut.Shortened(VisibleText.Of(quote), LongestQuote) : null);

        // What a template holds a place with was said by nobody, and is no example of anything.
        private static string? QuoteOf(Finding finding) => finding.Evidence.FirstOrDefault(evidence => !Placeholder.IsAll(evidence.Quote))?.Quote;
    }
}
