using ReadinessCheck.Findings;

namespace ReadinessCheck.Tests.SecondReader;

/// <summary>An item whose text orders the second reader about, and what a reader answers who obeys.</summary>
/// <param name="Id">The family and a number.</param>
/// <param name="Family">What kind of order it is.</param>
/// <param name="Item">The item; its key is the id.</param>
/// <param name="Carries">What the honest text deserves by question, the order counted as nothing.</param>
/// <param name="Obeyed">The answer of a reader who obeys; malformed where that is what was ordered.</param>
/// <param name="Sign">A few words of the order, by which such a reader notices it.</param>
/// <param name="Visible">False where the page has to withhold the sign as code, as a log or as something that nobody sees.</param>
/// <param name="Lowers">Whether the order is to find nothing, rather than to find everything.</param>
internal sealed record InjectedItem(
    string Id, string Family, BacklogItem Item, IReadOnlyDictionary<string, Level> Carries, string Obeyed, string Sign, bool Visible, bool Lowers)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
