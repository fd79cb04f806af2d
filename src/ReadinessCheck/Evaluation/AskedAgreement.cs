namespace ReadinessCheck.Evaluation;

/// <summary>How right the sure gaps are, those that a comment would name.</summary>
/// <param name="Precision">The true gaps, of what is asked.</param>
/// <param name="Recall">What is asked, of the true gaps.</param>
/// <param name="OfAnswered">What is asked in vain, of the items that truly answer.</param>
public sealed record AskedAgreement(Share Precision, Share Recall, Share OfAnswered);
