using System.Collections.Concurrent;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Order;
using ReadinessCheck.Questions;
using ReadinessCheck.Scoring;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Text;

namespace ReadinessCheck;

/// <summary>Asks the five questions of an item. Safe for concurrent use.</summary>
public sealed class ReadinessChecker
{
    private readonly ScoringModel _model;
    private readonly IReadOnlyList<ICriterion> _criteria;
    private readonly QuestionPolicy _policy;
    private readonly TeamWords _words;
    private readonly ConcurrentBag<ItemScorer> _scorers = [];

    /// <summary>Makes a checker that asks all five questions.</summary>
    public ReadinessChecker()
        : this(CriteriaCatalog.All)
    {
    }

    /// <summary>Makes a checker that puts to each kind of item the questions that a policy says.</summary>
    /// <param name="policy">Which questions are put to which kind.</param>
    public ReadinessChecker(QuestionPolicy policy)
        : this(policy, TeamWords.None)
    {
    }

    /// <summary>Makes a checker that puts to each kind of item the questions that a policy says, and reads a team's own words.</summary>
    /// <param name="policy">Which questions are put to which kind.</param>
    /// <param name="words">The team's own words.</param>
    public ReadinessChecker(QuestionPolicy policy, TeamWords words)
        : this(ScoringModel.Default, CriteriaCatalog.All, policy, words)
    {
    }

    /// <summary>Makes a checker that asks given criteria.</summary>
    /// <param name="criteria">The criteria, in the order of their findings.</param>
    public ReadinessChecker(IReadOnlyList<ICriterion> criteria)
        : this(ScoringModel.Default, criteria, QuestionPolicy.Default, TeamWords.None)
    {
    }

    internal ReadinessChecker(ScoringModel model, QuestionPolicy policy)
        : this(model, CriteriaCatalog.With(model), policy, TeamWords.None)
    {
    }

    private ReadinessChecker(ScoringModel model, IReadOnlyList<ICriterion> criteria, QuestionPolicy policy, TeamWords words)
    {
        _model = model;
        _criteria = criteria;
        _policy = policy;
        _words = words;
    }

    /// <summary>Judges one item.</summary>
    /// <param name="item">The item. No content makes it throw.</param>
    /// <param name="opinion">What a second reader says of it; null where none was asked.</param>
    /// <returns>The verdict.</returns>
    public Verdict Check(BacklogItem item, SecondOpinion? opinion = null) => Judge(item, opinion).Verdict;

    /// <summary>Says what of an item to put to a second reader.</summary>
    /// <param name="item">The item.</param>
    /// <param name="scope">Whether all of it, or what the offline engine is unsure of.</param>
    /// <param name="redact">Takes out of a text what the reader should not get; null takes out nothing.</param>
    /// <returns>What to put to it; null for nothing.</returns>
    public ReaderRequest? Ask(BacklogItem item, ReaderScope scope, Func<string, string>? redact = null)
    {
        (Verdict verdict, ItemReading? reading, Judgement[] judgements) = Judge(item, opinion: null);
        if (reading is null)
        {
            return null;
        }

        // What the team has decided by its own words is nobody else's to judge.
        string[] decided = [.. _criteria.Zip(judgements).Where(each => each.Second.Phrase is not null).Select(each => each.First.Id)];
        IEnumerable<string> chosen = scope == ReaderScope.All ? verdict.Findings.Where(finding => finding.Applies).Select(finding => finding.Criterion) : Doubt.Choose(verdict, reading);
        string[] questions = [.. chosen.Where(question => !decided.Contains(question))];
        return questions.Length == 0 ? null : new ReaderRequest(item.Key, ReaderPage.Of(reading.Text, item.Kind, redact), questions);
    }

    /// <summary>Judges one item and tells what was made of each passage.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The verdict and the notes behind it; no notes where the text cannot be judged.</returns>
    public Explanation Explain(BacklogItem item)
    {
        (Verdict verdict, ItemReading? reading, Judgement[] judgements) = Judge(item, opinion: null);
        Dictionary<string, IReadOnlyList<PassageNote>> notes = [];
        for (int i = 0; i < _criteria.Count; i++)
        {
            notes[_criteria[i].Id] = reading is null ? [] : [.. _criteria[i].Explain(reading, judgements[i]).Select(note => TeamJudgement.Note(note, _criteria[i].Id, reading))];
        }

        return new Explanation(verdict, notes);
    }

    /// <summary>Judges one item by its text alone, and keeps what the order of the backlog is held against.</summary>
    internal (Verdict Verdict, ItemOrder Order) Read(BacklogItem item, SecondOpinion? opinion = null)
    {
        (Verdict verdict, ItemReading? reading, _) = Judge(item, opinion);
        Finding finding = verdict.Findings.FirstOrDefault(finding => finding.Criterion == CriterionIds.Ordering)
            ?? throw new InvalidOperationException("Without the ordering criterion there is no order to read.");
        return (verdict, ItemOrder.Of(item, finding, reading));
    }

    private (Verdict Verdict, ItemReading? Reading, Judgement[] Judgements) Judge(BacklogItem item, SecondOpinion? opinion)
    {
        ItemText text = ItemText.Of(item);
        if (WrittenLanguage.Other(text) is { } language)
        {
            return (new Verdict(item, [.. _criteria.Select(criterion => Undetermined(criterion, item, language))], Noise: false), null, []);
        }

        ItemReading reading = Read(_words.Read(text), item);
        text = reading.Text;
        Judgement[] judgements = [.. _criteria.Select(criterion => TeamJudgement.Of(criterion.Judge(reading), criterion.Id, reading))];
        Finding[] findings = [.. _criteria.Zip(judgements, (criterion, judgement) => ToFinding(criterion, judgement, text, item))];
        if (opinion is not null)
        {
            findings = [.. _criteria.Select((criterion, i) => judgements[i].Phrase is null && opinion.Request.Questions.Contains(criterion.Id)
                ? Reconciliation.Of(findings[i], opinion, reading, item, criterion)
                : findings[i])];
        }

        return (new Verdict(item, findings, reading.Noise), reading, judgements);
    }

    private ItemReading Read(ItemText text, BacklogItem item)
    {
        if (!_scorers.TryTake(out ItemScorer? scorer))
        {
            scorer = new ItemScorer(_model);
        }

        ItemScores scores = scorer.Score(text, item.Kind);
        _scorers.Add(scorer);
        return new ItemReading(text, item.Kind, scores, _words);
    }

    private Finding Undetermined(ICriterion criterion, BacklogItem item, string language) => new()
    {
        Criterion = criterion.Id,
        Level = Level.Undetermined,
        Confidence = 0,
        Reason = $"written in {language}",
        Applies = _policy.Applies(criterion.Id, item.Kind),
    };

    private Finding ToFinding(ICriterion criterion, Judgement judgement, ItemText text, BacklogItem item)
    {
        Evidence[] evidence = [.. judgement.Carriers.Select(text.Quote)];
        bool applies = _policy.Applies(criterion.Id, item.Kind);
        bool gap = applies && judgement.Level is Level.Missing or Level.Weak;
        return new Finding
        {
            Criterion = criterion.Id,
            Level = judgement.Level,
            Confidence = judgement.Confidence,
            Reason = judgement.Reason,
            Lack = judgement.Lack,
            Applies = applies,
            Sure = judgement.SureGap,
            Question = gap ? QuestionBook.For(criterion.Id, judgement.Level, item, evidence.FirstOrDefault()?.Quote) : null,
            Evidence = evidence,
        };
    }
}
