using CsCheck;

namespace ReadinessCheck.Tests;

/// <summary>Makes the places of a backlog whose order is recorded in part, as a source gives them.</summary>
internal static class SomePlaces
{
    private static readonly string?[] Groups = [null, "a", "b"];

    /// <summary>By tier, those without one last, and in each group in its order.</summary>
    public static Gen<ItemPlace[]> Any(int most) => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Array[0, most].Select(drawn =>
        drawn.OrderBy(draw => draw.Item1).Select((draw, i) => new ItemPlace(draw.Item1 == 3 ? null : draw.Item1, Groups[draw.Item2], i)).ToArray());
}
