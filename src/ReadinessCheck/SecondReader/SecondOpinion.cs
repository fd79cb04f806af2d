namespace ReadinessCheck.SecondReader;

/// <summary>What was asked of a second reader about an item, and what it said.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Request">The item and the questions.</param>
/// <param name="Reply">Its reply.</param>
public sealed record SecondOpinion(string Model, ReaderRequest Request, ReaderReply Reply);
