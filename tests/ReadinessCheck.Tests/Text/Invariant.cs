using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Text;

/// <summary>What holds for every text, however broken.</summary>
internal static class Invariant
{
    public static void Check(ItemText text)
    {
        TextSource? source = null;
        int last = 0;
        foreach (Passage passage in text.Passages)
        {
            last = ReferenceEquals(source, passage.Source) ? last : 0;
            source = passage.Source;
            Assert.InRange(passage.Start, last, source.Text.Length);
            Assert.InRange(passage.End, passage.Start + 1, source.Text.Length);
            Assert.False(string.IsNullOrWhiteSpace(passage.Text));
            last = passage.End;
            Check(text.Quote(passage), passage);
        }
    }

    private static void Check(Evidence evidence, Passage passage)
    {
        string text = passage.Source.Text;
        Assert.Equal(text[evidence.Start..evidence.End], evidence.Quote);
        Assert.Equal(passage.Start, evidence.Start);
        Assert.InRange(evidence.Quote.Length, 1, Evidence.MaxLength);
        Assert.False(CutsPair(text, evidence.Start), $"{evidence.Start} is inside a surrogate pair");
        Assert.False(CutsPair(text, evidence.End), $"{evidence.End} is inside a surrogate pair");
    }

    private static bool CutsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
