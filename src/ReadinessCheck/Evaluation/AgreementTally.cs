using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Evaluation;

/// <summary>Holds verdicts against labels while labelled items are being read. Not safe for concurrent use.</summary>
/// <remarks>Every labelled question counts: which of them are put to items of its kind plays no part. What is not labelled counts nowhere.</remarks>
public sealed class AgreementTally
{
    private static readonly string[] Criteria = [.. CriteriaCatalog.All.Select(criterion => criterion.Id)];

    private readonly CriterionTally[] _criteria = [.. Criteria.Select(_ => new CriterionTally())];
    private readonly CriterionTally _all = new();
    private readonly Dictionary<string, int> _projectByName = new(StringComparer.Ordinal);
    private readonly List<LevelConfusion[]> _projects = [];
    private readonly NoiseTally _noise = new();
    private int _partial;

    /// <summary>How many items were added.</summary>
    public int Items { get; private set; }

    /// <summary>Counts an item.</summary>
    /// <param name="labelled">The labels.</param>
    /// <param name="verdict">The verdict for the same item.</param>
    /// <exception cref="ArgumentException">There is no label at all, or a labelled question has no finding.</exception>
    public void Add(LabelledItem labelled, Verdict verdict)
    {
        if (labelled.Levels.Count == 0)
        {
            throw new ArgumentException($"The item '{labelled.Item.Key}' has no label.", nameof(labelled));
        }

        LevelConfusion[] project = Project(labelled.Project);
        for (int i = 0; i < Criteria.Length; i++)
        {
            string criterion = Criteria[i];
            if (labelled.Levels.TryGetValue(criterion, out Level label))
            {
                Finding finding = verdict.Findings.FirstOrDefault(finding => finding.Criterion == criterion)
                    ?? throw new ArgumentException($"The item '{labelled.Item.Key}' has no finding for '{criterion}'.", nameof(verdict));
                string? quote = labelled.Evidence.GetValueOrDefault(criterion);
                _criteria[i].Add(label, quote, finding);
                _all.Add(label, quote, finding);
                project[i].Add(label, finding.Level);
            }
        }

        Items++;
        _partial += labelled.IsWhole ? 0 : 1;
        _noise.Add(labelled, verdict);
    }

    /// <summary>Gives the figures so far.</summary>
    /// <returns>The agreement.</returns>
    public Agreement ToAgreement()
    {
        Estimate[] kappas = ProjectBootstrap.Kappas(_projects.Count > 0 ? _projects : [NoConfusions()]);
        return new Agreement
        {
            Items = Items,
            Partial = _partial,
            Projects = _projectByName.Count,
            Criteria = [.. _criteria.Select((tally, i) => new CriterionAgreement(
                Criteria[i], kappas[i], tally.Confusion, tally.Asked, tally.Evidence, tally.Calibration))],
            MeanKappa = kappas[^1],
            Asked = _all.Asked,
            Evidence = _all.Evidence,
            Calibration = _all.Calibration,
            Noise = _noise.ToAgreement(),
        };
    }

    private LevelConfusion[] Project(string name)
    {
        if (_projectByName.TryGetValue(name, out int known))
        {
            return _projects[known];
        }

        if (name.Length > 0)
        {
            _projectByName[name] = _projects.Count;
        }

        _projects.Add(NoConfusions());
        return _projects[^1];
    }

    private static LevelConfusion[] NoConfusions() => [.. Criteria.Select(_ => new LevelConfusion())];
}
