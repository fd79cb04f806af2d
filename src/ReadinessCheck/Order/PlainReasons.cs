using System.Buffers;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Order;

/// <summary>The reasons that a sentence gives so plainly that no other item and no trained engine need be asked.</summary>
[Flags]
internal enum PlainReasons
{
    None = 0,
    CostOfDelay = 1,
    GrowingHarm = 2,
    Dependency = 4,

    /// <summary>A chance that will pass.</summary>
    Chance = 8,
}

/// <summary>Finds them.</summary>
internal static class PlainReasonsReader
{
    /// <summary>Reads a sentence; a question gives none.</summary>
    public static PlainReasons Read(string text) => text.AsSpan().TrimEnd().EndsWith('?')
        ? PlainReasons.None
        : (CostOfDelayCues.IsIn(text) ? PlainReasons.CostOfDelay : PlainReasons.None)
            | (IsSaid(ReasonCues.GrowthSigns, ReasonCues.PlainGrowingHarm(), text) ? PlainReasons.GrowingHarm : PlainReasons.None)
            | (IsSaid(ReasonCues.DependencySigns, ReasonCues.PlainDependency(), text) ? PlainReasons.Dependency : PlainReasons.None)
            | (IsSaid(ReasonCues.ChanceSigns, ReasonCues.PlainChance(), text) ? PlainReasons.Chance : PlainReasons.None);

    // The signs are found many times as fast as the turns of phrase that need one of them.
    private static bool IsSaid(SearchValues<string> signs, Regex cue, string text) =>
        text.AsSpan().ContainsAny(signs) && cue.Match(text) is { Success: true } match && !ReasonCues.Denial().IsMatch(text.AsSpan(0, match.Index));
}
