using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Questions;
using ReadinessCheck.Text;

namespace ReadinessCheck;

/// <summary>Asks the five questions of an item. Safe for concurrent use.</summary>
/// <param name="criteria">The criteria to ask, in the order of their findings.</param>
public sealed class ReadinessChecker(IReadOnlyList<ICriterion> criteria)
{
    /// <summary>Makes a checker that asks all five questions.</summary>
    public ReadinessChecker()
        : this(CriteriaCatalog.All)
    {
    }

    /// <summary>Judges one item.</summary>
    /// <param name="item">The item. No content makes it throw.</param>
    /// <returns>The verdict.</returns>
    public Verdict Check(BacklogItem item) => Explain(item).Verdict;

    /// <summary>Judges one item and tells what was made of each passage.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The verdict and the notes behind it.</returns>
    public Explanation Explain(BacklogItem item)
    {
        ItemText text = ItemText.Of(item);
        List<Finding> findings = [];
        Dictionary<string, IReadOnlyList<PassageNote>> notes = [];
        foreach (ICriterion criterion in criteria)
        {
            Judgement judgement = criterion.Judge(text, item.Kind);
            findings.Add(ToFinding(criterion, judgement, text, item));
            notes[criterion.Id] = judgement.Notes;
        }

        return new Explanation(new Verdict(item, findings, Noise: false), notes);
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
            Asked = gap && judgement.GapProbability >= 0.9,
            Question = gap ? QuestionBook.For(criterion.Id, judgement.Level, item, evidence.FirstOrDefault()?.Quote) : null,
            Evidence = evidence,
        };
    }
}
