namespace ReadinessCheck.Reporting;

/// <summary>How often each standing occurred for one question; together they make the number of items.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Answered">Items that answer it.</param>
/// <param name="Weak">Items with a sure, weak gap.</param>
/// <param name="Missing">Items with a sure gap where nothing is there.</param>
/// <param name="CouldNotTell">Items with a gap that is not sure enough to be asked.</param>
/// <param name="Undetermined">Items whose text cannot be judged.</param>
/// <param name="NotAsked">Items of a kind to which it is not put.</param>
/// <param name="Settled">Items where it is not asked for now, because somebody decided so.</param>
public sealed record CriterionTotals(string Criterion, int Answered, int Weak, int Missing, int CouldNotTell, int Undetermined, int NotAsked, int Settled = 0);
