using System.Collections.Concurrent;
using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Questions;
using ReadinessCheck.Scoring;
using ReadinessCheck.Text;

namespace ReadinessCheck;

/// <summary>Asks the five questions of an item. Safe for concurrent use.</summary>
public sealed class ReadinessChecker
{
    private readonly ScoringModel _model;
    private readonly IReadOnlyList<ICriterion> _criteria;
    private readonly ConcurrentBag<ItemScorer> _scorers = [];

    /// <summary>Makes a checker that asks all five questions.</summary>
    public ReadinessChecker()
        : this(CriteriaCatalog.All)
    {
    }

    /// <summary>Makes a checker that asks given criteria.</summary>
    /// <param name="criteria">The criteria, in the order of their findings.</param>
    public ReadinessChecker(IReadOnlyList<ICriterion> criteria)
        : this(ScoringModel.Default, criteria)
    {
    }

    internal ReadinessChecker(ScoringModel model)
        : this(model, CriteriaCatalog.With(model))
    {
    }

    private ReadinessChecker(ScoringModel model, IReadOnlyList<ICriterion> criteria)
    {
        _model = model;
        _criteria = criteria;
    }

    /// <summary>Judges one item.</summary>
    /// <param name="item">The item. No content makes it throw.</param>
    /// <returns>The verdict.</returns>
    public Verdict Check(BacklogItem item)
    {
        ItemReading reading = Read(item);
        return new Verdict(item, [.. _criteria.Select(criterion => ToFinding(criterion, criterion.Judge(reading), reading.Text, item))], reading.Noise);
    }

    /// <summary>Judges one item and tells what was made of each passage.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The verdict and the notes behind it.</returns>
    public Explanation Explain(BacklogItem item)
    {
        ItemText text = ItemText.Of(item);
        if (WrittenLanguage.Other(text) is { } language)
        {
            return Undetermined(item, $"written in {language}");
        }

        ItemReading reading = Read(text, item);
        List<Finding> findings = [];
        Dictionary<string, IReadOnlyList<PassageNote>> notes = [];
        foreach (ICriterion criterion in _criteria)
        {
            Judgement judgement = criterion.Judge(reading);
            findings.Add(ToFinding(criterion, judgement, reading.Text, item));
            notes[criterion.Id] = criterion.Explain(reading, judgement);
        }

        return new Explanation(new Verdict(item, findings, reading.Noise), notes);
    }

    private ItemReading Read(ItemText text, BacklogItem item)
    {
        if (!_scorers.TryTake(out ItemScorer? scorer))
        {
            scorer = new ItemScorer(_model);
        }

        ItemScores scores = scorer.Score(text, item.Kind, item.Markup);
        _scorers.Add(scorer);
        return new ItemReading(text, item.Kind, scores);
    }

    private Explanation Undetermined(BacklogItem item, string reason)
    {
        Finding[] findings = [.. _criteria.Select(criterion => new Finding
        {
            Criterion = criterion.Id,
            Level = Level.Undetermined,
            Confidence = 0,
            Reason = reason,
            Applies = QuestionPolicy.Applies(criterion.Id, item.Kind),
        })];
        return new Explanation(
            new Verdict(item, findings, Noise: false),
            _criteria.ToDictionary(criterion => criterion.Id, IReadOnlyList<PassageNote> (_) => []));
    }

    private static Finding ToFinding(ICriterion criterion, Judgement judgement, ItemText text, BacklogItem item)
    {
        Evidence[] evidence = [.. judgement.Carriers.Select(text.Quote)];
        bool applies = QuestionPolicy.Applies(criterion.Id, item.Kind);
        bool gap = applies && judgement.Level is Level.Missing or Level.Weak;
        return new Finding
        {
            Criterion = criterion.Id,
            Level = judgement.Level,
            Confidence = judgement.Confidence,
            Reason = judgement.Reason,
            Applies = applies,
            Sure = judgement.SureGap,
            Question = gap ? QuestionBook.For(criterion.Id, judgement.Level, item, evidence.FirstOrDefault()?.Quote) : null,
            Evidence = evidence,
        };
    }
}
