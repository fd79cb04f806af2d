using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>What a criterion made of one passage.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Level">The level it carries on its own.</param>
/// <param name="Why">Why it counts, or why it was passed over, in a few words.</param>
public sealed record PassageNote(Passage Passage, Level Level, string Why);
