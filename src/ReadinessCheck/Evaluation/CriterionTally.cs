using ReadinessCheck.Findings;

namespace ReadinessCheck.Evaluation;

/// <summary>Counts for one question, or for all of them together.</summary>
internal sealed class CriterionTally
{
    private const int Bins = 10;

    private readonly int[] _asked = new int[3];
    private readonly int[] _binRight = new int[Bins];
    private readonly int[] _binCount = new int[Bins];
    private readonly double[] _binConfidence = new double[Bins];
    private int _quotes;
    private int _hits;
    private double _f1;

    public LevelConfusion Confusion { get; } = new();

    public AskedAgreement Asked
    {
        get
        {
            int answered = _asked[(int)Level.Answered];
            int gaps = _asked[(int)Level.Missing] + _asked[(int)Level.Weak];
            int trueGaps = Confusion.OfLabel(Level.Missing) + Confusion.OfLabel(Level.Weak);
            return new AskedAgreement(new(gaps, gaps + answered), new(gaps, trueGaps), new(answered, Confusion.OfLabel(Level.Answered)));
        }
    }

    public EvidenceAgreement Evidence => new(new(_hits, _quotes), _f1 / _quotes);

    public Calibration Calibration => new([.. Enumerable.Range(0, Bins).Select(bin => new CalibrationBin(
        (double)bin / Bins, (double)(bin + 1) / Bins, _binConfidence[bin] / _binCount[bin], new(_binRight[bin], _binCount[bin])))]);

    public void Add(Level label, string? labelledQuote, Finding finding)
    {
        Confusion.Add(label, finding.Level);

        // Not Finding.Asked: items are labelled for every question, also for those that are not put to items of their kind.
        _asked[(int)label] += finding is { Sure: true, Level: Level.Missing or Level.Weak } ? 1 : 0;
        if (finding.Level != Level.Undetermined)
        {
            AddConfidence(finding.Confidence, right: finding.Level == label);
        }

        if (!string.IsNullOrEmpty(labelledQuote) && label != Level.Missing && finding.Evidence.Count > 0)
        {
            AddQuotes(QuoteOverlap.Of(labelledQuote, finding.Evidence[0].Quote));
        }
    }

    private void AddConfidence(double confidence, bool right)
    {
        int bin = Math.Clamp((int)(confidence * Bins), 0, Bins - 1);
        _binCount[bin]++;
        _binConfidence[bin] += confidence;
        _binRight[bin] += right ? 1 : 0;
    }

    private void AddQuotes(QuoteOverlap overlap)
    {
        // A quote of signs alone, such as an emoji, has no words to compare.
        if (overlap.Labelled > 0)
        {
            _quotes++;
            _hits += overlap.IsHit ? 1 : 0;
            _f1 += overlap.F1;
        }
    }
}
