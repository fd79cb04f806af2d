using ReadinessCheck.Findings;

namespace ReadinessCheck.Evaluation;

/// <summary>Counts how polished noise fares, and what is taken for it.</summary>
internal sealed class NoiseTally
{
    private int _noise;
    private int _canPass;
    private int _passing;
    private int _flagged;
    private int _others;
    private int _falselyFlagged;

    public void Add(LabelledItem labelled, Verdict verdict)
    {
        if (labelled.Noise is not { } isNoise)
        {
            return;
        }

        int flagged = verdict.Noise ? 1 : 0;
        if (!isNoise)
        {
            _others++;
            _falselyFlagged += flagged;
            return;
        }

        // Of a question without a label nobody says that it must not pass; and with a single label, more than one cannot.
        int answered = verdict.Findings.Count(finding => finding.Level == Level.Answered && labelled.Levels.ContainsKey(finding.Criterion));
        _noise++;
        _flagged += flagged;
        _canPass += labelled.Levels.Count > 1 ? 1 : 0;
        _passing += answered > 1 ? 1 : 0;
    }

    public NoiseAgreement ToAgreement() => new(new(_passing, _canPass), new(_flagged, _noise), new(_falselyFlagged, _others));
}
