using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck;

/// <summary>A verdict with what was made of each passage.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Notes">Per criterion id, the passages in reading order: those that counted and those passed over, with the reason.</param>
public sealed record Explanation(Verdict Verdict, IReadOnlyDictionary<string, IReadOnlyList<PassageNote>> Notes);
